import type { Vu } from '../scenario.ts';
import { scenario } from '../scenario.ts';

const FONTANEL = '00011218500012';
const VIDAL = '00013452800017';
const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const MARC = 'marc.vidal@couverture-vidal.invalid';
const LISE = 'lise.tanguy@fondations-ouest.invalid';
const SONIA = 'sonia.ferret@exemple.invalid';
const SECRETS = { motDePasse: 'haché', questionSecrete: 'PREMIER_ANIMAL', reponseSecrete: 'haché' } as const;

const fontanel = (vu: Vu, email: string) => ({ structureId: vu.structure(FONTANEL), compteId: vu.compte(email) });
const arrivee = (vu: Vu) => ({
  emailConnexion: SONIA,
  prenom: 'Sonia',
  nom: 'Ferret',
  role: 'US' as const,
  perimetres: [{ structureId: vu.structure(VIDAL), services: [], acces: [] }],
  jeton: 'le-lien-de-sonia-ferret',
});
const demande = (vu: Vu) => ({
  structureId: vu.structure(VIDAL),
  emailCandidat: SONIA,
  motif: 'Marc Vidal a quitté l’entreprise en février.',
  fichier: vu.fichier('kbis-exercice.pdf'),
  nomFichier: 'kbis-exercice.pdf',
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Passer la main, ou partir sans prévenir',
  recit:
    'Gilles transfère son rôle à Inès puis s’en va : la structure garde un gestionnaire. Marc, lui, quitte Couverture Vidal sans rien transférer. Sonia s’adresse à l’assistance, trop tôt d’abord, puis quand il n’a plus paru depuis un mois : elle devient gestionnaire principale.',
  personnages: { gilles: { nom: 'Gilles Fontanel, sur le départ' }, ines: { nom: 'Inès Carvalho, qui prend la suite' }, marc: { nom: 'Marc Vidal, qui s’en va' }, sonia: { nom: 'Sonia Ferret, qui reste' }, lise: { nom: 'Lise Tanguy, d’une autre entreprise' } },
  fichiers: { 'kbis-exercice.pdf': '%PDF-1.7 Extrait Kbis d’exercice' },
  etapes: [
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: (vu) => fontanel(vu, GILLES), refus: 'GESTIONNAIRE_PRINCIPAL_PROTEGE' },
    { qui: 'gilles', fait: 'seDetacher', avec: (vu) => ({ structureId: vu.structure(FONTANEL) }), refus: 'GESTIONNAIRE_PRINCIPAL_A_TRANSFERER' },
    { qui: 'gilles', fait: 'transfererRole', avec: (vu) => fontanel(vu, GILLES), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'transfererRole', avec: (vu) => fontanel(vu, LISE), refus: 'INTROUVABLE' },
    { qui: 'ines', fait: 'transfererRole', avec: (vu) => fontanel(vu, INES), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'transfererRole', avec: (vu) => fontanel(vu, INES), attendu: { qui: 'Inès Carvalho' } },
    { qui: 'gilles', fait: 'transfererRole', avec: (vu) => fontanel(vu, INES), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'detacherUtilisateur', avec: (vu) => fontanel(vu, INES), refus: 'GESTIONNAIRE_PRINCIPAL_PROTEGE' },
    { qui: 'gilles', fait: 'seDetacher', avec: (vu) => ({ structureId: vu.structure(FONTANEL) }), attendu: { structure: 'Électricité Fontanel' } },

    { qui: 'sonia', fait: 'demanderRemplacement', avec: demande, refus: 'NON_CONNECTE' },
    { qui: 'lise', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(LISE) }) },
    { qui: 'marc', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(MARC) }) },
    { qui: 'marc', fait: 'rattacherUtilisateur', avec: arrivee, retenir: 'sonia', attendu: { nouveau: true } },
    { qui: 'marc', fait: 'demanderRemplacement', avec: demande, refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'lise', fait: 'demanderRemplacement', avec: demande, refus: 'INTROUVABLE' },
    { qui: 'sonia', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-sonia-ferret' }, refus: 'CGU_REFUSEES' },
    { qui: 'sonia', fait: 'activerCompte', avec: { ...SECRETS, jeton: 'le-lien-de-sonia-ferret', cguAcceptees: true } },
    { qui: 'sonia', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('sonia', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: (vu) => ({ ...demande(vu), motif: ' ' }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: (vu) => ({ ...demande(vu), emailCandidat: 'inconnue@exemple.invalid' }), refus: 'CANDIDAT_SANS_COMPTE' },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: (vu) => ({ ...demande(vu), emailCandidat: MARC }), refus: 'CANDIDAT_DEJA_PRINCIPAL' },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: (vu) => ({ ...demande(vu), nomFichier: 'kbis.docx' }), refus: 'JUSTIFICATIF_FORMAT' },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: (vu) => ({ ...demande(vu), fichier: '0'.repeat(64) }), refus: 'JUSTIFICATIF_ABSENT' },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: demande, retenir: 'trop-tot', attendu: { structure: 'Couverture Vidal' } },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: demande, refus: 'REMPLACEMENT_EN_COURS' },
    { qui: 'sonia', fait: 'remplacerGestionnaire', avec: (vu) => ({ id: vu.nombre('trop-tot', 'id') }), refus: 'ACCES_REFUSE' },
    { avance: { jours: 3 } },
    { qui: 'sonia', fait: 'nommerSecondaire', avec: (vu) => ({ structureId: vu.structure(VIDAL), compteId: vu.nombre('sonia', 'compteId') }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { avance: { jours: 31 } },
    { qui: 'sonia', fait: 'demanderRemplacement', avec: demande, attendu: { structure: 'Couverture Vidal' } },
    { avance: { jours: 4 } },
    { qui: 'sonia', fait: 'detacherUtilisateur', avec: (vu) => ({ structureId: vu.structure(VIDAL), compteId: vu.compte(MARC) }), attendu: { qui: 'Marc Vidal' } },
    { qui: 'marc', fait: 'demanderRemplacement', avec: demande, refus: 'INTROUVABLE' },
  ],
});
