import { scenario, type Vu } from '../scenario.ts';

const GILLES = 'gilles.fontanel@fontanel.invalid';
const INES = 'ines.carvalho@fontanel.invalid';
const NADEGE = 'nadege.courtial@valbrune.invalid';
const BRUNO = 'bruno.sabatier@valbrune.invalid';
const FONTANEL = '00011218500012';
const VALBRUNE = '00016803900014';

const fontanel = (vu: Vu) => vu.structure(FONTANEL);
const valbrune = (vu: Vu) => vu.structure(VALBRUNE);
const atelier = (vu: Vu) => vu.nombre('atelier', 'id');
const levage = (vu: Vu) => vu.nombre('levage', 'id');
const sports = (vu: Vu) => vu.nombre('sports', 'id');

const ATELIER = {
  code: 'ATELIER',
  nom: 'Atelier de câblage',
  dateDebut: '2026-03-02',
  engagementObligatoire: false,
  miseEnPaiement: true,
  espaces: ['FACTURES_EMISES'],
};
const LEVAGE = {
  ...ATELIER,
  code: 'LEVAGE',
  nom: 'Levage',
  dateDebut: '2026-03-10',
  dateFin: '2026-03-20',
  espaces: [],
};
const SPORTS = {
  ...ATELIER,
  code: 'SPORTS',
  nom: 'Sports et loisirs',
  engagementObligatoire: true,
  espaces: ['FACTURES_RECUES'],
};

/** New lights for the stadium, addressed to the service. */
const projecteurs = (vu: Vu) => ({
  cadre: 'A1' as const,
  structureId: fontanel(vu),
  siretDestinataire: VALBRUNE,
  codeService: 'SPORTS',
  numeroEngagement: 'BC-2026-0458',
  numero: 'FE-2026-031',
  dateFacture: '2026-03-02',
  typeFacture: 'FACTURE' as const,
  devise: 'EUR' as const,
  modeReglement: 'VIREMENT' as const,
  typeTva: 'TVA_SUR_DEBIT' as const,
  montantHt: 100_000,
  montantTva: 20_000,
  montantTtc: 120_000,
  montantAPayer: 120_000,
  fichier: vu.fichier('FE-2026-031.pdf'),
  nomFichier: 'FE-2026-031.pdf',
});

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Les services, de leur création à leur fin',
  recit:
    'Gilles ajoute un service à son entreprise, se fait refuser ce qui ne va pas, y rattache Inès, l’arrête et le reprend. Un autre s’ouvre et se ferme seul, à ses dates. À la mairie, Nadège ouvre un service, qui reçoit une facture : elle peut l’arrêter, plus l’effacer. Gilles ferme enfin un espace : ses services le perdent aussi.',
  personnages: { gilles: { nom: 'Gilles Fontanel, électricien' }, ines: { nom: 'Inès Carvalho, son employée' }, nadege: { nom: 'Nadège Courtial, de la commune de Valbrune' } },
  fichiers: { 'FE-2026-031.pdf': '%PDF-1.7 projecteurs' },
  etapes: [
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: ATELIER }), refus: 'NON_CONNECTE' },
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'ines', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(INES) }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },

    { qui: 'ines', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: ATELIER }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: valbrune(vu), saisie: ATELIER }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, code: '  ' } }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, code: 'CHANTIERS' } }), refus: 'SERVICE_CODE_EXISTE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, code: 'FACTURES_PUBLIQUES' } }), refus: 'SERVICE_CODE_RESERVE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, engagementObligatoire: true } }), refus: 'SERVICE_ENGAGEMENT_PRIVE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, espaces: ['FACTURES_TRAVAUX'] } }), refus: 'SERVICE_ESPACE_FERME' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, dateFin: '2026-03-01' } }), refus: 'DATE_FIN_AVANT_DEBUT' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, dateDebut: '2026-01-01', dateFin: '2026-02-01' } }), refus: 'DATE_FIN_PASSEE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: ATELIER }), retenir: 'atelier', attendu: { statut: 'ACTIF', voisins: [] } },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: ATELIER }), refus: 'SERVICE_CODE_EXISTE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: { ...ATELIER, code: 'Atelier ' } }), retenir: 'voisin', attendu: { statut: 'ACTIF', voisins: ['ATELIER'] } },

    { qui: 'gilles', fait: 'rattacherUtilisateurAuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(BRUNO) }), refus: 'SERVICE_UTILISATEUR_ABSENT' },
    { qui: 'gilles', fait: 'detacherUtilisateurDuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(INES) }), refus: 'SERVICE_NON_RATTACHE' },
    { qui: 'gilles', fait: 'rattacherUtilisateurAuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(INES) }), attendu: { cible: 'Inès Carvalho, service ATELIER' } },
    { qui: 'gilles', fait: 'rattacherUtilisateurAuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(INES) }), refus: 'SERVICE_DEJA_RATTACHE' },
    { qui: 'nadege', fait: 'detacherUtilisateurDuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(INES) }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: atelier(vu), saisie: { ...ATELIER, nom: 'Atelier de Valbrune', espaces: [] } }), attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: atelier(vu), saisie: ATELIER }), attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'detacherUtilisateurDuService', avec: (vu) => ({ id: atelier(vu), compteId: vu.compte(INES) }), attendu: { cible: 'Inès Carvalho, service ATELIER' } },

    { qui: 'gilles', fait: 'reactiverService', avec: (vu) => ({ id: atelier(vu), dateDebut: '2026-03-02' }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'supprimerService', avec: (vu) => ({ id: atelier(vu) }), refus: 'ACTE_INTERDIT' },
    { qui: 'ines', fait: 'desactiverService', avec: (vu) => ({ id: atelier(vu) }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'gilles', fait: 'desactiverService', avec: (vu) => ({ id: atelier(vu) }), attendu: { statut: 'INACTIF' } },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: atelier(vu), saisie: { ...ATELIER, dateDebut: '2026-03-05' } }), refus: 'SERVICE_DATES_FERMEES' },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: atelier(vu), saisie: { ...ATELIER, nom: 'Atelier fermé' } }), attendu: { statut: 'INACTIF' } },
    { qui: 'gilles', fait: 'reactiverService', avec: (vu) => ({ id: atelier(vu), dateDebut: '2026-03-02', dateFin: '2026-03-01' }), refus: 'DATE_FIN_AVANT_DEBUT' },
    { qui: 'gilles', fait: 'reactiverService', avec: (vu) => ({ id: atelier(vu), dateDebut: '2026-03-02' }), attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'desactiverService', avec: (vu) => ({ id: atelier(vu) }) },
    { qui: 'gilles', fait: 'supprimerService', avec: (vu) => ({ id: atelier(vu) }), attendu: { code: 'ATELIER', statut: 'SUPPRIME' } },
    { qui: 'gilles', fait: 'supprimerService', avec: (vu) => ({ id: atelier(vu) }), refus: 'INTROUVABLE' },
    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: ATELIER }), attendu: { statut: 'ACTIF' } },

    { qui: 'gilles', fait: 'ajouterService', avec: (vu) => ({ id: fontanel(vu), saisie: LEVAGE }), retenir: 'levage', attendu: { statut: 'INACTIF' } },
    { qui: 'gilles', fait: 'debuterService', avec: (vu) => ({ id: levage(vu) }), refus: 'ACCES_REFUSE' },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: levage(vu), saisie: { ...LEVAGE, dateDebut: '2026-03-12' } }), attendu: { statut: 'INACTIF' } },
    { avance: { jours: 9 } },
    { qui: 'gilles', fait: 'desactiverService', avec: (vu) => ({ id: levage(vu) }), refus: 'ACTE_INTERDIT' },
    { avance: { jours: 2 } },
    { qui: 'gilles', fait: 'modifierService', avec: (vu) => ({ id: levage(vu), saisie: { ...LEVAGE, dateDebut: '2026-03-12', nom: 'Levage et grues' } }), attendu: { statut: 'ACTIF' } },
    { avance: { jours: 10 } },
    { qui: 'gilles', fait: 'desactiverService', avec: (vu) => ({ id: levage(vu) }), refus: 'ACTE_INTERDIT' },
    { qui: 'gilles', fait: 'reactiverService', avec: (vu) => ({ id: levage(vu), dateDebut: '2026-05-01' }), attendu: { statut: 'INACTIF' } },

    { qui: 'nadege', fait: 'ajouterService', avec: (vu) => ({ id: valbrune(vu), saisie: { ...SPORTS, code: 'FACTURES_PUBLIQUES' } }), refus: 'SERVICE_CODE_EXISTE' },
    { qui: 'nadege', fait: 'ajouterService', avec: (vu) => ({ id: valbrune(vu), saisie: SPORTS }), retenir: 'sports', attendu: { statut: 'ACTIF' } },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...projecteurs(vu), codeService: 'FACTURES_PUBLIQUES' } }), refus: 'SERVICE_RESERVE' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: projecteurs(vu) }), attendu: { numero: 'FE-2026-031' } },
    { qui: 'nadege', fait: 'modifierService', avec: (vu) => ({ id: sports(vu), saisie: { ...SPORTS, code: 'SPORT' } }), refus: 'SERVICE_CODE_CITE' },
    { qui: 'nadege', fait: 'desactiverService', avec: (vu) => ({ id: sports(vu) }), attendu: { statut: 'INACTIF' } },
    { qui: 'nadege', fait: 'supprimerService', avec: (vu) => ({ id: sports(vu) }), refus: 'SERVICE_CITE' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: (vu) => ({ saisie: { ...projecteurs(vu), numero: 'FE-2026-032' } }), refus: 'SERVICE_INCONNU' },

    { qui: 'gilles', fait: 'fermerEspace', avec: (vu) => ({ structureId: fontanel(vu), espace: 'FACTURES_EMISES' }) },
  ],
});
