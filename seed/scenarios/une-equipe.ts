import { MENUISERIE_AUBRAC } from '../personnages/structures.ts';
import type { Vu } from '../scenario.ts';
import { scenario } from '../scenario.ts';

const FONTANEL = '00011218500012';
const LACOMBE = '00012335600016';
const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const JOSIANE = 'josiane.lacombe@peinture-lacombe.invalid';
const MARC = 'marc.vidal@couverture-vidal.invalid';
const LEA = 'lea.martin@exemple.invalid';
const SECRETS = { motDePasse: 'haché', questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;
const AUBRAC = {
  siret: MENUISERIE_AUBRAC.identifiant,
  raisonSociale: MENUISERIE_AUBRAC.raisonSociale,
  adresse: MENUISERIE_AUBRAC.adresse,
  codePostal: MENUISERIE_AUBRAC.codePostal,
  ville: MENUISERIE_AUBRAC.ville,
  espaces: ['FACTURES_EMISES'],
};

const EN_CONSULTATION = [{ espace: 'FACTURES_EMISES', mode: 'CONSULTATION' }] as const;
const chez = (vu: Vu, siret = FONTANEL) => ({
  structureId: vu.structure(siret),
  services: ['DEPANNAGE'],
  acces: [...EN_CONSULTATION],
});
const nouvelle = (vu: Vu) => ({
  emailConnexion: LEA,
  prenom: 'Léa',
  nom: 'Martin',
  role: 'US' as const,
  perimetres: [chez(vu)],
  jeton: 'le-lien-de-lea-martin',
});
const connu = (vu: Vu, emailConnexion: string) => ({
  ...nouvelle(vu),
  emailConnexion,
  prenom: undefined,
  nom: undefined,
});
const sur = (vu: Vu, email: string) => ({ structureId: vu.structure(FONTANEL), compteId: vu.compte(email) });
const surLea = (vu: Vu) => ({ structureId: vu.structure(FONTANEL), compteId: vu.nombre('lea', 'compteId') });

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Une équipe autour d’une structure',
  recit:
    'Gilles, gestionnaire principal d’Électricité Fontanel, crée le compte de Léa et la rattache, copie pour elle les droits d’Inès, suspend son rattachement, le rétablit, la nomme gestionnaire secondaire puis la détache. Il rattache Josiane jusqu’à une date et Marc à partir d’une autre. Tom, dont il crée aussi le compte, ne l’active jamais : au bout de trente jours, il n’est plus de l’équipe. Chacun essaie ce qu’il n’a pas le droit de faire.',
  personnages: { gilles: { nom: 'Gilles Fontanel, gestionnaire principal' }, ines: { nom: 'Inès Carvalho, utilisatrice' }, lea: { nom: 'Léa Martin, embauchée' }, josiane: { nom: 'Josiane Lacombe, d’une autre entreprise' } },
  etapes: [
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: nouvelle, refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(JOSIANE) }) },

    { qui: 'ines', fait: 'rattacherUtilisateur', avec: nouvelle, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'rattacherUtilisateur', avec: nouvelle, refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), perimetres: [chez(vu, LACOMBE)] }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), emailConnexion: 'léa chez fontanel' }), refus: 'EMAIL_FORMAT' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), nom: undefined }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), perimetres: [] }), refus: 'STRUCTURE_A_CHOISIR' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), dateDebut: '2026-04-02', dateFin: '2026-04-01' }), refus: 'RATTACHEMENT_DATES' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), dateFin: '2026-03-01' }), refus: 'DATE_DE_FIN_PASSEE' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), perimetres: [{ ...chez(vu), services: ['MENUISERIE'] }] }), refus: 'SERVICE_A_RATTACHER' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), perimetres: [{ ...chez(vu), acces: [{ espace: 'FACTURES_TRAVAUX', mode: 'MODIFICATION' as const }] }] }), refus: 'ESPACE_A_DONNER' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: nouvelle, retenir: 'lea', attendu: { nouveau: true, qui: 'Léa Martin' } },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: nouvelle, refus: 'UTILISATEUR_DEJA_RATTACHE' },
    { qui: 'gilles', fait: 'transfererRole', avec: surLea, refus: 'SUCCESSEUR_INACTIF' },
    { qui: 'lea', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-lea-martin' }, refus: 'CGU_REFUSEES' },
    { qui: 'lea', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-lea-martin', cguAcceptees: true } },
    { qui: 'lea', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('lea', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },

    { qui: 'ines', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.compte(INES) }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.compte(JOSIANE) }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.nombre('lea', 'compteId') }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.compte(INES) }), attendu: { qui: 'de Inès Carvalho à Léa Martin' } },

    { qui: 'ines', fait: 'desactiverRattachement', avec: surLea, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: (vu) => sur(vu, GILLES), refus: 'GESTIONNAIRE_PRINCIPAL_PROTEGE' },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: (vu) => sur(vu, GILLES), refus: 'GESTIONNAIRE_PRINCIPAL_PROTEGE' },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: (vu) => sur(vu, JOSIANE), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: surLea, attendu: { qui: 'Léa Martin' } },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: surLea, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: nouvelle, refus: 'UTILISATEUR_DESACTIVE' },
    { qui: 'gilles', fait: 'nommerSecondaire', avec: surLea, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'transfererRole', avec: surLea, refus: 'SUCCESSEUR_NON_RATTACHE' },
    { qui: 'gilles', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.compte(INES) }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'reactiverRattachement', avec: surLea },
    { qui: 'gilles', fait: 'reactiverRattachement', avec: surLea, refus: 'ACTE_INTERDIT' },

    { qui: 'gilles', fait: 'revoquerSecondaire', avec: surLea, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'nommerSecondaire', avec: surLea, attendu: { qui: 'Léa Martin' } },
    { qui: 'gilles', fait: 'nommerSecondaire', avec: surLea, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'dupliquerDroits', avec: (vu) => ({ ...surLea(vu), sourceId: vu.compte(INES) }), refus: 'DUPLIQUER_VERS_GESTIONNAIRE' },
    { qui: 'lea', fait: 'nommerSecondaire', avec: (vu) => sur(vu, INES), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lea', fait: 'revoquerSecondaire', avec: surLea, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lea', fait: 'transfererRole', avec: (vu) => sur(vu, INES), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lea', fait: 'desactiverRattachement', avec: (vu) => sur(vu, GILLES), refus: 'GESTIONNAIRE_PRINCIPAL_PROTEGE' },
    { qui: 'lea', fait: 'desactiverRattachement', avec: surLea, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lea', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...connu(vu, JOSIANE), role: 'GS' as const }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lea', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...connu(vu, JOSIANE), dateFin: '2026-03-10' }), attendu: { nouveau: false, qui: 'Josiane Lacombe' } },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...connu(vu, MARC), dateDebut: '2026-03-09', dateFin: '2026-03-20' }), attendu: { qui: 'Marc Vidal' } },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: (vu) => sur(vu, MARC), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'commencerRattachement', avec: { id: 1 }, refus: 'ACCES_REFUSE' },
    { qui: 'gilles', fait: 'terminerRattachement', avec: { id: 1 }, refus: 'ACCES_REFUSE' },

    { avance: { jours: 9 } },
    { qui: 'gilles', fait: 'reactiverRattachement', avec: (vu) => sur(vu, MARC), refus: 'ACTE_INTERDIT' },
    { qui: 'lea', fait: 'reactiverRattachement', avec: (vu) => sur(vu, JOSIANE) },
    { qui: 'lea', fait: 'detacherUtilisateur', avec: (vu) => sur(vu, JOSIANE), attendu: { qui: 'Josiane Lacombe' } },
    { avance: { jours: 15 } },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: (vu) => sur(vu, MARC), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: (vu) => sur(vu, MARC) },

    { qui: 'gilles', fait: 'revoquerSecondaire', avec: surLea, attendu: { qui: 'Léa Martin' } },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: surLea },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: surLea, refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'creerStructure', avec: AUBRAC, retenir: 'aubrac' },
    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), perimetres: [chez(vu), { structureId: vu.nombre('aubrac', 'id'), services: [], acces: [...EN_CONSULTATION] }] }), attendu: { nouveau: false, structures: 2 } },

    { qui: 'gilles', fait: 'rattacherUtilisateur', avec: (vu) => ({ ...nouvelle(vu), emailConnexion: 'tom.martin@exemple.invalid', prenom: 'Tom', jeton: 'le-lien-de-tom-martin' }), retenir: 'tom', attendu: { nouveau: true } },
    { avance: { jours: 31 } },
    { qui: 'gilles', fait: 'desactiverRattachement', avec: (vu) => ({ ...surLea(vu), compteId: vu.nombre('tom', 'compteId') }), refus: 'INTROUVABLE' },
  ],
});
