import { ESPACES } from '../espaces/espaces.ts';
import type { Mode } from '../espaces/habilitations.ts';
import { espacesProposes } from '../structures/espaces-de-structure.ts';
import { mot } from '../vocabulaire/mots.ts';
import { accorder, nomDeLEspace } from './conditions.ts';
import { estGestionnaireLie, nomComplet, type ServiceLie, type UtilisateurLie } from './liens.ts';
import {
  compter,
  direLeGeste,
  ESPACES_DU_COURS,
  type Explication,
  enumerer,
  type Geste,
  modePossible,
  type Vue,
} from './phrases.ts';

const seulementPour = (gestionnaire: boolean, ...gestes: Geste[]): Geste[] => (gestionnaire ? gestes : []);
const valides = (gens: readonly UtilisateurLie[]) => gens.filter(({ statut }) => statut === 'VALIDEE');

export function expliquerStructure(vue: Vue): Explication {
  const { structure, espaces, utilisateurs, moi } = vue.liens;
  const attendent = utilisateurs.filter(({ statut }) => statut === 'EN_COURS_DE_VALIDATION').length;
  return {
    titre: structure.raisonSociale,
    phrases: [
      ...decrire(vue),
      ...direLesGens(utilisateurs),
      ...(attendent > 0 ? [`${compter(attendent, 'demande')} de rattachement à traiter.`] : []),
    ],
    manques: [
      ...(espaces.length === 0 ? ['Rien n’y est ouvert : personne n’y peut rien.'] : []),
      ...espacesProposes(structure.nature)
        .filter((code) => ESPACES_DU_COURS.includes(code) && !espaces.includes(code))
        .map((code) => direFerme(vue, code)),
    ],
    gestes: seulementPour(
      moi.gestionnaire,
      { quoi: 'OUVRIR_ESPACE' },
      { quoi: 'RATTACHER' },
      ...(attendent > 0 ? [{ quoi: 'TRAITER_DEMANDES' } as const] : []),
    ),
  };
}

function decrire({ liens: { structure, services, espaces }, vocabulaire }: Vue): string[] {
  const nature = structure.nature === 'PUBLIQUE' ? 'publique' : 'privée';
  const noms = espaces.map((code) => `“${nomDeLEspace(code, vocabulaire)}”`);
  const codes = services.map(({ code }) => code);
  return [
    structure.actif
      ? `${structure.raisonSociale} est une structure ${nature} active.`
      : `${structure.raisonSociale} est une structure ${nature} inactive : on peut la relire, plus rien y faire.`,
    services.length > 0
      ? `Elle a ${compter(services.length, 'service')} : ${enumerer(codes)}.`
      : 'Elle n’a pas de service : tout se fait au nom de la structure entière.',
    ...(noms.length > 0 ? [`Ce qui y est ouvert : ${enumerer(noms)}.`] : []),
  ];
}

const direFerme = ({ vocabulaire: v }: Vue, code: string): string =>
  `Pour voir l’onglet “${nomDeLEspace(code, v)}”, il manque : ${mot('lEspace', v)} ${accorder('ouvert', v)} sur la structure.`;

function direLesGens(utilisateurs: readonly UtilisateurLie[]): string[] {
  const gens = valides(utilisateurs);
  const principal = gens.find(({ role }) => role === 'GP');
  const combien = `${compter(gens.length, 'personne')} ${gens.length > 1 ? 'y sont rattachées' : 'y est rattachée'}`;
  return [
    principal
      ? `${combien} ; ${nomComplet(principal)} en est gestionnaire principal.`
      : `${combien} ; personne n’en est gestionnaire principal.`,
  ];
}

/** For invoices between public bodies only [S36]. */
const SERVICE_ENTRE_PUBLICS = 'FACTURES_PUBLIQUES';

export function expliquerService({ liens, vocabulaire: v }: Vue, service: ServiceLie): Explication {
  const gens = valides(liens.utilisateurs);
  const siens = gens.filter(({ services }) =>
    services.some((s) => s.serviceId === service.id && s.statut === 'VALIDEE'),
  );
  const gestionnaires = gens.filter(estGestionnaireLie).map(nomComplet);
  const espaces = service.espaces.map((code) => `“${nomDeLEspace(code, v)}”`);
  return {
    titre: `Service ${service.code}`,
    phrases: [
      `${service.code} (${service.nom}) est un service de la structure ${liens.structure.raisonSociale} : il dirige les factures et borne les droits.`,
      ...(service.code === SERVICE_ENTRE_PUBLICS ? ['Il ne sert qu’aux factures entre structures publiques.'] : []),
      ...(service.actif ? [] : ['Il est inactif : les fournisseurs ne peuvent plus le choisir.']),
      ...(espaces.length > 0 ? [`Ce qui y est ouvert : ${enumerer(espaces)}.`] : []),
      ...(siens.length > 0 ? [`Rattachement validé : ${enumerer(siens.map(nomComplet))}.`] : []),
      ...(gestionnaires.length > 0 ? [`Voit tous les services, comme gestionnaire : ${enumerer(gestionnaires)}.`] : []),
    ],
    manques: [
      ...(espaces.length === 0
        ? ['Rien n’est ouvert sur ce service : c’est une coquille vide, on n’y peut rien.']
        : []),
      ...(siens.length === 0
        ? ['Personne n’y est rattaché : seuls les gestionnaires voient ce qui lui est adressé.']
        : []),
    ],
    gestes: seulementPour(
      liens.moi.gestionnaire,
      { quoi: 'MODIFIER_SERVICE', serviceId: service.id },
      { quoi: 'RATTACHER' },
    ),
  };
}

type Ouverture = { espace: string; serviceId: number | null };

export function expliquerEspace(vue: Vue, ouverture: Ouverture): Explication {
  const { liens, vocabulaire: v } = vue;
  const { espace, serviceId } = ouverture;
  const nom = nomDeLEspace(espace, v);
  const service = liens.services.find(({ id }) => id === serviceId);
  const ou = service ? `sur le service ${service.code}` : 'sur la structure';
  const pourQuoi = ESPACES.find(({ code }) => code === espace)?.pourQuoi;
  const gens = valides(liens.utilisateurs).map((u) => ({
    nom: nomComplet(u),
    mode: modePossible(vue, { compteId: u.compteId, espace, serviceId }),
  }));
  const qui = (mode: Mode | undefined) => gens.filter((g) => g.mode === mode).map((g) => g.nom);
  const dire = (mode: Mode) => {
    const noms = qui(mode);
    const peut = noms.length > 1 ? 'peuvent' : 'peut';
    return noms.length > 0 ? [`${enumerer(noms)} ${peut} ${direLeGeste(espace, mode, nom)}.`] : [];
  };
  return {
    titre: `${nom}, ${ou}`,
    phrases: [
      `“${nom}” : ${accorder('ouvert', v)} ${ou}.${pourQuoi ? ` ${pourQuoi}` : ''}`,
      ...dire('MODIFICATION'),
      ...dire('CONSULTATION'),
    ],
    manques: [
      ...direSans(vue, { sans: qui(undefined), tous: gens.length }),
      ...(service ? [] : direServicesFermes(vue, espace)),
    ],
    gestes: seulementPour(liens.moi.gestionnaire, { quoi: 'OUVRIR_ESPACE' }),
  };
}

function direSans({ vocabulaire: v }: Vue, { sans, tous }: { sans: string[]; tous: number }): string[] {
  if (sans.length === 0) return [];
  if (sans.length === tous)
    return [`Il manque : ${mot('unAbonnement', v)} qui compte. D’ici là, l’onglet n’apparaît chez personne.`];
  return [`Rien ici pour ${enumerer(sans)} : il manque ${mot('lAbonnement', v)}, ou ce qui vient avant.`];
}

function direServicesFermes({ liens, vocabulaire: v }: Vue, espace: string): string[] {
  const fermes = liens.services.filter((s) => s.actif && !s.espaces.includes(espace)).map(({ code }) => code);
  if (fermes.length === 0) return [];
  return [
    `Pas ${accorder('ouvert', v)} sur ${compter(fermes.length, 'service')} : ${enumerer(fermes)}. Qui n’a que cela n’y peut rien.`,
  ];
}
