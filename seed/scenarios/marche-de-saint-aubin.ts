import { ecartJours } from '#shared/referentiel/date.ts';
import { COTE_DU_DEPOSANT, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { ATELIER, CALVET, COMMUNE, DELORME, FICHE, FONDATIONS, MOREAU, PIECES } from '../marches/saint-aubin.ts';
import { type Etape, scenario, type Vu } from '../scenario.ts';

const COMPTES = {
  hugo: 'hugo.delorme@delorme.invalid',
  lise: 'lise.tanguy@fondations-ouest.invalid',
  eric: 'eric.moreau@ferraillage-moreau.invalid',
  claire: 'claire.bely@ronsard-bely.invalid',
  laurent: 'laurent.calvet@bet-calvet.invalid',
  nadia: 'nadia.verlhac@saint-aubin.invalid',
  paul: 'paul.icart@saint-aubin.invalid',
} as const;
type Qui = keyof typeof COMPTES;

/** Who sits where. */
const DEPOSANTS: Readonly<Record<string, { qui: Qui; siret: string }>> = {
  TITULAIRE: { qui: 'hugo', siret: DELORME },
  COTRAITANT: { qui: 'lise', siret: FONDATIONS },
  SOUS_TRAITANT: { qui: 'eric', siret: MOREAU },
  MOE: { qui: 'claire', siret: ATELIER },
  MOA: { qui: 'nadia', siret: COMMUNE },
};

const id = (vu: Vu, souvenir: string) => vu.nombre(souvenir, 'id');
const trouver = (numero: string) => {
  const piece = PIECES.find((p) => p.numero === numero);
  if (!piece) throw new RangeError(`pièce inconnue du marché : ${numero}`);
  return piece;
};

/** A piece of the contract, as its fiche says to fill the form. */
function saisieDe(vu: Vu, numero: string, propre: Partial<PieceSaisie> = {}): PieceSaisie {
  const { cadre, suit, depot, montants } = trouver(numero);
  const [montantHt, montantTva, montantTtc, montantAPayer] = montants;
  const { deposant, valideur } = ligneDuCadreTravaux(cadre);
  const parUneEntreprise = COTE_DU_DEPOSANT[deposant] === 'FOURNISSEUR';
  return {
    deposant,
    cadre,
    structureId: vu.structure(DEPOSANTS[deposant]?.siret ?? ''),
    ...(suit && { precedenteId: id(vu, suit) }),
    ...(deposant === 'MOA' && { serviceDeposant: 'MOA-BAT' }),
    ...(!parUneEntreprise && { siretFournisseur: DELORME }),
    ...(valideur && { siretValideur: DELORME }),
    siretMoe: ATELIER,
    siretMoa: COMMUNE,
    codeServiceMoa: 'MOA-BAT',
    siretDestinataire: COMMUNE,
    codeService: 'FINANCES',
    numeroEngagement: FICHE.numeroEngagement,
    numeroMarche: FICHE.numero,
    numero,
    dateFacture: depot,
    devise: 'EUR',
    modeReglement: 'VIREMENT',
    typeTva: montantTva === 0 ? 'SANS_TVA' : 'TVA_SUR_ENCAISSEMENT',
    ...{ montantHt, montantTva, montantTtc, montantAPayer },
    fichier: vu.fichier('decompte.pdf'),
    nomFichier: 'decompte.pdf',
    ...propre,
  };
}

const depose = (numero: string, propre?: Partial<PieceSaisie>): Etape<Qui> => ({
  qui: DEPOSANTS[ligneDuCadreTravaux(trouver(numero).cadre).deposant]?.qui ?? 'hugo',
  fait: 'deposerPiece',
  avec: (vu) => ({ saisie: saisieDe(vu, numero, propre) }),
  retenir: numero,
});
const refusee = (
  numero: string,
  propre: Partial<PieceSaisie>,
  refus: NonNullable<Extract<Etape<Qui>, { fait: 'deposerPiece' }>['refus']>,
): Etape<Qui> => ({
  ...(depose(numero, propre) as Extract<Etape<Qui>, { fait: 'deposerPiece' }>),
  retenir: undefined,
  refus,
});

/** The story begins on 2 March 2026. */
let jour = '2026-03-02';
function jusquau(suivant: string): Etape<Qui> {
  const jours = ecartJours(jour, suivant);
  jour = suivant;
  return { avance: { jours } };
}
const siege = (qui: Qui): Etape<Qui> => ({
  qui,
  fait: 'prendreSiege',
  avec: (vu) => ({ compteId: vu.compte(COMPTES[qui]) }),
});
const sans = { piecesJointes: [] };

// biome-ignore format: one step, one line
export default scenario<Qui>({
  titre: 'Le marché de Saint-Aubin : du projet de décompte mensuel au décompte général',
  recit:
    'Maçonnerie Delorme construit l’extension d’une école avec un cotraitant et un sous-traitant. Chaque mois, l’entreprise demande, l’architecte vérifie, la commune valide et paie. À la fin, on règle le décompte général.',
  personnages: {
    hugo: { nom: 'Hugo Delorme, maçon, titulaire et mandataire' },
    lise: { nom: 'Lise Tanguy, fondations, cotraitante' },
    eric: { nom: 'Éric Moreau, ferrailleur, sous-traitant' },
    claire: { nom: 'Claire Bély, architecte, maître d’œuvre' },
    laurent: { nom: 'Laurent Calvet, bureau d’études, étranger au marché' },
    nadia: { nom: 'Nadia Verlhac, service bâtiments, maître d’ouvrage' },
    paul: { nom: 'Paul Icart, service financier' },
  },
  fichiers: { 'decompte.pdf': '%PDF-1.7 décompte des travaux' },
  etapes: [
    siege('hugo'), siege('lise'), siege('eric'), siege('claire'), siege('laurent'), siege('nadia'), siege('paul'),

    // April: what is refused, then the whole chain
    jusquau('2026-04-30'),
    refusee('DEL-2026-041', { siretMoe: undefined }, 'CHAMP_OBLIGATOIRE'),
    refusee('DEL-2026-041', { siretMoe: '00090909300015' }, 'MOE_INCONNUE'),
    refusee('DEL-2026-041', { siretMoa: DELORME, codeServiceMoa: undefined }, 'MOA_NON_PARAMETREE'),
    refusee('DEL-2026-041', { codeServiceMoa: 'NULLE-PART' }, 'SERVICE_DE_LA_CHAINE_INCONNU'),
    refusee('DEL-2026-041', { codeService: undefined }, 'SERVICE_OBLIGATOIRE'),
    refusee('DEL-2026-041', { numeroEngagement: undefined }, 'ENGAGEMENT_OBLIGATOIRE'),
    refusee('DEL-2026-041', { montantTtc: 8_914_515 }, 'TOTAUX_INCOHERENTS'),
    refusee('DEL-2026-041', { montantAPayer: 9_383_701 }, 'A_PAYER_TROP_GRAND'),
    refusee('DEL-2026-041', { deposant: 'MOE' }, 'CADRE_D_UN_AUTRE'),
    depose('DEL-2026-041'),
    refusee('DEL-2026-041', {}, 'NUMERO_DOUBLON'),
    refusee('FM-2026-22', { siretValideur: undefined }, 'VALIDEUR_OBLIGATOIRE'),
    refusee('FM-2026-22', { siretValideur: MOREAU }, 'VALIDEUR_SOI_MEME'),
    depose('FOU-26-0117'),
    depose('FM-2026-22'),
    { qui: 'claire', fait: 'deposerPiece', avec: (vu) => ({ saisie: saisieDe(vu, 'DEL-2026-041-EA', { precedenteId: id(vu, 'FM-2026-22') }) }), refus: 'INTROUVABLE' },
    jusquau('2026-05-04'),
    { qui: 'hugo', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'FOU-26-0117'), qualite: 'MANDATAIRE', ...sans }) },
    jusquau('2026-05-05'),
    refusee('DEL-2026-041-EA', { cadre: 'A17' }, 'PIECE_NON_ASSOCIABLE'),
    { qui: 'laurent', fait: 'deposerPiece', avec: (vu) => ({ saisie: { ...saisieDe(vu, 'DEL-2026-041-EA'), structureId: vu.structure(CALVET) } }), refus: 'INTROUVABLE' },
    depose('DEL-2026-041-EA'),
    refusee('DEL-2026-041-EA', { numero: 'DEL-2026-041-EA2' }, 'PIECE_DEJA_SUIVIE'),
    jusquau('2026-05-06'),
    { qui: 'hugo', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'FM-2026-22'), qualite: 'TITULAIRE', ...sans }) },
    depose('FOU-26-0117-EA', { siretFournisseur: FONDATIONS }),
    jusquau('2026-05-07'),
    depose('FM-2026-22-EA', { siretFournisseur: MOREAU }),
    jusquau('2026-05-12'),
    depose('DEL-2026-041-EAV'),
    depose('FOU-26-0117-EAV', { siretFournisseur: FONDATIONS }),
    depose('FM-2026-22-EAV', { siretFournisseur: MOREAU }),
    { qui: 'hugo', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), acte: 'constaterServiceFait' }), refus: 'INTROUVABLE' },
    { qui: 'paul', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), acte: 'demanderRecyclage', motif: 'SERVICE_ERRONE' }) },
    { qui: 'hugo', fait: 'recyclerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), siretDestinataire: COMMUNE }), refus: 'ACCES_REFUSE' },
    { qui: 'nadia', fait: 'recyclerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), siretDestinataire: COMMUNE }), refus: 'SERVICE_OBLIGATOIRE' },
    { qui: 'nadia', fait: 'recyclerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), siretMoa: COMMUNE, codeServiceMoa: 'MOA-BAT', siretDestinataire: COMMUNE, codeService: 'FINANCES', numeroEngagement: FICHE.numeroEngagement }) },
    { qui: 'paul', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), acte: 'suspendre', motif: 'PROCES_VERBAL_MANQUANT' }) },
    { qui: 'nadia', fait: 'completerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), ...sans }), refus: 'COMPLEMENT_VIDE' },
    { qui: 'nadia', fait: 'completerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), commentaire: 'Procès-verbal dans le PDF, page 3.', ...sans }) },
    { qui: 'paul', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'DEL-2026-041-EAV'), acte: 'mandater', numeroMandat: '2026-00412' }) },

    // May: too much is asked, and nobody refuses for that; the sous-traitant waits for a silent titulaire
    jusquau('2026-05-29'),
    depose('DEL-2026-058'),
    depose('FM-2026-31'),
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), motif: '' }), refus: 'MOTIF_OBLIGATOIRE' },
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), motif: 'ERREUR_DE_MONTANT' }), refus: 'REFUS_POUR_MONTANT' },
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), motif: 'AUTRE' }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'claire', fait: 'suspendrePiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058') }), refus: 'COMPLEMENT_A_PRECISER' },
    { qui: 'claire', fait: 'suspendrePiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), commentaire: 'Joignez le constat de mai.' }) },
    { qui: 'hugo', fait: 'completerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), commentaire: 'Constat page 2.', ...sans }) },
    jusquau('2026-06-04'),
    depose('DEL-2026-058-EA'),
    { qui: 'nadia', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058-EA'), motif: 'PIECE_MANQUANTE', commentaire: 'Il manque le détail des quantités.' }) },
    { qui: 'claire', fait: 'dupliquerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058-EA') }), retenir: 'copie' },
    { qui: 'claire', fait: 'supprimerPiece', avec: (vu) => ({ id: id(vu, 'copie') }) },
    { qui: 'claire', fait: 'deposerPiece', avec: (vu) => ({ saisie: saisieDe(vu, 'DEL-2026-058-EA', { numero: 'DEL-2026-058-EA-2' }) }), retenir: 'ea2' },
    { qui: 'nadia', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'ea2'), motif: 'MAUVAISE_MOA' }) },
    { qui: 'claire', fait: 'demanderRecyclageDeLaPrecedente', avec: (vu) => ({ id: id(vu, 'ea2'), commentaire: 'Le service des bâtiments n’est pas le bon.' }) },
    { qui: 'hugo', fait: 'recyclerPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-058'), siretMoa: COMMUNE, codeServiceMoa: 'MOA-BAT', siretDestinataire: COMMUNE, codeService: 'FINANCES', numeroEngagement: FICHE.numeroEngagement }) },
    jusquau('2026-06-10'),
    { qui: 'nadia', fait: 'deposerPiece', avec: (vu) => ({ saisie: saisieDe(vu, 'DEL-2026-058-EAV', { precedenteId: id(vu, 'ea2') }) }), retenir: 'DEL-2026-058-EAV' },
    jusquau('2026-06-18'),
    depose('FM-2026-31-EA', { siretFournisseur: MOREAU }),

    // June: the wrong MOE, the wrong valideur, a refusal that stops it
    jusquau('2026-06-30'),
    depose('DEL-2026-073', { siretMoe: CALVET }),
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-073'), motif: 'MAUVAISE_MOE' }), refus: 'INTROUVABLE' },
    { qui: 'laurent', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-073'), motif: 'MAUVAISE_MOE', commentaire: 'Ce chantier n’est pas le nôtre.' }) },
    { qui: 'hugo', fait: 'corrigerMoe', avec: (vu) => ({ id: id(vu, 'DEL-2026-073') }), refus: 'CHAMP_OBLIGATOIRE' },
    { qui: 'hugo', fait: 'corrigerMoe', avec: (vu) => ({ id: id(vu, 'DEL-2026-073'), siretMoe: ATELIER }) },
    depose('FM-2026-40', { siretValideur: FONDATIONS }),
    { qui: 'lise', fait: 'refuserFacture', avec: (vu) => ({ id: id(vu, 'FM-2026-40'), motif: 'MAUVAIS_VALIDEUR' }) },
    { qui: 'eric', fait: 'corrigerValideur', avec: (vu) => ({ id: id(vu, 'FM-2026-40'), siretValideur: DELORME }) },
    { qui: 'hugo', fait: 'validerFacture', avec: (vu) => ({ id: id(vu, 'FM-2026-40'), qualite: 'TITULAIRE', ...sans }) },
    { qui: 'claire', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'FM-2026-40'), motif: 'MAUVAIS_CADRE', commentaire: 'Déposez votre dernière demande.' }) },
    { qui: 'eric', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'FM-2026-40'), motif: 'AUTRE', commentaire: 'Trop tard.' }), refus: 'ACTE_INTERDIT' },
    jusquau('2026-07-06'),
    depose('DEL-2026-073-EA'),
    jusquau('2026-07-13'),
    depose('DEL-2026-073-EAV'),

    // The end: the final account, signed
    jusquau('2026-08-07'),
    depose('DEL-2026-090'),
    { qui: 'nadia', fait: 'prendreEnComptePiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-090') }) },
    { qui: 'nadia', fait: 'prendreEnComptePiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-090') }), refus: 'ACTE_INTERDIT' },
    jusquau('2026-08-20'),
    depose('DEL-2026-090-PDG'),
    jusquau('2026-08-28'),
    depose('DEL-2026-090-DG'),
    { qui: 'hugo', fait: 'refuserPiece', avec: (vu) => ({ id: id(vu, 'DEL-2026-090-DG'), motif: 'DESACCORD' }), refus: 'CHAMP_OBLIGATOIRE' },
    jusquau('2026-09-15'),
    depose('DEL-2026-090-DGD'),
    { qui: 'paul', fait: 'traiterFacture', avec: (vu) => ({ id: id(vu, 'DEL-2026-090-DGD'), acte: 'mandater', numeroMandat: '2026-00980' }) },
    { avance: { jours: 20 } },
  ],
});
