import type { CodeEspace } from '../espaces/espaces.ts';
import { espacesProposes } from '../structures/espaces-de-structure.ts';
import type { Role } from '../structures/roles.ts';
import { type CleDeMot, mot } from '../vocabulaire/mots.ts';
import { type Condition, conditions, nomDeLEspace } from './conditions.ts';
import { estGestionnaireLie, nomComplet, type UtilisateurLie } from './liens.ts';
import { direLeGeste, ESPACES_DU_COURS, type Explication, enumerer, modePossible, type Vue } from './phrases.ts';

const MOT_DU_ROLE = {
  GP: 'gestionnairePrincipal',
  GS: 'gestionnaireSecondaire',
  US: 'utilisateurSimple',
} as const satisfies Record<Role, CleDeMot>;

export function expliquerPersonne(vue: Vue, personne: UtilisateurLie): Explication {
  const { liens } = vue;
  const cEstMoi = liens.moi.compteId === personne.compteId;
  const attend = personne.statut === 'EN_COURS_DE_VALIDATION' || demandesEnCours(vue, personne).length > 0;
  return {
    titre: nomComplet(personne),
    phrases: [
      ...situer(vue, personne),
      ...rattacherAuxServices(vue, personne),
      ...pouvoirs(vue, personne),
      ...demandesEnCours(vue, personne),
    ],
    manques: personne.statut === 'VALIDEE' ? manquesDe(vue, personne) : [],
    gestes: [
      ...(liens.moi.gestionnaire && attend ? [{ quoi: 'TRAITER_DEMANDES' } as const] : []),
      ...(cEstMoi ? [{ quoi: 'DEMANDER_ABONNEMENT' } as const] : []),
    ],
  };
}

function situer({ liens: { structure }, vocabulaire }: Vue, personne: UtilisateurLie): string[] {
  const qui = nomComplet(personne);
  if (personne.statut === 'EN_COURS_DE_VALIDATION')
    return [`La demande de rattachement de ${qui} attend la réponse d’un gestionnaire : rien n’est possible d’ici là.`];
  if (personne.statut === 'DESACTIVEE')
    return [`Le rattachement de ${qui} est désactivé : ses droits attendent qu’un gestionnaire le réactive.`];
  const role = mot(MOT_DU_ROLE[personne.role], vocabulaire);
  const phrases = [`${qui} fait partie de la structure ${structure.raisonSociale}, comme ${role}.`];
  if (personne.statutCompte === 'EN_ATTENTE_ACTIVATION')
    phrases.push('Son compte n’est pas activé : il faut d’abord suivre le lien du courriel d’activation.');
  else if (personne.statutCompte !== null && personne.statutCompte !== 'ACTIF')
    phrases.push('Son compte n’est pas actif : rien n’est possible pour l’instant.');
  return phrases;
}

function rattacherAuxServices({ liens }: Vue, personne: UtilisateurLie): string[] {
  if (liens.services.length === 0) return [];
  const qui = nomComplet(personne);
  if (estGestionnaireLie(personne)) return [`Comme gestionnaire, ${qui} voit tous les services, sans y être rattaché.`];
  const codes = (statut: string) =>
    liens.services.filter(({ id }) => personne.services.some((s) => s.serviceId === id && s.statut === statut));
  const siens = codes('VALIDEE').map(({ code }) => code);
  const attendus = codes('EN_COURS_DE_VALIDATION').map(({ code }) => code);
  return [
    ...(siens.length > 0 ? [`Rattachement validé au service ${enumerer(siens)}.`] : []),
    ...(attendus.length > 0 ? [`La demande pour le service ${enumerer(attendus)} attend une réponse.`] : []),
  ];
}

/** What can be done now; the levels where it is the same are said together. */
function pouvoirs(vue: Vue, personne: UtilisateurLie): string[] {
  const { liens } = vue;
  const gestionnaire = estGestionnaireLie(personne);
  const niveaux = [
    {
      ou: gestionnaire && liens.services.length > 0 ? 'la structure et tous ses services' : 'la structure',
      serviceId: null,
    },
    // Already said with the structure.
    ...(gestionnaire ? [] : liens.services).map((s) => ({ ou: `le service ${s.code}`, serviceId: s.id })),
  ];
  const parGestes = new Map<string, string[]>();
  for (const { ou, serviceId } of niveaux) {
    const gestes = gestesPossibles(vue, { compteId: personne.compteId, serviceId });
    if (gestes !== '') parGestes.set(gestes, [...(parGestes.get(gestes) ?? []), ou]);
  }
  return [...parGestes].map(([gestes, ou]) => `Pour ${enumerer(ou)}, ${nomComplet(personne)} peut ${gestes}.`);
}

function gestesPossibles(vue: Vue, ou: { compteId: number; serviceId: number | null }): string {
  const { espaces } = vue.liens.services.find(({ id }) => id === ou.serviceId) ?? vue.liens;
  return espaces
    .flatMap((espace) => {
      const mode = modePossible(vue, { ...ou, espace });
      return mode ? [direLeGeste(espace, mode, nomDeLEspace(espace, vue.vocabulaire))] : [];
    })
    .join(' ; ');
}

function demandesEnCours({ liens, vocabulaire }: Vue, { abonnements }: UtilisateurLie): string[] {
  return abonnements.flatMap(({ espace, serviceId, statut, mode, modeDemande }) => {
    const code = liens.services.find(({ id }) => id === serviceId)?.code;
    const ou = `“${nomDeLEspace(espace, vocabulaire)}”${code ? ` pour le service ${code}` : ''}`;
    const voulu = (m: string) => (m === 'MODIFICATION' ? 'en modification' : 'en consultation');
    if (statut === 'EN_COURS_DE_VALIDATION')
      return [`La demande ${deLAbonnement(vocabulaire)} à ${ou}, ${voulu(mode)}, attend une réponse.`];
    return modeDemande ? [`Pour ${ou}, le passage ${voulu(modeDemande)} attend une réponse.`] : [];
  });
}

const deLAbonnement = (vocabulaire: Vue['vocabulaire']) =>
  vocabulaire === '2021' ? `d’${mot('abonnement', vocabulaire)}` : 'd’habilitation';

function manquesDe(vue: Vue, personne: UtilisateurLie): string[] {
  const { liens } = vue;
  const utiles: readonly CodeEspace[] = liens.structure.nature === 'PUBLIQUE' ? ['FACTURES_RECUES'] : ESPACES_DU_COURS;
  const proposes = espacesProposes(liens.structure.nature).filter(
    (code) => utiles.includes(code) || liens.espaces.includes(code),
  );
  return [
    ...proposes.flatMap((espace) => manqueDUnEspace(vue, personne, espace)),
    ...servicesQuiEchappent(vue, personne),
  ];
}

function manqueDUnEspace({ liens, vocabulaire }: Vue, { compteId }: UtilisateurLie, espace: CodeEspace): string[] {
  const besoin = { compteId, espace, serviceId: null };
  const nom = nomDeLEspace(espace, vocabulaire);
  const lire = absents(conditions(liens, { ...besoin, mode: 'CONSULTATION' }, vocabulaire));
  if (lire.length > 0) return [`Pour voir l’onglet “${nom}”, il manque : ${lire.join(', puis ')}.`];
  const agir = absents(conditions(liens, { ...besoin, mode: 'MODIFICATION' }, vocabulaire));
  return agir.length > 0
    ? [`Pour ${direLeGeste(espace, 'MODIFICATION', nom)}, il manque : ${agir.join(', puis ')}.`]
    : [];
}

const absents = (liste: readonly Condition[]): string[] =>
  liste.filter(({ etat }) => etat !== 'OK').map(({ libelle }) => libelle);

function servicesQuiEchappent({ liens }: Vue, personne: UtilisateurLie): string[] {
  if (estGestionnaireLie(personne)) return [];
  const autres = liens.services.filter(
    ({ id, actif }) => actif && !personne.services.some((s) => s.serviceId === id && s.statut === 'VALIDEE'),
  );
  if (autres.length === 0) return [];
  const codes = enumerer(autres.map(({ code }) => code));
  return [`Pour voir ce qui porte le code service ${codes}, il manque : le rattachement à ce service.`];
}
