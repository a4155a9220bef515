import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { FactureSaisie } from '#shared/factures/facture.ts';
import { numeroGenere } from '#shared/factures/saisie/numero.ts';
import type { Base } from '../../db/base.ts';
import { tailleDuFichier } from '../../db/fichiers.sql.ts';
import { existeNumero, noterDocument, trouverDernierNumeroGenere } from '../factures.sql.ts';

/** The PDF that was made for a facture before the act: it bears a number, which must still be the next one. */
export const DocumentProduit = z.object({ numero: z.string(), fichier: z.string(), nomFichier: z.string() });
export type DocumentProduit = z.infer<typeof DocumentProduit>;

type Serie = { fournisseurId: number; annee: string };

/** Next in the series of this supplier for this year, the holes left by what he deposited himself jumped over. */
export function prochainNumero(db: Base, serie: Serie): string {
  const dernier = trouverDernierNumeroGenere(db, serie)?.slice(serie.annee.length) ?? '0';
  for (let rang = BigInt(dernier) + 1n; ; rang++) {
    const numero = numeroGenere(serie.annee, rang);
    if (!existeNumero(db, { ...serie, numero })) return numero;
  }
}

/** The year of the series is that of the facture (supposé). */
export const serieDe = ({ structureId, dateFacture }: FactureSaisie): Serie | undefined =>
  structureId === undefined || dateFacture === undefined
    ? undefined
    : { fournisseurId: structureId, annee: dateFacture.slice(0, 4) };

type AEmettre = { id: number; saisie: FactureSaisie; document: DocumentProduit | undefined };

/** Number and PDF of a facture that leaves. DOCUMENT_A_REFAIRE: another one took the number meanwhile. */
export function emettre(db: Base, { id, saisie, document }: AEmettre): void {
  const serie = serieDe(saisie);
  const attendu = serie && prochainNumero(db, serie);
  if (!document || document.numero !== attendu || tailleDuFichier(db, document.fichier) === undefined)
    throw new ErreurMetier('DOCUMENT_A_REFAIRE');
  noterDocument(db, { id, ...document });
}
