import { type CodeRefus, ErreurMetier } from '#shared/contrat/erreurs.ts';
import {
  defautDeLIdentifiant,
  identifiantDuParticulier,
  paysDeLIdentifiant,
  suitLaRaisonSociale,
  typeDIdentifiant,
} from '#shared/referentiel/identifiants.ts';
import { comparable } from '#shared/referentiel/texte.ts';
import { CHAMPS_INSEE, type ChampInsee, champsASaisir, estMasque } from '#shared/structures/insee.ts';
import type { EtablissementInsee, SaisieAvecSiret, SaisieSansSiret } from '#shared/structures/structure.ts';
import type { Base } from '../../db/base.ts';
import { consulterInsee } from '../consulter-insee.ts';
import { estRattache } from '../rattachements.sql.ts';
import { type NouvelleStructure, trouverStructureParIdentifiant } from '../structures.sql.ts';
import { dejaInscrite } from './deja-inscrite.ts';

type Fiche = Pick<
  NouvelleStructure,
  'typeIdentifiant' | 'identifiant' | 'raisonSociale' | 'adresse' | 'codePostal' | 'ville' | 'pays' | 'nonDiffusible'
> &
  Pick<NouvelleStructure, 'nom' | 'prenom' | 'numeroTva' | 'categorieJuridique' | 'categorieEntreprise'>;

const refuser = (champ: string, code: CodeRefus) => new ErreurMetier('SAISIE_INVALIDE', { champs: { [champ]: code } });

/** What `consulterInsee` refuses, and CHAMP_OBLIGATOIRE for what the INSEE masks and nobody typed. */
export function ficheAvecSiret(db: Base, saisie: SaisieAvecSiret): Fiche {
  const etablissement = consulterInsee(db, saisie.siret);
  const { siret, nonDiffusible, numeroTva, categorieJuridique, categorieEntreprise } = etablissement;
  return {
    ...retenirCoordonnees(etablissement, saisie),
    ...{ typeIdentifiant: 'SIRET', identifiant: siret, nonDiffusible, categorieJuridique, categorieEntreprise },
    numeroTva: saisie.numeroTva ?? numeroTva,
  };
}

/** Name and address as the INSEE gives them; as typed where it masks them. */
function retenirCoordonnees(etablissement: EtablissementInsee, saisie: SaisieAvecSiret): Record<ChampInsee, string> {
  const aSaisir = champsASaisir(etablissement);
  const oublies = aSaisir.filter((champ) => estMasque(saisie[champ]));
  if (oublies.length > 0) {
    const champs = Object.fromEntries(oublies.map((champ): [string, CodeRefus] => [champ, 'CHAMP_OBLIGATOIRE']));
    throw new ErreurMetier('SAISIE_INVALIDE', { champs });
  }
  const retenus = CHAMPS_INSEE.map((champ) => [champ, (aSaisir.includes(champ) ? saisie : etablissement)[champ]]);
  return Object.fromEntries(retenus) as Record<ChampInsee, string>;
}

/**
 * No INSEE here: any well-formed identifier is taken (§ 2.2). The codes of the type on the field `identifiant`,
 * IDENTIFIANT_NOM, STRUCTURE_EXISTE, STRUCTURE_EXISTE_INACTIVE. `compteId`: who creates it.
 */
export function ficheSansSiret(db: Base, saisie: SaisieSansSiret, compteId: number): Fiche {
  const { typeIdentifiant, adresse, codePostal, ville, numeroTva } = saisie;
  const lieu = { typeIdentifiant, adresse, codePostal, ville, nonDiffusible: false };
  if (saisie.typeIdentifiant === 'PARTICULIER') {
    const { nom, prenom, pays } = saisie;
    const identifiant = identifierParticulier(db, saisie, compteId);
    return { ...lieu, identifiant, nom, prenom, pays, numeroTva, raisonSociale: `${prenom} ${nom}` };
  }
  const identifiant = exigerIdentifiant(db, saisie);
  return {
    ...lieu,
    identifiant,
    raisonSociale: saisie.raisonSociale,
    pays: paysDeLIdentifiant(saisie.typeIdentifiant, identifiant) ?? saisie.pays,
    numeroTva: numeroTva ?? (typeIdentifiant === 'UE_HORS_FRANCE' ? identifiant : undefined),
  };
}

type AvecIdentifiant = Exclude<SaisieSansSiret, { typeIdentifiant: 'PARTICULIER' }>;

function exigerIdentifiant(db: Base, { typeIdentifiant, identifiant: texte, raisonSociale }: AvecIdentifiant): string {
  const defaut = defautDeLIdentifiant(typeIdentifiant, texte);
  if (defaut) throw refuser('identifiant', defaut);
  const identifiant = typeDIdentifiant(typeIdentifiant).normaliser(texte);
  if (typeIdentifiant === 'HORS_UE' && !suitLaRaisonSociale(identifiant, raisonSociale))
    throw refuser('identifiant', 'IDENTIFIANT_NOM');
  const deja = trouverStructureParIdentifiant(db, typeIdentifiant, identifiant);
  if (deja) throw dejaInscrite(deja, 'identifiant');
  return identifiant;
}

type Particulier = Extract<SaisieSansSiret, { typeIdentifiant: 'PARTICULIER' }>;

/** Same nom and prénom, from the same compte: the same person, twice. Any other homonym gets the next rank. */
function identifierParticulier(db: Base, personne: Particulier, compteId: number): string {
  const noms = comparable(`${personne.nom}/${personne.prenom}`);
  for (let rang = 1; ; rang++) {
    const identifiant = identifiantDuParticulier(personne, rang);
    const deja = trouverStructureParIdentifiant(db, 'PARTICULIER', identifiant);
    if (!deja) return identifiant;
    const memeNom = comparable(`${deja.nom}/${deja.prenom}`) === noms;
    if (memeNom && estRattache(db, compteId, deja.id)) throw dejaInscrite(deja, 'nom');
  }
}
