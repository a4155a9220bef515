import type { StatutFacture } from '#shared/factures/statuts.ts';
import type { CodeCadreTravaux } from '#shared/travaux/cadres.ts';
import type { DossierComplet, PieceComplete } from '#shared/travaux/contrat.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { rattacherCompte } from '../../server/structures/rattacher-compte.ts';
import { DEBUT } from './bac-en-memoire.ts';
import { MondeDesFactures } from './monde-des-factures.ts';
import { creerPersonne } from './personne.ts';

/** The works contract « Extension du groupe scolaire » (travaux § 13.1), and a stranger to it. */
export const SIRET_TRAVAUX = {
  commune: '21990112100018',
  moe: '00010241800019',
  delorme: '00011867900026',
  fondations: '00012753000012',
  moreau: '00013498100018',
  calvet: '00014420400013',
  spl: '00015306400019',
} as const;
export type Acteur = keyof typeof SIRET_TRAVAUX;

/** D1 of the worked example, in centimes. */
export const MONTANTS_D1 = {
  montantHt: 7_264_800,
  montantTva: 1_452_960,
  montantTtc: 8_717_760,
  montantAPayer: 8_281_872,
};

const UN_JOUR = 86_400_000;

/** One person works in each structure of the contract, with everything that is open there. */
export class MondeDesTravaux extends MondeDesFactures {
  /** Compte of the person of each structure of the contract. */
  gens = {} as Record<Acteur, number>;

  protected override amenager(): number[] {
    for (const nom of Object.keys(SIRET_TRAVAUX) as Acteur[])
      this.gens[nom] = this.ecrire((db) => {
        const id = creerPersonne(db, { email: `${nom}-travaux@exemple.invalid`, nom, prenom: 'Camille' });
        rattacherCompte(db, { compteId: id, structureId: this.idDe(nom), role: 'GP', instant: DEBUT });
        return id;
      });
    return Object.values(this.gens);
  }

  idDe(nom: Acteur): number {
    return this.lire((db) =>
      db.get<{ id: number }>('SELECT id FROM structures WHERE identifiant = ?', [SIRET_TRAVAUX[nom]]),
    )!.id;
  }

  /** A complete first piece of the contract, filed by `qui`. */
  async premiere(qui: Acteur, cadre: CodeCadreTravaux, propre: Partial<PieceSaisie> = {}): Promise<PieceSaisie> {
    return {
      cadre,
      structureId: this.idDe(qui),
      siretMoe: SIRET_TRAVAUX.moe,
      siretMoa: SIRET_TRAVAUX.commune,
      codeServiceMoa: 'MOA-BAT',
      siretDestinataire: SIRET_TRAVAUX.commune,
      codeService: 'FINANCES',
      numeroEngagement: 'ENG26-00318',
      numeroMarche: '2026-07-L01',
      numero: 'DEL-2026-041',
      dateFacture: '2026-03-02',
      devise: 'EUR',
      modeReglement: 'VIREMENT',
      typeTva: 'TVA_SUR_DEBIT',
      ...MONTANTS_D1,
      ...(await this.deposerPdf('situation.pdf', this.gens[qui])),
      ...propre,
    };
  }

  /** As the form does: prefilled from the piece before, then dated, with its file. */
  async suivante(
    qui: Acteur,
    { cadre, apres }: { cadre: CodeCadreTravaux; apres: number },
    propre: Partial<PieceSaisie> = {},
  ): Promise<PieceSaisie> {
    const url = `/api/travaux/preparation?cadre=${cadre}&structureId=${this.idDe(qui)}&precedenteId=${apres}`;
    const { corps } = await this.obtenir(url, { siege: this.gens[qui] });
    const fichier = await this.deposerPdf(`${cadre}.pdf`, this.gens[qui]);
    return { ...corps.saisie, dateFacture: '2026-03-02', ...fichier, ...propre };
  }

  deposer(qui: Acteur, saisie: Partial<PieceSaisie>, demande: { geste?: string; id?: number } = {}) {
    const { id, ...reste } = demande;
    return this.poster('/api/travaux', { ...(id && { id }), saisie }, { siege: this.gens[qui], ...reste });
  }

  /** Filed and arrived where it goes. Returns its id. */
  async initiale(qui: Acteur, cadre: CodeCadreTravaux, propre: Partial<PieceSaisie> = {}): Promise<number> {
    const { corps } = await this.deposer(qui, await this.premiere(qui, cadre, propre));
    this.attendre();
    return corps.id;
  }

  async apres(
    qui: Acteur,
    suite: { cadre: CodeCadreTravaux; apres: number },
    propre: Partial<PieceSaisie> = {},
  ): Promise<number> {
    const { corps } = await this.deposer(qui, await this.suivante(qui, suite, propre));
    this.attendre();
    return corps.id;
  }

  agir(qui: Acteur, { id, geste }: { id: number; geste: string }, corps: object = {}) {
    return this.poster(`/api/travaux/${id}/${geste}`, corps, { siege: this.gens[qui] });
  }

  voir(qui: Acteur, id: number): Promise<PieceComplete> {
    return this.obtenir(`/api/travaux/${id}`, { siege: this.gens[qui] }).then(({ corps }) => corps);
  }

  async dossier(qui: Acteur, id: number): Promise<DossierComplet> {
    const { dossier } = await this.voir(qui, id);
    return (await this.obtenir(`/api/travaux/dossiers/${dossier?.id}`, { siege: this.gens[qui] })).corps;
  }

  statut(id: number): StatutFacture {
    return this.lire((db) => db.get<{ statut: StatutFacture }>('SELECT statut FROM factures WHERE id = ?', [id]))!
      .statut;
  }

  /** Days go by on the clock of the bac, and what they bring happens. */
  async passer(jours: number): Promise<void> {
    const jusqua = new Date(Date.parse(this.scene.instant(this.bac)) + jours * UN_JOUR).toISOString();
    await this.avancer(jusqua);
    this.attendre();
  }

  async refus(
    reponse: Promise<{ statut: number; corps: { code: string; champs?: { champ: string; code: string }[] } }>,
  ) {
    const { statut, corps } = await reponse;
    const champs = corps.champs?.map(({ champ, code }) => `${champ} ${code}`) ?? [];
    return statut < 400 ? `accepté ${statut}` : [corps.code, ...champs].join(', ');
  }

  recus(nom: Acteur): string[] {
    return this.lire((db) =>
      db
        .all<{ modele: string }>('SELECT modele FROM courriels WHERE destinataire = ? ORDER BY id', [
          `${nom}-travaux@exemple.invalid`,
        ])
        .map(({ modele }) => modele),
    );
  }

  /** The service financier of the commune does its part, up to « Mise en paiement ». */
  async payer(id: number): Promise<void> {
    for (const corps of [
      { acte: 'constaterServiceFait' },
      { acte: 'mandater', numeroMandat: 'M-1' },
      { acte: 'mettreEnPaiement' },
    ])
      await this.poster(`/api/factures/${id}/traiter`, corps, { siege: this.gens.commune });
  }
}
