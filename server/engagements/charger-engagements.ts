import { z } from 'zod';
import { ErreurMetier } from '#shared/contrat/erreurs.ts';
import { PosteSaisi, totalDesPostes } from '#shared/engagements/engagement.ts';
import { LISTE_ETATS } from '#shared/engagements/etats.ts';
import { acte } from '../moteur/acte.ts';
import { trouverStructureParSiret } from '../structures/structures.sql.ts';
import { ajouterPassage, insererEngagement } from './engagements.sql.ts';

/** Orders placed before a bac begins: of the décor. ACCES_REFUSE, INTROUVABLE (the SIRET of who ordered). */
export const chargerEngagements = acte({
  nom: 'chargerEngagements',
  libelle: 'Engagements chargés',
  entree: z.object({
    engagements: z.array(
      z.object({
        /** SIRET of the public body, then of its supplier. */
        emetteur: z.string(),
        recepteur: z.string(),
        numero: z.string(),
        objet: z.string(),
        codeService: z.string().optional(),
        numeroMarche: z.string().optional(),
        etat: z.enum(LISTE_ETATS),
        lignes: z.array(PosteSaisi).min(1),
      }),
    ),
  }),
  discret: true,
  executer(db, acteur, { engagements }, { instant }) {
    if (acteur.genre !== 'SYSTEME') throw new ErreurMetier('ACCES_REFUSE');
    for (const { emetteur, recepteur, lignes, codeService = null, numeroMarche = null, ...propre } of engagements) {
      const structure = trouverStructureParSiret(db, emetteur);
      if (!structure) throw new ErreurMetier('INTROUVABLE', { precision: `Structure ${emetteur}` });
      const ecrit = { ...propre, structureId: structure.id, siretRecepteur: recepteur, codeService, numeroMarche };
      const montantTtc = totalDesPostes(lignes);
      const notifieLe = propre.etat === 'COMMANDE' ? null : instant;
      const id = insererEngagement(db, { ...ecrit, montantTtc, commentaire: null, notifieLe }, lignes);
      const { etat } = propre;
      ajouterPassage(db, {
        engagementId: id,
        acte: 'creer',
        etat,
        instant,
        auteurId: null,
        robot: false,
        commentaire: null,
      });
    }
    return { nombre: engagements.length };
  },
  decrire: (_entree, { nombre }) => `${nombre} engagements`,
});
