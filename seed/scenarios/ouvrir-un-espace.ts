import { SYSTEME } from '#shared/comptes/acteur.ts';
import type { CodeEspace } from '#shared/espaces/espaces.ts';
import type { Mode } from '#shared/espaces/habilitations.ts';
import type { Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { scenario, type Vu } from '../scenario.ts';

const JOSIANE = 'josiane.lacombe@peinture-lacombe.invalid';
const LACOMBE = '00012335600016';
const NADEGE = 'nadege.courtial@valbrune.invalid';
const BRUNO = 'bruno.sabatier@valbrune.invalid';
const VALBRUNE = '00016803900014';
const GILLES = 'gilles.fontanel@fontanel.invalid';
const FONTANEL = '00011218500012';

/** A painter and the secretary join Peinture Lacombe. */
const collegue = (prenom: string, emailConnexion: string) => ({
  ...{ prenom, emailConnexion, nom: 'Roux', motDePasse: 'haché', statut: 'ACTIF' as const },
  tenuPar: 'HUMAIN' as const,
  temperament: 'rapide' as const,
  rattachements: [{ identifiant: LACOMBE, role: 'US' as const, services: [] }],
});
const THEO = collegue('Théo', 'theo.roux@peinture-lacombe.invalid');
const LINA = collegue('Lina', 'lina.roux@peinture-lacombe.invalid');

const demande = (espace: CodeEspace, mode: Mode) => (vu: Vu) => ({
  structureId: vu.structure(LACOMBE),
  serviceId: null,
  espace,
  mode,
});
const chezLacombe = (vu: Vu) => ({ structureId: vu.structure(LACOMBE) });
const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');
const reponse = (souvenir: string, commentaire?: string) => (vu: Vu) => ({ ids: [id(vu, souvenir)], commentaire });
const refuser =
  (souvenir: string, commentaire?: string, vocabulaire: Vocabulaire = 'actuel') =>
  (vu: Vu) => ({ ...reponse(souvenir, commentaire)(vu), vocabulaire });
const don =
  (espace: CodeEspace, mode: Mode, ...qui: string[]) =>
  (vu: Vu) => ({
    ...chezLacombe(vu),
    comptes: qui.map((nom) => vu.nombre(nom, 'compteId')),
    espaces: [espace],
    mode,
    serviceId: null,
  });

/** Fontanel bills the commune, one service or the other. */
const facture = (numero: string, codeService: string) => (vu: Vu) => ({
  id: undefined,
  saisie: {
    cadre: 'A1' as const,
    structureId: vu.structure(FONTANEL),
    siretDestinataire: VALBRUNE,
    numeroEngagement: 'BC-2026-0417',
    codeService,
    numero,
    dateFacture: '2026-03-02',
    typeFacture: 'FACTURE' as const,
    devise: 'EUR' as const,
    modeReglement: 'VIREMENT' as const,
    typeTva: 'TVA_SUR_DEBIT' as const,
    montantHt: 50_000,
    montantTva: 10_000,
    montantTtc: 60_000,
    montantAPayer: 60_000,
    fichier: vu.fichier('depannage.pdf'),
    nomFichier: 'depannage.pdf',
  },
});
const constater = (souvenir: string) => (vu: Vu) => ({ id: id(vu, souvenir), acte: 'constaterServiceFait' as const });

// biome-ignore format: one step, one line
export default scenario({
  titre: 'Ouvrir un espace à un collègue, et le lui reprendre',
  recit:
    'Théo et Lina travaillent chez Peinture Lacombe, que Josiane gère. Théo demande « Factures de travaux », se trompe de toutes les façons possibles, essuie un refus, l’obtient en consultation, demande la modification et se reconnecte. Josiane donne, retire, ferme. À la commune, Bruno ne travaille que pour les services techniques : il ne voit pas les factures des écoles.',
  personnages: {
    portail: { nom: 'Le portail', acteur: SYSTEME },
    josiane: { nom: 'Josiane Lacombe, gestionnaire principale' },
    theo: { nom: 'Théo, peintre' },
    lina: { nom: 'Lina, secrétaire' },
    gilles: { nom: 'Gilles Fontanel, électricien' },
    nadege: { nom: 'Nadège Courtial, gestionnaire de la commune' },
    bruno: { nom: 'Bruno Sabatier, des services techniques' },
  },
  fichiers: { 'depannage.pdf': '%PDF-1.7 dépannage' },
  etapes: [
    { qui: 'portail', fait: 'chargerAgent', avec: THEO, retenir: 'theo' },
    { qui: 'portail', fait: 'chargerAgent', avec: LINA, retenir: 'lina' },
    { qui: 'josiane', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(JOSIANE) }) },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION'), refus: 'NON_CONNECTE' },
    { qui: 'theo', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.nombre('theo', 'compteId') }) },
    { qui: 'lina', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.nombre('lina', 'compteId') }) },

    // They came with everything: Josiane takes back what they do not need
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION'), refus: 'ABONNEMENT_EXISTE' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'CONSULTATION'), retenir: 'travaux', attendu: { immediat: true } },
    { qui: 'theo', fait: 'retirerAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'retirerAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }) },
    { qui: 'josiane', fait: 'retirerAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }), refus: 'ACTE_INTERDIT' },

    // What cannot be asked for
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_A_VALIDER', 'MODIFICATION'), refus: 'ESPACE_NON_OUVERT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('MON_COMPTE', 'MODIFICATION'), refus: 'ESPACE_SANS_ABONNEMENT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: (vu) => ({ ...demande('FACTURES_EMISES', 'MODIFICATION')(vu), structureId: vu.structure(FONTANEL) }), refus: 'INTROUVABLE' },

    // Asked, cancelled, refused, asked again and granted
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'CONSULTATION'), attendu: { immediat: false } },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION'), refus: 'ABONNEMENT_DEMANDE_EN_COURS' },
    { qui: 'lina', fait: 'annulerDemandeAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }), refus: 'INTROUVABLE' },
    { qui: 'theo', fait: 'annulerDemandeAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }) },
    { qui: 'theo', fait: 'annulerDemandeAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }), refus: 'ACTE_INTERDIT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION') },
    { qui: 'lina', fait: 'validerAbonnements', avec: reponse('travaux'), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'refuserAbonnements', avec: refuser('travaux'), refus: 'SAISIE_INVALIDE' },
    { qui: 'josiane', fait: 'refuserAbonnements', avec: refuser('travaux', 'Nous n’avons pas de marché de travaux.'), attendu: { nombre: 1 } },
    { qui: 'josiane', fait: 'validerAbonnements', avec: reponse('travaux'), refus: 'ACTE_INTERDIT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'CONSULTATION') },
    { qui: 'josiane', fait: 'validerAbonnements', avec: reponse('travaux'), attendu: { nombre: 1 } },

    // From « Consultation » to « Modification »
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION'), attendu: { immediat: false } },
    { qui: 'theo', fait: 'annulerDemandeAbonnement', avec: (vu) => ({ id: id(vu, 'travaux') }) },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION') },
    { qui: 'josiane', fait: 'validerAbonnements', avec: (vu) => ({ ids: [id(vu, 'travaux')], commentaire: undefined, mode: 'CONSULTATION' as const }), refus: 'ABONNEMENT_EXISTE' },
    { qui: 'josiane', fait: 'refuserAbonnements', avec: refuser('travaux', undefined, '2021') },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'MODIFICATION') },
    { qui: 'josiane', fait: 'validerAbonnements', avec: reponse('travaux') },
    { qui: 'theo', fait: 'seConnecter', avec: (vu) => ({ compteId: vu.nombre('theo', 'compteId'), reussi: true }), attendu: { issue: 'CONNECTE' } },

    // « Factures émises » needs nobody
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_EMISES', 'CONSULTATION'), retenir: 'emises', attendu: { immediat: true } },
    { qui: 'lina', fait: 'supprimerAbonnement', avec: (vu) => ({ id: id(vu, 'emises') }), refus: 'INTROUVABLE' },
    { qui: 'theo', fait: 'supprimerAbonnement', avec: (vu) => ({ id: id(vu, 'emises') }) },
    { qui: 'theo', fait: 'supprimerAbonnement', avec: (vu) => ({ id: id(vu, 'emises') }), refus: 'ACTE_INTERDIT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_EMISES', 'MODIFICATION'), attendu: { immediat: true } },

    // Josiane gives without being asked, then closes the espace
    { qui: 'lina', fait: 'accorderAbonnements', avec: don('FACTURES_TRAVAUX', 'MODIFICATION', 'lina'), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'accorderAbonnements', avec: don('FACTURES_A_VALIDER', 'MODIFICATION', 'lina'), refus: 'ESPACE_NON_OUVERT' },
    { qui: 'josiane', fait: 'accorderAbonnements', avec: (vu) => ({ ...don('FACTURES_TRAVAUX', 'MODIFICATION')(vu), comptes: [vu.compte(GILLES)] }), refus: 'ABONNEMENT_SANS_RATTACHEMENT' },
    { qui: 'josiane', fait: 'accorderAbonnements', avec: don('FACTURES_TRAVAUX', 'CONSULTATION', 'lina', 'theo'), attendu: { nombre: 2 } },
    { qui: 'josiane', fait: 'accorderAbonnements', avec: don('FACTURES_TRAVAUX', 'CONSULTATION', 'lina', 'theo'), refus: 'ABONNEMENT_EXISTE' },
    { qui: 'theo', fait: 'fermerEspace', avec: (vu) => ({ ...chezLacombe(vu), espace: 'FACTURES_TRAVAUX' }), refus: 'DROIT_DE_GESTION_ABSENT' },
    { qui: 'josiane', fait: 'fermerEspace', avec: (vu) => ({ ...chezLacombe(vu), espace: 'MON_COMPTE' }), refus: 'ESPACE_NON_FERMABLE' },
    { qui: 'josiane', fait: 'fermerEspace', avec: (vu) => ({ ...chezLacombe(vu), espace: 'FACTURES_TRAVAUX' }), attendu: { nombre: 3 } },
    { qui: 'josiane', fait: 'fermerEspace', avec: (vu) => ({ ...chezLacombe(vu), espace: 'FACTURES_TRAVAUX' }), refus: 'ESPACE_NON_OUVERT' },
    { qui: 'theo', fait: 'demanderAbonnement', avec: demande('FACTURES_TRAVAUX', 'CONSULTATION'), refus: 'ESPACE_NON_OUVERT' },

    // Services: Bruno works for TECHNIQUE, not for ECOLES
    { qui: 'gilles', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(GILLES) }) },
    { qui: 'bruno', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(BRUNO) }) },
    { qui: 'nadege', fait: 'prendreSiege', avec: (vu) => ({ compteId: vu.compte(NADEGE) }) },
    { qui: 'gilles', fait: 'demanderAbonnement', avec: (vu) => ({ structureId: vu.structure(FONTANEL), serviceId: vu.service(FONTANEL, 'CHANTIERS'), espace: 'FACTURES_EMISES', mode: 'CONSULTATION' }), attendu: { immediat: true } },
    { qui: 'gilles', fait: 'envoyerFacture', avec: facture('D-TECH', 'TECHNIQUE'), retenir: 'technique' },
    { qui: 'gilles', fait: 'envoyerFacture', avec: facture('D-ECOLES', 'ECOLES'), retenir: 'ecoles' },
    { avance: { jours: 1 } },
    { qui: 'bruno', fait: 'traiterFacture', avec: constater('ecoles'), refus: 'INTROUVABLE' },
    { qui: 'bruno', fait: 'demanderAbonnement', avec: (vu) => ({ structureId: vu.structure(VALBRUNE), serviceId: vu.service(VALBRUNE, 'ECOLES'), espace: 'FACTURES_RECUES', mode: 'MODIFICATION' }), refus: 'ABONNEMENT_SANS_SERVICE' },
    { qui: 'bruno', fait: 'demanderAbonnement', avec: (vu) => ({ structureId: vu.structure(VALBRUNE), serviceId: vu.service(VALBRUNE, 'TECHNIQUE'), espace: 'FACTURES_TRAVAUX', mode: 'MODIFICATION' }), refus: 'ESPACE_NON_OUVERT' },
    { qui: 'bruno', fait: 'demanderAbonnement', avec: (vu) => ({ structureId: vu.structure(VALBRUNE), serviceId: vu.service(VALBRUNE, 'TECHNIQUE'), espace: 'FACTURES_RECUES', mode: 'CONSULTATION' }), retenir: 'recues' },
    { qui: 'bruno', fait: 'traiterFacture', avec: constater('technique'), refus: 'CONSULTATION_SEULE' },
    { qui: 'bruno', fait: 'demanderAbonnement', avec: (vu) => ({ structureId: vu.structure(VALBRUNE), serviceId: vu.service(VALBRUNE, 'TECHNIQUE'), espace: 'FACTURES_RECUES', mode: 'MODIFICATION' }) },
    { qui: 'nadege', fait: 'confierAuRobot', avec: (vu) => ({ compteId: vu.compte(NADEGE), temperament: 'rapide' as const }) },
    { avance: { jours: 1.5 } },
    { qui: 'bruno', fait: 'traiterFacture', avec: constater('technique') },
  ],
});
