import type { RouteObject } from 'react-router';
import { Accueil } from './accueil/Accueil.page.tsx';
import { Attente } from './design/messages/Attente.tsx';
import { TRAVAUX } from './routes-travaux.tsx';
import { Cadre } from './shell/Cadre.tsx';
import { Entre } from './shell/Entre.tsx';
import { CadreEnPanne, PageEnPanne, PageIntrouvable } from './shell/PageIntrouvable.tsx';

const PORTAIL: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./gestion/accueil/AccueilPortail.page.tsx')).AccueilPortail }),
  },
  {
    path: 'inscription',
    lazy: async () => ({ Component: (await import('./comptes/inscription/Inscription.page.tsx')).Inscription }),
  },
  {
    path: 'activation/:jeton',
    lazy: async () => ({ Component: (await import('./comptes/activation/Activation.page.tsx')).Activation }),
  },
  {
    path: 'connexion',
    lazy: async () => ({ Component: (await import('./comptes/connexion/Connexion.page.tsx')).Connexion }),
  },
  {
    path: 'mon-compte',
    lazy: async () => ({ Component: (await import('./gestion/compte/MonCompte.page.tsx')).MonCompte }),
  },
  {
    path: 'structures/nouvelle',
    lazy: async () => ({
      Component: (await import('./structures/nouvelle/NouvelleStructure.page.tsx')).NouvelleStructurePage,
    }),
  },
  {
    path: 'structures/:id',
    lazy: async () => ({ Component: (await import('./structures/fiche/Structure.page.tsx')).StructurePage }),
  },
  {
    path: 'activites-du-gestionnaire',
    lazy: async () => ({ Component: (await import('./gestion/activites/Activites.page.tsx')).Activites }),
  },
  {
    path: 'structures/:id/modifier',
    lazy: async () => ({
      Component: (await import('./gestion/structure/ModifierStructure.page.tsx')).ModifierStructure,
    }),
  },
  {
    path: 'structures/:id/liens',
    lazy: async () => ({ Component: (await import('./gestion/liens/Liens.page.tsx')).Liens }),
  },
  {
    path: 'mon-compte/demander-un-rattachement',
    lazy: async () => ({
      Component: (await import('./rattachements/demande/DemanderRattachement.page.tsx')).DemanderRattachement,
    }),
  },
  {
    path: 'structures/:id/rattacher',
    lazy: async () => ({
      Component: (await import('./rattachements/utilisateur/RattacherUtilisateur.page.tsx')).RattacherUtilisateur,
    }),
  },
  {
    path: 'structures/:id/gestionnaire-parti',
    lazy: async () => ({
      Component: (await import('./rattachements/remplacement/RemplacerGestionnaire.page.tsx')).RemplacerGestionnaire,
    }),
  },
  {
    path: 'mon-compte/ajouter-un-abonnement',
    lazy: async () => ({
      Component: (await import('./espaces/abonnement/AjouterAbonnement.page.tsx')).AjouterAbonnement,
    }),
  },
  {
    path: 'structures/:id/services/:serviceId',
    lazy: async () => ({ Component: (await import('./structures/services/Service.page.tsx')).Service }),
  },
  {
    path: 'structures/:id/coordonnees-bancaires/:coordonneesId',
    lazy: async () => ({
      Component: (await import('./structures/banque/CoordonneesBancaires.page.tsx')).CoordonneesBancaires,
    }),
  },
  {
    path: 'structures/:id/identifiant',
    lazy: async () => ({
      Component: (await import('./structures/identifiant/ModifierIdentifiant.page.tsx')).ModifierIdentifiant,
    }),
  },
  {
    path: 'annuaire',
    lazy: async () => ({ Component: (await import('./structures/annuaire/Annuaire.page.tsx')).Annuaire }),
  },
  {
    path: 'annuaire/:siret',
    lazy: async () => ({ Component: (await import('./structures/annuaire/FicheAnnuaire.page.tsx')).FicheAnnuaire }),
  },
  {
    path: 'mot-de-passe-oublie',
    lazy: async () => ({ Component: (await import('./comptes/oubli/MotDePasseOublie.page.tsx')).MotDePasseOublie }),
  },
  {
    path: 'mot-de-passe/:jeton',
    lazy: async () => ({ Component: (await import('./comptes/oubli/NouveauMotDePasse.page.tsx')).NouveauMotDePasse }),
  },
  {
    path: 'mon-compte/adresse-de-connexion',
    lazy: async () => ({ Component: (await import('./comptes/adresse/ChangerAdresse.page.tsx')).ChangerAdresse }),
  },
  {
    path: 'adresse-de-connexion/:jeton',
    lazy: async () => ({ Component: (await import('./comptes/adresse/ConfirmerAdresse.page.tsx')).ConfirmerAdresse }),
  },
  {
    path: 'mon-compte/desactiver',
    lazy: async () => ({ Component: (await import('./comptes/desactivation/Desactivation.page.tsx')).Desactivation }),
  },
  {
    path: 'factures-emises/deposer',
    lazy: async () => ({ Component: (await import('./factures/depot/DepotFacture.page.tsx')).DepotFacture }),
  },
  {
    path: 'factures-emises/flux',
    lazy: async () => ({ Component: (await import('./factures/flux/ListeFlux.page.tsx')).ListeFlux }),
  },
  {
    path: 'factures-emises/flux/:id',
    lazy: async () => ({ Component: (await import('./factures/flux/Flux.page.tsx')).Flux }),
  },
  {
    path: 'factures-emises/saisir',
    lazy: async () => ({ Component: (await import('./factures/saisie/SaisieFacture.page.tsx')).SaisieFacture }),
  },
  {
    path: 'factures-emises/:id/recapitulatif',
    lazy: async () => ({ Component: (await import('./factures/recapitulatif/Recapitulatif.page.tsx')).Recapitulatif }),
  },
  {
    path: 'factures-emises/:id/completer',
    lazy: async () => ({ Component: (await import('./factures/retour/CompleterFacture.page.tsx')).CompleterFacture }),
  },
  {
    path: 'factures-emises/:id/recycler',
    lazy: async () => ({ Component: (await import('./factures/retour/RecyclerFacture.page.tsx')).RecyclerFacture }),
  },
  {
    path: 'engagements',
    lazy: async () => ({
      Component: (await import('./engagements/synthese/SyntheseEngagements.page.tsx')).SyntheseEngagements,
    }),
  },
  {
    path: 'engagements/recherche',
    lazy: async () => ({
      Component: (await import('./engagements/recherche/RechercheEngagements.page.tsx')).RechercheEngagements,
    }),
  },
  {
    path: 'engagements/creer',
    lazy: async () => ({
      Component: (await import('./engagements/creation/CreerEngagement.page.tsx')).CreerEngagement,
    }),
  },
  {
    path: 'engagements/:id',
    lazy: async () => ({ Component: (await import('./engagements/engagement/Engagement.page.tsx')).Engagement }),
  },
  ...TRAVAUX,
  ...['factures-emises', 'factures-recues', 'factures-a-valider'].flatMap((espace): RouteObject[] => [
    {
      path: espace,
      lazy: async () => ({ Component: (await import('./factures/synthese/Synthese.page.tsx')).Synthese }),
    },
    {
      path: `${espace}/tableau-de-bord`,
      lazy: async () => ({
        Component: (await import('./factures/tableau-de-bord/TableauDeBord.page.tsx')).TableauDeBord,
      }),
    },
    {
      path: `${espace}/recherche`,
      lazy: async () => ({ Component: (await import('./factures/recherche/Recherche.page.tsx')).Recherche }),
    },
    {
      path: `${espace}/:id`,
      lazy: async () => ({ Component: (await import('./factures/facture/Facture.page.tsx')).Facture }),
    },
  ]),
];

/** Pages are loaded when they are first opened; only the first screen comes with the application. */
export const ROUTES: RouteObject[] = [
  {
    Component: Cadre,
    ErrorBoundary: CadreEnPanne,
    HydrateFallback: Attente,
    // What breaks in a page leaves the band and the practice bar in place.
    children: [
      {
        ErrorBoundary: PageEnPanne,
        children: [
          { index: true, Component: Accueil },
          { path: 'a-propos', lazy: async () => ({ Component: (await import('./accueil/APropos.page.tsx')).APropos }) },
          {
            Component: Entre,
            children: [
              {
                lazy: async () => ({ Component: (await import('./shell/Pratique.tsx')).Pratique }),
                children: [
                  {
                    path: 'boite-aux-lettres',
                    lazy: async () => ({
                      Component: (await import('./courriels/BoiteAuxLettres.page.tsx')).BoiteAuxLettres,
                    }),
                  },
                  {
                    path: 'boite-aux-lettres/:id',
                    lazy: async () => ({ Component: (await import('./courriels/Courriel.page.tsx')).Courriel }),
                  },
                  {
                    path: 'remonter-le-temps',
                    lazy: async () => ({ Component: (await import('./bac/RemonterLeTemps.page.tsx')).RemonterLeTemps }),
                  },
                  {
                    path: 'mon-bac',
                    lazy: async () => ({ Component: (await import('./bac/MonBac.page.tsx')).MonBac }),
                  },
                  {
                    path: 'documents',
                    lazy: async () => ({ Component: (await import('./bac/Documents.page.tsx')).Documents }),
                  },
                ],
              },
              {
                path: 'portail',
                lazy: async () => ({ Component: (await import('./shell/Portail.tsx')).Portail }),
                children: PORTAIL,
              },
            ],
          },
          { path: '*', Component: PageIntrouvable },
        ],
      },
    ],
  },
];
