import { ESPACES } from '../espaces/espaces.ts';
import type { Mode } from '../espaces/habilitations.ts';
import { mot, type Vocabulaire } from '../vocabulaire/mots.ts';
import { estGestionnaireLie, type Liens, nomComplet, type ServiceLie, type UtilisateurLie } from './liens.ts';

/** What someone would like to do: in an espace, for the structure itself or one of its services. */
export type Besoin = { compteId: number; espace: string; serviceId: number | null; mode: Mode };

type CleDeCondition =
  | 'STRUCTURE_ACTIVE'
  | 'SERVICE_ACTIF'
  | 'ESPACE_DE_LA_STRUCTURE'
  | 'ESPACE_DU_SERVICE'
  | 'COMPTE_ACTIF'
  | 'RATTACHEMENT'
  | 'RATTACHEMENT_AU_SERVICE'
  | 'ABONNEMENT'
  | 'MODE'
  | 'RECONNEXION';

export type Condition = {
  cle: CleDeCondition;
  /** « l’espace ouvert sur la structure »: reads after « il manque : ». */
  libelle: string;
  etat: 'OK' | 'ATTENTE' | 'MANQUE';
};

/** « Factures émises »; in the words of today, the application where it went. */
export function nomDeLEspace(code: string, vocabulaire: Vocabulaire): string {
  const trouve = ESPACES.find((e) => e.code === code);
  if (!trouve) return code;
  return vocabulaire === '2021' ? trouve.libelle : trouve.actuel.application;
}

/** What is asked for, with all that it touches. */
type Cas = {
  liens: Liens;
  personne: UtilisateurLie;
  service: ServiceLie | undefined;
  besoin: Besoin;
  vocabulaire: Vocabulaire;
};

/**
 * All that must hold for a person to do something, in the order of § 6.4 (supposé, like the effective right). The server's
 * view `habilitations` says the same, but for the login that shows the tab.
 */
export function conditions(liens: Liens, besoin: Besoin, vocabulaire: Vocabulaire): Condition[] {
  const personne = liens.utilisateurs.find(({ compteId }) => compteId === besoin.compteId);
  if (!personne) return [];
  const service = liens.services.find(({ id }) => id === besoin.serviceId);
  const cas = { liens, personne, service, besoin, vocabulaire };
  const liste = evaluer(cas);
  if (!service || !estGestionnaireLie(personne) || estPossible(liste)) return liste;
  // What a gestionnaire has on the structure counts for every service of it.
  return evaluer({ ...cas, service: undefined, besoin: { ...besoin, serviceId: null } });
}

/** Nothing is missing but, perhaps, the login that shows the tab. */
export const estPossible = (liste: readonly Condition[]): boolean =>
  liste.length > 0 && liste.every(({ cle, etat }) => etat === 'OK' || cle === 'RECONNEXION');

const evaluer = (cas: Cas): Condition[] => [
  ...(cas.besoin.mode === 'MODIFICATION'
    ? [poser('STRUCTURE_ACTIVE', 'la structure active', cas.liens.structure.actif)]
    : []),
  ...dUneMaison(cas),
  ...dUnePersonne(cas),
  ...dUnAbonnement(cas),
  ...dUnOnglet(cas),
];

function poser(cle: CleDeCondition, libelle: string, tenu: boolean, attendu = false): Condition {
  return { cle, libelle, etat: tenu ? 'OK' : attendu ? 'ATTENTE' : 'MANQUE' };
}

/** The words agree with the noun that the vocabulary gives: « l’espace ouvert », « l’application ouverte ». */
export const accorder = (participe: string, vocabulaire: Vocabulaire) =>
  vocabulaire === '2021' ? participe : `${participe}e`;

function dUneMaison({ liens, service, besoin, vocabulaire: v }: Cas): Condition[] {
  const ouvert = `${mot('lEspace', v)} ${accorder('ouvert', v)}`;
  const surLaStructure = poser(
    'ESPACE_DE_LA_STRUCTURE',
    `${ouvert} sur la structure`,
    liens.espaces.includes(besoin.espace),
  );
  if (!service) return [surLaStructure];
  return [
    poser('SERVICE_ACTIF', `le service ${service.code} actif`, service.actif),
    surLaStructure,
    poser('ESPACE_DU_SERVICE', `${ouvert} sur le service ${service.code}`, service.espaces.includes(besoin.espace)),
  ];
}

function dUnePersonne({ personne, service }: Cas): Condition[] {
  const { statut, statutCompte, services } = personne;
  const liste = [
    ...(statutCompte === null ? [] : [poser('COMPTE_ACTIF', 'le compte actif', statutCompte === 'ACTIF')]),
    poser(
      'RATTACHEMENT',
      'le rattachement validé à la structure',
      statut === 'VALIDEE',
      statut === 'EN_COURS_DE_VALIDATION',
    ),
  ];
  if (!service) return liste;
  const auService = services.find(({ serviceId }) => serviceId === service.id)?.statut;
  const libelle = `le rattachement validé au service ${service.code}`;
  const tenu = auService === 'VALIDEE' || estGestionnaireLie(personne);
  return [...liste, poser('RATTACHEMENT_AU_SERVICE', libelle, tenu, auService === 'EN_COURS_DE_VALIDATION')];
}

function dUnAbonnement({ personne, besoin, vocabulaire: v }: Cas): Condition[] {
  const { espace, serviceId, mode } = besoin;
  const trouve = personne.abonnements.find((a) => a.espace === espace && a.serviceId === serviceId);
  const tenu = trouve?.statut === 'VALIDEE';
  const libelle = `${mot('lAbonnement', v)} ${accorder('validé', v)} pour ${nomComplet(personne)}`;
  const abonnement = poser('ABONNEMENT', libelle, tenu, trouve?.statut === 'EN_COURS_DE_VALIDATION');
  if (mode === 'CONSULTATION') return [abonnement];
  const enModification = trouve?.mode === 'MODIFICATION';
  const demande = trouve?.modeDemande === 'MODIFICATION' || (!tenu && enModification);
  return [abonnement, poser('MODE', 'le mode « Modification »', tenu && enModification, demande)];
}

/** Tabs are worked out at the login only: an espace won since then waits for the next one [S19]. */
function dUnOnglet({ personne: { onglets }, besoin: { espace } }: Cas): Condition[] {
  const aUnOnglet = ESPACES.some((e) => e.code === espace && e.disponible);
  if (!aUnOnglet || onglets === null || onglets.includes(espace)) return [];
  return [poser('RECONNEXION', 'se déconnecter, puis se reconnecter', false)];
}
