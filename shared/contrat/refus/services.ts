import type { Refus } from './refus.ts';

// Services of a structure (comptes-structures § 5.5); dates and inactive structures for its other tables too.
export const REFUS_SERVICES = {
  SERVICE_CODE_EXISTE: {
    statut: 409,
    message: 'Un service existe déjà avec ce code dans la structure.',
    faire: 'Choisissez un autre code, ou modifiez le service qui le porte.',
    source: 'supposé',
  },
  SERVICE_CODE_RESERVE: {
    statut: 422,
    message: 'Le code FACTURES_PUBLIQUES est réservé aux structures publiques.',
    faire: 'Le portail crée lui-même ce service chez elles. Choisissez un autre code.',
    source: 'S36',
  },
  SERVICE_CODE_CITE: {
    statut: 409,
    message: 'Des demandes de paiement portent ce code : il ne peut plus changer.',
    faire: 'Créez un autre service avec le nouveau code, puis désactivez celui-ci.',
    source: 'supposé',
  },
  SERVICE_DU_PORTAIL: {
    statut: 409,
    message: 'Le portail tient lui-même le « Service des factures publiques ».',
    faire:
      'Il sert aux factures entre structures publiques : on ne le renomme pas, on ne l’arrête pas, on ne le supprime pas.',
    source: 'S36',
  },
  SERVICE_CITE: {
    statut: 409,
    message: 'Ce service ne peut pas être supprimé : des demandes de paiement lui sont rattachées.',
    faire: 'Laissez-le inactif : plus personne ne peut le choisir, et ses factures restent lisibles.',
    source: 'supposé',
  },
  SERVICE_DATES_FERMEES: {
    statut: 422,
    message: 'Ce service est inactif : ses dates ne changent qu’en le réactivant.',
    faire: 'Utilisez « Réactiver », qui demande de nouvelles dates.',
    source: 'supposé',
  },
  SERVICE_ENGAGEMENT_PRIVE: {
    statut: 422,
    message: 'Seule une structure publique peut exiger un numéro d’engagement.',
    faire: 'Décochez cette case.',
    source: 'S34',
  },
  SERVICE_ESPACE_FERME: {
    statut: 422,
    message: 'Un de ces espaces n’est pas ouvert sur la structure.',
    faire: 'Ouvrez-le d’abord sur la structure, puis choisissez-le pour le service.',
    source: 'S19',
  },
  SERVICE_UTILISATEUR_ABSENT: {
    statut: 422,
    message: 'Cette personne n’est pas rattachée à la structure.',
    faire: 'On rattache d’abord à la structure, ensuite au service.',
    source: 'S18',
  },
  SERVICE_DEJA_RATTACHE: { statut: 409, message: 'Cette personne est déjà rattachée à ce service.', source: 'supposé' },
  SERVICE_NON_RATTACHE: { statut: 409, message: 'Cette personne n’est pas rattachée à ce service.', source: 'supposé' },
  DATE_FIN_AVANT_DEBUT: {
    statut: 422,
    message: 'La date de fin doit être postérieure à la date de début.',
    source: 'supposé',
  },
  DATE_FIN_PASSEE: {
    statut: 422,
    message: 'Cette date de fin est déjà passée.',
    faire: 'Choisissez un jour à venir, ou laissez ce champ vide. Pour arrêter tout de suite, désactivez.',
    source: 'supposé',
  },
} as const satisfies Record<string, Refus>;
