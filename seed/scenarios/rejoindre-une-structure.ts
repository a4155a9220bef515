import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const JOSIANE = 'josiane.lacombe@peinture-lacombe.invalid';
const FONTANEL = '00011218500012';
const LACOMBE = '00012335600016';
const VIDAL = '00013452800017';
const VALBRUNE = '00016803900014';

const SECRETS = { motDePasse: 'haché', questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;
const identite = (prenom: string, email: string, jeton: string) =>
  ({
    emailConnexion: email,
    emailContact: email,
    nom: 'Martin',
    prenom,
    telephone: undefined,
    cguAcceptees: true,
    jeton,
  }) as const;

const chez = (identifiant: string, ...services: string[]) => ({
  typeIdentifiant: 'SIRET' as const,
  identifiant,
  services,
});
const demande = (identifiant: string, ...services: string[]) => ({
  structures: [chez(identifiant, ...services)],
  commentaire: undefined,
});
const FONCTION = 'J’arrive le mois prochain comme électricienne : je déposerai les factures des chantiers.';

const compte = (vu: Vu, qui: string) => ({ compteId: vu.nombre(qui, 'compteId'), reussi: true });
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');
const fontanel = (vu: Vu) => ({ structureId: vu.structure(FONTANEL) });
const accorder = (vu: Vu, ...souvenirs: string[]) => ({
  demandes: souvenirs.map((s) => ({ id: id(vu, s), services: undefined, dateFin: undefined })),
});
const refuser = (vu: Vu, motif: string | undefined, ...souvenirs: string[]) => ({
  demandes: souvenirs.map((s) => id(vu, s)),
  motif,
  vocabulaire: 'actuel' as const,
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Rejoindre une structure qui existe déjà',
  recit:
    'Léa, embauchée chez Électricité Fontanel, ne peut pas recréer l’entreprise : elle demande son rattachement. Gilles, le gestionnaire, est un robot procédurier : il refuse la demande sans commentaire, puis accepte celle qui dit pourquoi. Gilles revient à son siège : il accorde un service, met une fin au rattachement de Noé, refuse deux inconnus. Ailleurs, une gestionnaire rapide accepte, un absent ne répond jamais, un étourdi se trompe.',
  personnages: {
    lea: { nom: 'Léa Martin, électricienne' },
    noe: { nom: 'Noé Martin, intérimaire' },
    gilles: { nom: 'Gilles Fontanel, gestionnaire principal d’Électricité Fontanel' },
    ines: { nom: 'Inès Carvalho, utilisatrice chez Fontanel' },
    josiane: { nom: 'Josiane Lacombe, gestionnaire principale de Peinture Lacombe' },
  },
  etapes: [
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL), refus: 'NON_CONNECTE' },
    { qui: 'lea', fait: 'creerCompte', avec: identite('Léa', 'lea.martin@exemple.invalid', 'le-lien-de-lea-martin'), retenir: 'lea' },
    { qui: 'lea', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-lea-martin' } },
    { qui: 'lea', fait: 'seConnecter', avec: (vu) => compte(vu, 'lea'), attendu: { issue: 'CONNECTE' } },
    { qui: 'lea', fait: 'creerStructure', avec: { siret: FONTANEL, raisonSociale: 'Électricité Fontanel', adresse: '14 rue des Tanneurs', codePostal: '99100', ville: 'Valbrune', espaces: [] }, refus: 'STRUCTURE_EXISTE' },

    { qui: 'lea', fait: 'demanderRattachement', avec: demande('00090909300015'), refus: 'STRUCTURE_A_REJOINDRE_INCONNUE' },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL, 'COMPTABILITE'), refus: 'SERVICE_A_REJOINDRE_INCONNU' },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL), retenir: 'lea-fontanel', attendu: { structures: 'Électricité Fontanel' } },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL), refus: 'DEMANDE_DEJA_EN_COURS' },
    { qui: 'lea', fait: 'validerRattachement', avec: (vu) => accorder(vu, 'lea-fontanel'), refus: 'INTROUVABLE' },
    { qui: 'lea', fait: 'annulerDemande', avec: fontanel },
    { qui: 'lea', fait: 'annulerDemande', avec: fontanel, refus: 'ACTE_INTERDIT' },

    // The robot of Gilles is procédurier: it wants to know why.
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL, 'CHANTIERS') },
    { avance: { jours: 4 } },
    { qui: 'lea', fait: 'annulerDemande', avec: fontanel, refus: 'ACTE_INTERDIT' },
    { qui: 'lea', fait: 'seDetacher', avec: fontanel, refus: 'ACTE_INTERDIT' },
    { qui: 'lea', fait: 'demanderRattachement', avec: { ...demande(FONTANEL, 'CHANTIERS'), commentaire: FONCTION } },
    { avance: { jours: 4 } },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL, 'CHANTIERS'), refus: 'DEJA_RATTACHE' },

    // More services; Gilles is back in his seat before the robot answers.
    { qui: 'lea', fait: 'demanderRattachement', avec: { ...demande(FONTANEL, 'CHANTIERS', 'DEPANNAGE'), commentaire: FONCTION } },
    { qui: 'lea', fait: 'annulerDemande', avec: fontanel },
    { qui: 'lea', fait: 'demanderRattachement', avec: { ...demande(FONTANEL, 'DEPANNAGE'), commentaire: FONCTION } },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { avance: { jours: 4 } },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL, 'DEPANNAGE'), refus: 'DEMANDE_DEJA_EN_COURS' },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },
    { qui: 'ines', fait: 'validerRattachement', avec: (vu) => accorder(vu, 'lea-fontanel'), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(JOSIANE) }) },
    { qui: 'josiane', fait: 'refuserRattachement', avec: (vu) => refuser(vu, 'Je ne vous connais pas.', 'lea-fontanel'), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'validerRattachement', avec: (vu) => ({ demandes: [{ id: id(vu, 'lea-fontanel'), services: [], dateFin: undefined }] }), refus: 'SERVICE_A_ACCORDER' },
    { qui: 'gilles', fait: 'validerRattachement', avec: (vu) => accorder(vu, 'lea-fontanel'), attendu: { qui: 'Léa Martin' } },
    { qui: 'gilles', fait: 'validerRattachement', avec: (vu) => accorder(vu, 'lea-fontanel'), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'demanderRattachement', avec: demande(FONTANEL, 'DEPANNAGE'), refus: 'DEJA_RATTACHE' },
    { qui: 'gilles', fait: 'seDetacher', avec: fontanel, refus: 'GESTIONNAIRE_PRINCIPAL_A_TRANSFERER' },

    // Noé comes for six weeks.
    { qui: 'noe', fait: 'creerCompte', avec: identite('Noé', 'noe.martin@exemple.invalid', 'le-lien-de-noe-martin'), retenir: 'noe' },
    { qui: 'noe', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-noe-martin' } },
    { qui: 'noe', fait: 'seConnecter', avec: (vu) => compte(vu, 'noe'), attendu: { issue: 'CONNECTE' } },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL), retenir: 'noe-fontanel' },
    { qui: 'gilles', fait: 'refuserRattachement', avec: (vu) => refuser(vu, undefined, 'noe-fontanel'), refus: 'MOTIF_DE_REFUS_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'refuserRattachement', avec: (vu) => ({ ...refuser(vu, undefined, 'noe-fontanel'), vocabulaire: '2021' as const }) },
    { qui: 'gilles', fait: 'refuserRattachement', avec: (vu) => refuser(vu, 'Deux fois', 'noe-fontanel'), refus: 'ACTE_INTERDIT' },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL) },
    { qui: 'gilles', fait: 'validerRattachement', avec: (vu) => ({ demandes: [{ id: id(vu, 'noe-fontanel'), services: undefined, dateFin: '2026-03-01' }] }), refus: 'DATE_DE_FIN_PASSEE' },
    { qui: 'gilles', fait: 'validerRattachement', avec: (vu) => ({ demandes: [{ id: id(vu, 'noe-fontanel'), services: undefined, dateFin: '2026-04-30' }] }) },
    { avance: { jours: 60 } },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL), refus: 'RATTACHEMENT_DESACTIVE' },
    { qui: 'noe', fait: 'seDetacher', avec: fontanel },
    { qui: 'lea', fait: 'seDetacher', avec: fontanel },
    { qui: 'lea', fait: 'seDetacher', avec: (vu) => ({ structureId: vu.structure(LACOMBE) }), refus: 'INTROUVABLE' },

    // Both at once, and both refused at once: all or nothing.
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL) },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL) },
    { qui: 'noe', fait: 'annulerDemande', avec: fontanel },
    { qui: 'gilles', fait: 'refuserRattachement', avec: (vu) => refuser(vu, 'Vous êtes partis.', 'lea-fontanel', 'noe-fontanel'), refus: 'ACTE_INTERDIT' },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL) },
    { qui: 'gilles', fait: 'refuserRattachement', avec: (vu) => refuser(vu, 'Vous êtes partis.', 'lea-fontanel', 'noe-fontanel'), attendu: { qui: 'Léa Martin, Noé Martin' } },

    // A rapid robot, an absent one, and the customer's structure by mistake.
    { qui: 'josiane', fait: 'confierAuRobot', avec: (vu) => ({ compteId: vu.compte(JOSIANE), temperament: 'rapide' as const }) },
    { qui: 'lea', fait: 'demanderRattachement', avec: { structures: [chez(LACOMBE), chez(VIDAL)], commentaire: 'Renfort pour les peintures de l’école.' }, attendu: { structures: 'Peinture Lacombe, Couverture Vidal' } },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(VALBRUNE) },
    { qui: 'lea', fait: 'annulerDemande', avec: (vu) => ({ structureId: vu.structure(VALBRUNE) }) },
    { avance: { jours: 3 } },
    { qui: 'lea', fait: 'demanderRattachement', avec: { structures: [chez(LACOMBE), chez(VALBRUNE)], commentaire: undefined }, refus: 'DEJA_RATTACHE' },
    { qui: 'lea', fait: 'demanderRattachement', avec: { structures: [chez(LACOMBE), chez(VIDAL)], commentaire: undefined }, refus: 'SAISIE_INVALIDE' },
    { avance: { jours: 60 } },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(VIDAL), refus: 'DEMANDE_DEJA_EN_COURS' },

    // A careless robot.
    { qui: 'gilles', fait: 'confierAuRobot', avec: (vu) => ({ compteId: vu.compte(GILLES), temperament: 'etourdi' as const }) },
    { qui: 'lea', fait: 'demanderRattachement', avec: demande(FONTANEL, 'CHANTIERS') },
    { qui: 'noe', fait: 'demanderRattachement', avec: demande(FONTANEL, 'CHANTIERS') },
    { avance: { jours: 4 } },
  ],
});
