import { MANDAT_DE_FACTURATION } from '#shared/structures/banque/mandat.ts';
import type { NomDroit } from '#shared/structures/droits.ts';
import { ouvrirEspaces } from '../../server/structures/ouvrir-espaces.ts';
import { DEBUT } from './bac-en-memoire.ts';
import type { Equipe } from './equipe.ts';

/** Who tries: a rôle, or why he has none there. */
export const QUI = ['GP', 'GS', 'US', 'suspendu', 'en attente', 'étranger', 'compte fermé', 'déconnecté'] as const;
export type Qui = (typeof QUI)[number];

type Siege = number | undefined;
type Essai = {
  nom: string;
  /** It changes nothing. */
  lecture?: true;
  /** What must be there for the gesture to have nothing else against it. */
  avant?: () => unknown;
  essayer: (siege: Siege) => Promise<{ statut: number; corps: { code?: string } | undefined }>;
  /** Who is answered otherwise than the table of the rights says, and with what. */
  sauf?: Partial<Record<Qui, string>>;
  /** What the gestionnaire principal of an inactive structure is answered, when it is not STRUCTURE_INACTIVE. */
  inactive?: string;
};

/** People of Fontanel on whom the gestures are tried. */
type Cibles = { monde: Equipe; cible: () => number; secondaire: () => number };

const FICHE = {
  adresse: '14 rue des Tanneurs',
  codePostal: '99100',
  ville: 'Valbrune',
  telephone: '01 99 00 12 18',
  numeroTva: 'FR74000112185',
};
const SERVICE = {
  code: 'ATELIER',
  nom: 'Atelier',
  dateDebut: '2026-03-02',
  dateFin: '',
  engagementObligatoire: false,
  miseEnPaiement: true,
  espaces: [],
};
const COMPTE_BANCAIRE = {
  nom: 'Compte courant',
  type: 'IBAN',
  codePays: 'FR',
  iban: 'FR76 9999 9000 0100 0000 0000 115',
  affactureur: false,
  parDefaut: false,
};
const PDF = Buffer.from('%PDF-1.7');
const NOUVEAU_SIRET = '00011218500020';

/** For each right, every gesture that asks for it, in a case where nothing else is wrong. */
export function essaisDeDroits({ monde, cible, secondaire }: Cibles): Record<NomDroit, readonly Essai[]> {
  const sur = (suite: string) => `/api/structures/${monde.fontanel}/${suite}`;
  const poster = (nom: string, url: () => string, corps: () => object = () => ({})): Essai => ({
    nom,
    essayer: (siege) => monde.poster(url(), corps(), { siege }),
  });
  const lire = (nom: string, url: () => string): Essai => ({
    nom,
    lecture: true,
    essayer: (siege) => monde.obtenir(url(), { siege }),
  });
  const envoyer = (nom: string, url: () => string): Essai => ({
    nom,
    essayer: (siege) => monde.envoyerOctets(url(), PDF, { siege }),
  });
  const surLaStructure = (suite: string, corps?: () => object) => poster(suite, () => sur(suite), corps);
  const surLUtilisateur = (chemin: string, qui: () => number, corps?: () => object) =>
    poster(chemin, () => sur(`utilisateurs/${qui()}/${chemin}`), corps);

  const id = (sql: string, ...valeurs: (string | number)[]) =>
    monde.lire((db) => db.get<{ id: number }>(sql, valeurs))!.id;
  const chantiers = () => id("SELECT id FROM services WHERE structureId = ? AND code = 'CHANTIERS'", monde.fontanel);
  const surLeService = (geste: string, corps?: () => object) =>
    poster(geste, () => `/api/services/${chantiers()}/${geste}`, corps);
  const changer = (sql: string) => monde.ecrire((db) => db.run(sql, [monde.fontanel]));
  const banque = () => id('SELECT id FROM coordonnees_bancaires WHERE structureId = ?', monde.fontanel);
  const ouvrirUnCompte = () =>
    monde.poster(sur('coordonnees-bancaires'), COMPTE_BANCAIRE, { siege: monde.sieges.fontanel });
  const surLeCompte = (geste: string, corps?: () => object): Essai => ({
    ...poster(geste, () => `/api/coordonnees-bancaires/${banque()}/${geste}`, corps),
    avant: ouvrirUnCompte,
  });
  const mandat = () => ({ version: MANDAT_DE_FACTURATION.version, accepte: true });
  const travaux = { espace: 'FACTURES_TRAVAUX', mode: 'CONSULTATION' };
  const ouvrirTravaux = () =>
    monde.ecrire((db) =>
      ouvrirEspaces(db, { structureId: monde.fontanel, espaces: ['FACTURES_TRAVAUX'], instant: DEBUT }),
    );
  const demander = () =>
    monde.poster('/api/espaces/abonnements', { ...travaux, structureId: monde.fontanel }, { siege: cible() });
  const repondre = (geste: string, corps = {}): Essai => ({
    nom: geste,
    avant: async () => {
      ouvrirTravaux();
      await demander();
    },
    essayer: (siege) => {
      const demande = id("SELECT id FROM abonnements WHERE compteId = ? AND espace = 'FACTURES_TRAVAUX'", cible());
      return monde.poster(`/api/espaces/demandes/${geste}`, { ids: [demande], ...corps }, { siege });
    },
  });
  const rattachement = (compteId: number) =>
    id('SELECT id FROM rattachements WHERE compteId = ? AND structureId = ?', compteId, monde.fontanel);
  const traiter = (geste: string, corps: (demande: number) => object): Essai => ({
    nom: geste,
    avant: () => monde.fixerStatut(cible(), 'EN_COURS_DE_VALIDATION'),
    essayer: (siege) => monde.poster(`/api/rattachements/${geste}`, corps(rattachement(cible())), { siege }),
  });
  const perimetres = () => [{ structureId: monde.fontanel, services: [], acces: [] }];
  const justificatif = 'a'.repeat(64);

  return {
    voirActivites: [lire('utilisateurs gérés', () => `/api/gestion/structures/${monde.fontanel}/utilisateurs`)],
    modifierStructure: [
      surLaStructure('modifier', () => ({ informations: { ...FICHE, ville: 'Montaut' }, espacesAOuvrir: [] })),
      surLaStructure('mettre-a-jour'),
    ],
    modifierIdentifiant: [
      lire('vérifier', () => sur(`identifiant?siret=${NOUVEAU_SIRET}`)),
      surLaStructure('identifiant', () => ({ siret: NOUVEAU_SIRET })),
    ],
    activerStructure: [
      { ...surLaStructure('desactiver'), inactive: 'ACTE_INTERDIT' },
      {
        ...surLaStructure('activer'),
        inactive: 'OK',
        avant: () => changer("UPDATE structures SET statut = 'INACTIF' WHERE id = ?"),
      },
    ],
    gererServices: [
      surLaStructure('services', () => SERVICE),
      poster(
        'modifier',
        () => `/api/services/${chantiers()}`,
        () => ({ ...SERVICE, code: 'CHANTIERS', nom: 'Autre nom' }),
      ),
      surLeService('desactiver'),
      {
        ...surLeService('reactiver', () => ({ dateDebut: '2026-03-02', dateFin: '' })),
        avant: () => changer("UPDATE services SET statut = 'INACTIF' WHERE structureId = ?"),
      },
      {
        ...surLeService('supprimer'),
        avant: () => changer("UPDATE services SET statut = 'INACTIF' WHERE structureId = ?"),
      },
      surLeService('rattacher', () => ({ compteId: cible() })),
      {
        ...surLeService('detacher', () => ({ compteId: cible() })),
        avant: () =>
          monde.poster(
            `/api/services/${chantiers()}/rattacher`,
            { compteId: cible() },
            { siege: monde.sieges.fontanel },
          ),
      },
    ],
    gererEspaces: [
      surLaStructure('modifier', () => ({ informations: FICHE, espacesAOuvrir: ['FACTURES_TRAVAUX'] })),
      { ...surLaStructure('espaces/fermer', () => ({ espace: 'FACTURES_TRAVAUX' })), avant: ouvrirTravaux },
    ],
    gererCoordonneesBancaires: [
      surLaStructure('coordonnees-bancaires', () => COMPTE_BANCAIRE),
      envoyer('rib', () => sur('rib?nom=rib.pdf')),
      {
        ...poster(
          'modifier',
          () => `/api/coordonnees-bancaires/${banque()}`,
          () => ({ ...COMPTE_BANCAIRE, nom: 'Autre nom' }),
        ),
        avant: ouvrirUnCompte,
      },
      surLeCompte('desactiver'),
      {
        ...surLeCompte('reactiver', () => ({ dateDebut: '', dateFin: '' })),
        avant: async () => {
          await ouvrirUnCompte();
          changer("UPDATE coordonnees_bancaires SET statut = 'INACTIF' WHERE structureId = ?");
        },
      },
      surLeCompte('supprimer'),
      {
        ...lire('lire le RIB', () => `/api/coordonnees-bancaires/${banque()}/rib`),
        avant: async () => {
          const { fichier, nom } = (await envoyer('rib', () => sur('rib?nom=rib.pdf')).essayer(monde.sieges.fontanel))
            .corps as {
            fichier: string;
            nom: string;
          };
          await monde.poster(
            sur('coordonnees-bancaires'),
            { ...COMPTE_BANCAIRE, rib: { fichier, nom } },
            { siege: monde.sieges.fontanel },
          );
        },
      },
    ],
    traiterRattachements: [
      traiter('valider', (demande) => ({ demandes: [{ id: demande }] })),
      // Whoever waits is answered.
      { ...traiter('refuser', (demande) => ({ demandes: [demande], vocabulaire: '2021' })), inactive: 'OK' },
    ],
    traiterAbonnements: [
      { ...repondre('valider'), inactive: 'ESPACE_STRUCTURE_INACTIVE' },
      { ...repondre('refuser', { vocabulaire: '2021' }), inactive: 'OK' },
    ],
    rattacherUtilisateur: [
      {
        ...poster(
          'rattacher',
          () => '/api/rattachements/utilisateurs',
          () => ({
            emailConnexion: 'lea@exemple.fr',
            prenom: 'Léa',
            nom: 'Martin',
            role: 'US',
            perimetres: perimetres(),
          }),
        ),
        inactive: 'RATTACHEMENT_STRUCTURE_INACTIVE',
      },
      lire('formulaire', () => sur('utilisateurs/rattacher')),
      lire('recherche', () => sur('utilisateurs/recherche?email=cible@exemple.invalid')),
      { ...surLUtilisateur('desactiver', cible), inactive: 'OK' },
      { ...surLUtilisateur('reactiver', cible), avant: () => monde.fixerStatut(cible(), 'DESACTIVEE') },
      { ...surLUtilisateur('detacher', cible), inactive: 'OK' },
    ],
    dupliquerDroits: [surLUtilisateur('dupliquer-droits', cible, () => ({ sourceId: secondaire() }))],
    gererAbonnements: [
      lire('espaces', () => sur('espaces')),
      {
        inactive: 'ESPACE_STRUCTURE_INACTIVE',
        ...surLaStructure('abonnements', () => ({
          comptes: [cible()],
          espaces: [travaux.espace],
          mode: travaux.mode,
        })),
        avant: ouvrirTravaux,
      },
      {
        nom: 'retirer',
        inactive: 'OK',
        avant: async () => {
          ouvrirTravaux();
          const corps = { comptes: [cible()], espaces: [travaux.espace], mode: travaux.mode };
          await monde.poster(sur('abonnements'), corps, { siege: monde.sieges.fontanel });
        },
        essayer: (siege) => {
          const tenu = id("SELECT id FROM abonnements WHERE compteId = ? AND espace = 'FACTURES_TRAVAUX'", cible());
          return monde.poster(`/api/espaces/abonnements/${tenu}/retirer`, {}, { siege });
        },
      },
    ],
    renvoyerActivation: [
      {
        inactive: 'OK',
        ...poster('activation', () => `/api/gestion/structures/${monde.fontanel}/utilisateurs/${cible()}/activation`),
        avant: () =>
          monde.ecrire((db) => db.run("UPDATE comptes SET statut = 'EN_ATTENTE_ACTIVATION' WHERE id = ?", [cible()])),
      },
    ],
    exporterUtilisateurs: [lire('csv', () => `/api/gestion/utilisateurs.csv?structureId=${monde.fontanel}`)],
    consulterActions: [lire('actions', () => `/api/gestion/actions?structureId=${monde.fontanel}`)],
    nommerSecondaire: [
      surLUtilisateur('nommer-secondaire', cible),
      { ...surLUtilisateur('revoquer-secondaire', secondaire), inactive: 'OK' },
    ],
    transfererRole: [surLUtilisateur('transferer-role', cible)],
    signerMandat: [
      surLaStructure('mandat/accepter', mandat),
      {
        ...surLaStructure('mandat/resilier'),
        avant: () => monde.poster(sur('mandat/accepter'), mandat(), { siege: monde.sieges.fontanel }),
      },
    ],
    voirUtilisateurs: [
      lire('fiche', () => `/api/structures/${monde.fontanel}`),
      lire('utilisateurs', () => sur('utilisateurs')),
      lire('coordonnées bancaires', () => sur('coordonnees-bancaires')),
      lire('mandat', () => sur('mandat')),
      lire('services', () => sur('services')),
      lire('un service', () => `/api/services/${chantiers()}`),
      lire('liens', () => `/api/gestion/structures/${monde.fontanel}/liens`),
      // Who waits for the gestionnaire that left may say so.
      { ...lire('remplacements', () => sur('remplacements')), sauf: { 'en attente': 'OK' } },
    ],
    demanderAbonnement: [
      {
        inactive: 'ESPACE_STRUCTURE_INACTIVE',
        ...poster(
          'demander',
          () => '/api/espaces/abonnements',
          () => ({ ...travaux, structureId: monde.fontanel }),
        ),
        avant: ouvrirTravaux,
      },
    ],
    seDetacher: [
      {
        inactive: 'GESTIONNAIRE_PRINCIPAL_A_TRANSFERER',
        ...poster('se détacher', () => `/api/rattachements/${monde.fontanel}/se-detacher`),
        // Whoever has a tie there may leave; a demande is given up by « Annuler ».
        sauf: { GP: 'GESTIONNAIRE_PRINCIPAL_A_TRANSFERER', suspendu: 'OK', 'en attente': 'ACTE_INTERDIT' },
      },
    ],
    demanderRemplacement: [
      {
        ...envoyer('justificatif', () => sur('remplacements/justificatif?nom=k.pdf')),
        sauf: { 'en attente': 'OK' },
        inactive: 'DROIT_DE_GESTION_ABSENT',
      },
      {
        inactive: 'DROIT_DE_GESTION_ABSENT',
        ...surLaStructure('remplacements', () => ({
          emailCandidat: 'cible@exemple.invalid',
          motif: 'Parti',
          fichier: justificatif,
          nomFichier: 'k.pdf',
        })),
        avant: () =>
          monde.ecrire((db) =>
            db.run("INSERT INTO fichiers (sha256, octets, taille, recuLe) VALUES (?, x'25', 1, '')", [justificatif]),
          ),
        sauf: { 'en attente': 'OK' },
      },
    ],
  };
}
