import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { FORMATS_DE_DEPOT } from '#shared/factures/depot/formats.ts';
import { STATUTS } from '#shared/factures/statuts.ts';
import { TYPES_DE_FACTURE } from '#shared/referentiel/codes-factures.ts';
import type { Base } from '../db/base.ts';
import { type FichierNomme, fichierNomme } from '../db/fichiers.ts';
import { exigerFacture } from './acces.ts';
import type { Facture } from './factures.sql.ts';
import type { DonneesCertificat } from './pdf/certificat.ts';
import { trouverPiece } from './pieces.sql.ts';

/** The deposited file; `parDestinataire` when this download is to be marked. INTROUVABLE. */
export function lireFichierDeFacture(
  db: Base,
  acteur: Acteur,
  id: number,
): FichierNomme & { parDestinataire: boolean } {
  const { facture, roles } = exigerFacture(db, acteur, id);
  const fichier = fichierNomme(db, facture.fichier, facture.nomFichier);
  return { ...fichier, parDestinataire: roles.includes('DESTINATAIRE') };
}

/** INTROUVABLE, also for a piece of another facture. */
export function lirePiece(db: Base, acteur: Acteur, { id, piece }: { id: number; piece: number }): FichierNomme {
  exigerFacture(db, acteur, id);
  const trouvee = trouverPiece(db, id, piece);
  if (!trouvee) throw new ErreurMetier('INTROUVABLE');
  return fichierNomme(db, trouvee.fichier, trouvee.nom);
}

/** What the certificat de dépôt says: for the supplier, once the facture was sent. INTROUVABLE, ACCES_REFUSE. */
export function lireCertificat(db: Base, acteur: Acteur, id: number): DonneesCertificat {
  const { facture: f, roles } = exigerFacture(db, acteur, id);
  if (!roles.includes('FOURNISSEUR')) throw new ErreurMetier('ACCES_REFUSE');
  return donneesDuCertificat(f);
}

/** INTROUVABLE before the deposit. */
export function donneesDuCertificat(f: Facture): DonneesCertificat {
  if (f.dateDepot === null || f.certificat === null) throw new ErreurMetier('INTROUVABLE');
  return {
    numeroFacture: f.numero ?? '',
    identifiantTechnique: String(f.id),
    statut: STATUTS.DEPOSEE.libelle,
    typeFacture: TYPES_DE_FACTURE.find(({ code }) => code === f.typeFacture)?.libelle ?? f.typeFacture,
    ...formatDe(f.formatDepot),
    dateDepot: f.dateDepot,
    fournisseur: { designation: f.fournisseurNom, siret: f.fournisseurSiret },
    destinataire: {
      designation: f.destinataireNom ?? '',
      siret: f.destinataireSiret ?? '',
      ...(f.codeService !== null && { codeService: f.codeService }),
    },
    ...(f.numeroEngagement !== null && { numeroEngagement: f.numeroEngagement }),
    devise: f.devise,
    montantHt: f.montantHt ?? 0,
    montantTva: f.montantTva ?? 0,
    montantTtc: f.montantTtc ?? 0,
    montantAPayer: f.montantAPayer ?? 0,
    fichier: { nom: f.nomFichier, empreinteSha256: f.fichier },
    empreinteCertificatDepot: f.certificat,
  };
}

function formatDe(code: string | null): { format?: string } {
  const format = FORMATS_DE_DEPOT.find((ligne) => ligne.code === code)?.libelle;
  return format ? { format } : {};
}
