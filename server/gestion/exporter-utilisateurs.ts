import type { Acteur } from '#shared/comptes/acteur.ts';
import { nomDeLEspace } from '#shared/gestion/conditions.ts';
import type { UtilisateurGere } from '#shared/gestion/contrat.ts';
import { LIBELLES_DES_LIENS, LIBELLES_DES_MODES, STATUTS_DU_COMPTE } from '#shared/gestion/libelles.ts';
import { type Cellule, ecrireCsv } from '#shared/referentiel/csv.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { libelleDuRole } from '#shared/structures/roles.ts';
import type { Base } from '../db/base.ts';
import { type LigneStructure, trouverStructure } from '../structures/structures.sql.ts';
import { listerUtilisateursDe, structuresVoulues } from './activites.lectures.ts';

const ENTETES = [
  'Type d’identifiant',
  'Identifiant',
  'Structure',
  'Prénom',
  'Nom',
  'Adresse de connexion',
  'Rôle',
  'Statut du compte',
  'Statut du rattachement',
  'Services',
  'Espace',
  'Service de l’espace',
  'Mode',
  'Statut de l’abonnement',
];

/**
 * Block F, « Exporter »: the users with their habilitations, one line each; a person without any has one line too.
 * INTROUVABLE, DROIT_DE_GESTION_ABSENT, AUCUNE_STRUCTURE_GEREE.
 */
export function exporterUtilisateurs(db: Base, acteur: Acteur, structureId: number | undefined) {
  const structures = structuresVoulues(db, acteur, { structureId, droit: 'exporterUtilisateurs' });
  const lignes = structures.flatMap((id) => {
    const structure = trouverStructure(db, id);
    return structure ? listerUtilisateursDe(db, id).flatMap((u) => enLignes(structure, u)) : [];
  });
  const octets = new TextEncoder().encode(ecrireCsv(ENTETES, lignes));
  return { octets, nom: 'utilisateurs.csv', type: 'text/csv; charset=utf-8' };
}

function enLignes(structure: LigneStructure, utilisateur: UtilisateurGere): Cellule[][] {
  const { prenom, nom, emailConnexion, role, statutCompte, statut, services, espaces } = utilisateur;
  const debut = [
    structure.typeIdentifiant,
    structure.identifiant,
    structure.raisonSociale,
    prenom,
    nom,
    emailConnexion,
    libelleDuRole(role),
    STATUTS_DU_COMPTE[statutCompte],
    LIBELLES_DES_LIENS[statut],
    estGestionnaire(role) ? 'Tous' : services.map(({ code }) => code).join(', '),
  ];
  if (espaces.length === 0) return [[...debut, null, null, null, null]];
  return espaces.map((e) => [
    ...debut,
    nomDeLEspace(e.espace, '2021'),
    e.service,
    LIBELLES_DES_MODES[e.mode],
    LIBELLES_DES_LIENS[e.statut],
  ]);
}
