import { FormProvider, useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { ACTES_D_ENGAGEMENT } from '#shared/engagements/actes.ts';
import {
  COMMENTAIRE_D_ENGAGEMENT_MAX,
  EngagementSaisi,
  LIBELLES_D_ENGAGEMENT,
} from '#shared/engagements/engagement.ts';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { useGeste } from '../../api/requetes.ts';
import { messageDe } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { useRefus } from '../../factures/useRefus.ts';
import { CHEMIN_ENGAGEMENTS, cheminEngagement } from '../chemins.ts';
import { SectionPostes } from './SectionPostes.tsx';
import { SectionQuiCommande } from './SectionQuiCommande.tsx';
import { corpsDe, engagementNeuf, type ValeursDEngagement } from './valeurs.ts';

/** The order as the public body writes it: kept for later, or sent at once. */
export function FormulaireEngagement({ structures }: { structures: readonly MaStructure[] }) {
  const naviguer = useNavigate();
  const form = useForm<ValeursDEngagement>({ defaultValues: engagementNeuf(String(structures[0]?.id ?? '')) });
  const geste = useGeste('creerEngagement');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;

  function creer(envoyer: boolean) {
    if (geste.isPending) return;
    const lu = EngagementSaisi.safeParse(corpsDe(form.getValues()), { reportInput: true });
    if (!montrer(lu.success ? {} : champsRefuses(lu.error)) || !lu.success) return;
    geste.mutate(
      { corps: { ...lu.data, envoyer } },
      {
        onSuccess: ({ id, numero }) => {
          const suite = envoyer ? 'envoyé à son fournisseur' : 'enregistré. Son fournisseur ne le voit pas encore';
          void naviguer(cheminEngagement(id), { state: { fait: `Engagement n°\u00a0${numero} ${suite}.` } });
        },
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }
  const champ = (nom: 'numero' | 'objet' | 'numeroMarche' | 'commentaire') => ({
    ...form.register(nom, { onChange: () => form.clearErrors(nom) }),
    libelle: LIBELLES_D_ENGAGEMENT[nom],
    erreur: errors[nom]?.message,
  });

  return (
    <FormProvider {...form}>
      <FormulairePage
        titre="Créer un engagement"
        chapeau={<p>Ce que vous commandez à un fournisseur. Il citera ce numéro sur sa facture.</p>}
        messages={
          <>
            {refus && <AfficherRefus refus={refus} />}
            <ResumeErreurs erreurs={erreursDe(errors, form.getValues('lignes').length)} essai={essai} />
          </>
        }
        onSubmit={(evenement) => {
          evenement.preventDefault();
          creer(true);
        }}
        barre={
          <BarreActions>
            <LienBouton to={CHEMIN_ENGAGEMENTS}>Annuler</LienBouton>
            <Bouton disabled={geste.isPending} onClick={() => creer(false)}>
              Enregistrer
            </Bouton>
            <Bouton type="submit" genre="principal" occupe={geste.isPending} texteAttente="Envoi…">
              {ACTES_D_ENGAGEMENT.envoyer.bouton}
            </Bouton>
          </BarreActions>
        }
      >
        <SectionQuiCommande numero={1} structures={structures} />
        <Section numero={2} titre="Références">
          <GrilleChamps>
            <ChampTexte
              {...champ('numero')}
              obligatoire
              allure="mono"
              aide="Celui de votre logiciel. Dix chiffres pour l’État."
            />
            <ChampTexte {...champ('numeroMarche')} allure="mono" />
          </GrilleChamps>
          <ChampTexte {...champ('objet')} obligatoire />
        </Section>
        <SectionPostes numero={3} />
        <Section numero={4} titre={LIBELLES_D_ENGAGEMENT.commentaire}>
          <ChampZoneTexte {...champ('commentaire')} maximum={COMMENTAIRE_D_ENGAGEMENT_MAX} />
        </Section>
      </FormulairePage>
    </FormProvider>
  );
}

type Erreurs = Parameters<typeof messageDe>[0];

/** For the summary at the top, in the order of the screen; each line leads to its field. */
function erreursDe(errors: Erreurs, postes: number): ErreurDeChamp[] {
  const { lignes, commentaire, ...debut } = LIBELLES_D_ENGAGEMENT;
  const desPostes = Array.from({ length: postes }, (_, rang) => [
    [`lignes.${rang}.designation`, `Désignation du poste ${rang + 1}`],
    [`lignes.${rang}.montantTtc`, `Montant TTC du poste ${rang + 1}`],
  ]).flat();
  const libelles = [...Object.entries(debut), ...desPostes, ['lignes', lignes], ['commentaire', commentaire]];
  return libelles.flatMap(([nom = '', libelle = '']) => {
    const message = messageDe(errors, nom);
    return message ? [{ champ: nom, libelle, message }] : [];
  });
}
