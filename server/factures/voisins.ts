import type { Acteur } from '#shared/comptes/acteur.ts';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import type { StructureDeLActeur } from '#shared/factures/droits.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import type { Base } from '../db/base.ts';

export function exigerCompte(db: Base, acteur: Acteur): { id: number } {
  if (acteur.genre !== 'COMPTE') throw new ErreurMetier('NON_CONNECTE');
  if (!db.get("SELECT 1 FROM comptes WHERE id = ? AND statut = 'ACTIF'", [acteur.compteId]))
    throw new ErreurMetier('NON_CONNECTE');
  return { id: acteur.compteId };
}

export function structuresDuCompte(db: Base, compteId: number): StructureDeLActeur[] {
  const ids = db.all<{ structureId: number }>(
    "SELECT r.structureId FROM rattachements r JOIN structures s ON s.id = r.structureId WHERE r.compteId = ? AND r.statut = 'VALIDEE' AND s.statut = 'ACTIF' ORDER BY r.id",
    [compteId],
  );
  return ids.map(({ structureId }) => ({
    structureId,
    espaces: db
      .all<{ espace: string }>('SELECT espace FROM espaces_ouverts WHERE structureId = ?', [structureId])
      .map((e) => e.espace),
  }));
}

export function trouverDestinataire(db: Base, siret: string): Destinataire | undefined {
  const s = db.get<Record<string, unknown>>(
    "SELECT * FROM structures WHERE typeIdentifiant = 'SIRET' AND identifiant = ? AND nature = 'PUBLIQUE'",
    [siret],
  );
  if (!s) return undefined;
  const services = db.all<{ code: string; nom: string; statut: string; engagementObligatoire: number }>(
    'SELECT * FROM services WHERE structureId = ?',
    [s.id as number],
  );
  return {
    ...(s as unknown as Destinataire),
    actif: s.statut === 'ACTIF',
    parametres: {
      codeServiceObligatoire: Boolean(s.codeServiceObligatoire),
      engagementObligatoire: Boolean(s.engagementObligatoire),
      serviceOuEngagement: Boolean(s.serviceOuEngagement),
      miseEnPaiementNonRemontee: Boolean(s.miseEnPaiementNonRemontee),
      engagementVerifie: Boolean(s.engagementVerifie),
      estMoa: Boolean(s.estMoa),
      estMoaUniquement: Boolean(s.estMoaUniquement),
      delaiPaiement: Number(s.delaiPaiement),
    },
    services: services.map((v) => ({
      ...v,
      actif: v.statut === 'ACTIF',
      engagementObligatoire: Boolean(v.engagementObligatoire),
    })),
  };
}

export const engagementsConnus = (db: Base, structureId: number): string[] =>
  db
    .all<{ numero: string }>('SELECT numero FROM engagements WHERE structureId = ?', [structureId])
    .map((e) => e.numero);
