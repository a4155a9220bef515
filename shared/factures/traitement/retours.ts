import type { Acte } from '../actes.ts';

/**
 * Choosing between the three returns (factures § 5.3 [S7, S29, S45]): what each one lets the supplier do, said to the
 * recipient before it sends anything back.
 */
export const AIDES_DES_RETOURS: Readonly<Partial<Record<Acte, string>>> = {
  demanderRecyclage:
    'Pour une erreur de destinataire, de service ou d’engagement. Le fournisseur les corrige et renvoie la même facture, sous le même numéro ; il ne peut rien changer d’autre.',
  suspendre:
    'Pour une pièce qui manque. Le fournisseur l’ajoute, avec un commentaire ; il ne peut rien changer d’autre.',
  rejeter:
    'Pour une facture fausse : montant, TVA, cadre… Le fournisseur devra en faire une nouvelle, sous un autre numéro. Si seuls le destinataire, le service ou l’engagement sont faux, « À recycler » suffit ; s’il manque une pièce, « Suspendue ».',
};
