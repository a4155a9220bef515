import { libelleDuRole } from '../structures/roles.ts';
import type { Vocabulaire } from '../vocabulaire/mots.ts';
import { nomDeLEspace } from './conditions.ts';
import { STATUTS_DU_COMPTE } from './libelles.ts';
import { type Liens, nomComplet, type UtilisateurLie } from './liens.ts';

/** The four columns of the picture, from left to right. */
export const COLONNES = ['STRUCTURE', 'SERVICE', 'ESPACE', 'UTILISATEUR'] as const;
export type Colonne = (typeof COLONNES)[number];

/** `ATTENTE`: asked for; `ETEINT`: inactive or suspended. */
type Etat = 'VIF' | 'ATTENTE' | 'ETEINT';

export type Noeud = {
  cle: string;
  colonne: Colonne;
  libelle: string;
  /** Second line: the code, the rôle. */
  precision: string;
  etat: Etat;
  /** Espaces: the structure or service on which it is open. */
  sur?: string;
};

export type Trait = {
  de: string;
  vers: string;
  genre: 'CONTIENT' | 'OUVRE' | 'RATTACHE' | 'ABONNE';
  attente: boolean;
  /** An abonnement that only lets one read. */
  enLecture?: boolean;
};

export type Graphe = { noeuds: Noeud[]; traits: Trait[] };

export const CLE_STRUCTURE = 'structure';
export const cleDuService = (id: number): string => `service-${id}`;
export const cleDeLUtilisateur = (compteId: number): string => `utilisateur-${compteId}`;
/** `serviceId` null: on the structure itself. */
export const cleDeLEspace = (code: string, serviceId: number | null): string =>
  serviceId === null ? `espace-${code}` : `espace-${code}-${serviceId}`;

/** The picture as nodes and lines; only what is drawn at both ends is linked. */
export function grapheDe(liens: Liens, vocabulaire: Vocabulaire): Graphe {
  const noeuds = [
    noeudDeLaStructure(liens),
    ...noeudsDesServices(liens),
    ...noeudsDesEspaces(liens, vocabulaire),
    ...noeudsDesGens(liens),
  ];
  const connus = new Set(noeuds.map(({ cle }) => cle));
  const traits = [...traitsDeLaMaison(liens), ...liens.utilisateurs.flatMap(traitsDUnePersonne)];
  return { noeuds, traits: traits.filter(({ de, vers }) => connus.has(de) && connus.has(vers)) };
}

const noeudDeLaStructure = ({ structure }: Liens): Noeud => ({
  cle: CLE_STRUCTURE,
  colonne: 'STRUCTURE',
  libelle: structure.raisonSociale,
  precision: structure.actif ? (structure.nature === 'PUBLIQUE' ? 'publique' : 'privée') : 'inactive',
  etat: structure.actif ? 'VIF' : 'ETEINT',
});

const noeudsDesServices = ({ services }: Liens): Noeud[] =>
  services.map(({ id, code, nom, actif }) => ({
    cle: cleDuService(id),
    colonne: 'SERVICE',
    libelle: code,
    precision: actif ? nom : 'inactif',
    etat: actif ? 'VIF' : 'ETEINT',
  }));

function noeudsDesEspaces({ espaces, services, structure }: Liens, vocabulaire: Vocabulaire): Noeud[] {
  const enNoeud = (code: string, service?: Liens['services'][number]): Noeud => ({
    cle: cleDeLEspace(code, service?.id ?? null),
    colonne: 'ESPACE',
    libelle: nomDeLEspace(code, vocabulaire),
    precision: service ? `sur ${service.code}` : 'sur la structure',
    etat: structure.actif && (service?.actif ?? true) ? 'VIF' : 'ETEINT',
    sur: service ? cleDuService(service.id) : CLE_STRUCTURE,
  });
  return [
    ...espaces.map((code) => enNoeud(code)),
    ...services.flatMap((service) => service.espaces.map((code) => enNoeud(code, service))),
  ];
}

const noeudsDesGens = ({ utilisateurs }: Liens): Noeud[] =>
  utilisateurs.map((u) => ({
    cle: cleDeLUtilisateur(u.compteId),
    colonne: 'UTILISATEUR',
    libelle: nomComplet(u),
    ...presenter(u),
  }));

function presenter({ role, statut, statutCompte }: UtilisateurLie): Pick<Noeud, 'precision' | 'etat'> {
  if (statut === 'EN_COURS_DE_VALIDATION') return { precision: 'demande en cours', etat: 'ATTENTE' };
  if (statut === 'DESACTIVEE') return { precision: 'rattachement désactivé', etat: 'ETEINT' };
  if (statutCompte === 'EN_ATTENTE_ACTIVATION') return { precision: 'compte à activer', etat: 'ETEINT' };
  if (statutCompte !== null && statutCompte !== 'ACTIF')
    return { precision: `compte ${STATUTS_DU_COMPTE[statutCompte].toLowerCase()}`, etat: 'ETEINT' };
  return { precision: libelleDuRole(role), etat: 'VIF' };
}

function traitsDeLaMaison({ espaces, services }: Liens): Trait[] {
  const fixe = { attente: false };
  return [
    ...services.map(({ id }): Trait => ({ de: CLE_STRUCTURE, vers: cleDuService(id), genre: 'CONTIENT', ...fixe })),
    ...espaces.map((code): Trait => ({ de: CLE_STRUCTURE, vers: cleDeLEspace(code, null), genre: 'OUVRE', ...fixe })),
    ...services.flatMap(({ id, espaces: siens }) =>
      siens.map((code): Trait => ({ de: cleDuService(id), vers: cleDeLEspace(code, id), genre: 'OUVRE', ...fixe })),
    ),
  ];
}

function traitsDUnePersonne({ compteId, statut, services, abonnements }: UtilisateurLie): Trait[] {
  const vers = cleDeLUtilisateur(compteId);
  const enAttente = (s: string) => s === 'EN_COURS_DE_VALIDATION';
  return [
    { de: CLE_STRUCTURE, vers, genre: 'RATTACHE', attente: enAttente(statut) },
    ...services
      .filter((s) => s.statut !== 'DESACTIVEE')
      .map((s): Trait => ({ de: cleDuService(s.serviceId), vers, genre: 'RATTACHE', attente: enAttente(s.statut) })),
    ...abonnements.map(
      (a): Trait => ({
        de: cleDeLEspace(a.espace, a.serviceId),
        vers,
        genre: 'ABONNE',
        attente: enAttente(a.statut),
        enLecture: a.mode === 'CONSULTATION',
      }),
    ),
  ];
}

/** What stays bright when a node is chosen: itself and what it is linked to; and so the lines between two of them. */
export function eclairer({ noeuds, traits }: Graphe, cle: string): Set<string> {
  const vifs = new Set(noeuds.some((n) => n.cle === cle) ? [cle] : []);
  for (const { de, vers } of traits) {
    if (de === cle) vifs.add(vers);
    if (vers === cle) vifs.add(de);
  }
  return vifs;
}
