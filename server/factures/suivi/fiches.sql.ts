import type { Base } from '../../db/base.ts';
import type { Facture } from '../factures.sql.ts';

type Fiche = { adresse: string[]; numeroTva: string | null; numeroRcs: string | null };
type LigneDeFiche = Omit<Fiche, 'adresse'> & {
  adresse: string;
  complement1: string | null;
  complement2: string | null;
  codePostal: string;
  ville: string;
};

function trouverFiche(db: Base, structureId: number): Fiche | null {
  const ligne = db.get<LigneDeFiche>(
    'SELECT adresse, complement1, complement2, codePostal, ville, numeroTva, numeroRcs FROM structures WHERE id = ?',
    [structureId],
  );
  if (!ligne) return null;
  const { adresse, complement1, complement2, codePostal, ville, numeroTva, numeroRcs } = ligne;
  const lignes = [complement1, adresse, complement2, `${codePostal} ${ville}`];
  return { adresse: lignes.filter((texte) => texte !== null && texte.trim() !== ''), numeroTva, numeroRcs } as Fiche;
}

type Parties = Pick<Facture, 'fournisseurId' | 'destinataireId' | 'codeService'>;

/** What the consult screen says of both parties, from the cards of their structures (factures § 10.5). */
export function trouverFiches(db: Base, { fournisseurId, destinataireId, codeService }: Parties) {
  const service = db.get<{ nom: string }>('SELECT nom FROM services WHERE structureId = ? AND code = ?', [
    destinataireId,
    codeService,
  ]);
  return {
    fournisseur: trouverFiche(db, fournisseurId) ?? { adresse: [], numeroTva: null, numeroRcs: null },
    destinataire: destinataireId === null ? null : trouverFiche(db, destinataireId),
    nomService: service?.nom ?? null,
  };
}
