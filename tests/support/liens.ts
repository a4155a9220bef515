import type { Abonnement, Liens, UtilisateurLie } from '#shared/gestion/liens.ts';

/** Links of a small firm with one service: Gilles manages it, Inès works at CHANTIERS. Each test changes what it is about. */
export function liensDEssai(propre: Partial<Liens> = {}): Liens {
  return {
    structure: {
      id: 1,
      raisonSociale: 'Électricité Fontanel',
      identifiant: '00011218500012',
      nature: 'PRIVEE',
      actif: true,
    },
    services: [{ id: 7, code: 'CHANTIERS', nom: 'Chantiers', actif: true, espaces: ['FACTURES_EMISES'] }],
    espaces: ['FACTURES_EMISES', 'SOLLICITATIONS_EMISES'],
    utilisateurs: [GILLES, INES],
    moi: { compteId: GILLES.compteId, gestionnaire: true },
    ...propre,
  };
}

export function abonne(propre: Partial<Abonnement> = {}): Abonnement {
  return {
    espace: 'FACTURES_EMISES',
    serviceId: null,
    mode: 'MODIFICATION',
    modeDemande: null,
    statut: 'VALIDEE',
    ...propre,
  };
}

export function personne(propre: Partial<UtilisateurLie> = {}): UtilisateurLie {
  return {
    compteId: 3,
    prenom: 'Théo',
    nom: 'Barthe',
    role: 'US',
    statut: 'VALIDEE',
    statutCompte: 'ACTIF',
    services: [],
    abonnements: [],
    onglets: null,
    ...propre,
  };
}

export const GILLES = personne({
  compteId: 1,
  prenom: 'Gilles',
  nom: 'Fontanel',
  role: 'GP',
  abonnements: [abonne(), abonne({ espace: 'SOLLICITATIONS_EMISES' })],
  onglets: ['ACCUEIL', 'FACTURES_EMISES'],
});

/** She reads the factures of her service; she cannot deposit them. */
export const INES = personne({
  compteId: 2,
  prenom: 'Inès',
  nom: 'Carvalho',
  services: [{ serviceId: 7, statut: 'VALIDEE' }],
  abonnements: [abonne({ serviceId: 7, mode: 'CONSULTATION' })],
  onglets: ['ACCUEIL', 'FACTURES_EMISES'],
});
