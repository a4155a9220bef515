import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { ACTES } from '#shared/factures/actes.ts';
import { CHAMPS, champRequis, regleDuChamp } from '#shared/factures/champs.ts';
import type { FactureComplete } from '#shared/factures/contrat.ts';
import { COMMENTAIRE_MAX } from '#shared/factures/facture.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitre } from '../../shell/titre.ts';
import { useDestinataire } from '../../structures/destinataire.ts';
import { Acheminement } from '../acheminement/Acheminement.tsx';
import { cheminFacture } from '../espace.ts';
import { useRefus } from '../useRefus.ts';
import { FormulaireDeRetour } from './FormulaireDeRetour.tsx';
import { PageDeRetour } from './PageDeRetour.tsx';
import {
  CHAMPS_DU_RECYCLAGE,
  type ChampDuRecyclage,
  erreursSimples,
  lireRecyclage,
  valeursDuRecyclage,
} from './retour.ts';

const TITRE = 'Recycler la facture';

/** « Recycler »: recipient, service, engagement and comment; number, date, amounts and attachments stay. */
export function RecyclerFacture() {
  useTitre(TITRE);
  return (
    <PageDeRetour id={Number(useParams().id)} acte="recycler" titre={TITRE}>
      {(facture) => <Formulaire facture={facture} />}
    </PageDeRetour>
  );
}

function Formulaire({ facture }: { facture: FactureComplete }) {
  const naviguer = useNavigate();
  const form = useForm({ defaultValues: valeursDuRecyclage(facture) });
  const envoi = useGeste('recyclerFacture');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { errors, isDirty } = form.formState;
  const [siret, codeService, numeroEngagement] = form.watch(['siretDestinataire', 'codeService', 'numeroEngagement']);
  const { destinataire, refus: absent, cherche } = useDestinataire(siret);
  const { data: compte } = useLecture('consulterMonCompte', {});
  const { data: bac } = useLecture('consulterBac', {});
  const jour = bac ? jourDe(bac.instant) : jourDe(facture.dateStatut);
  const saisie = { codeService: codeService || undefined, numeroEngagement: numeroEngagement || undefined };

  const champ = (nom: ChampDuRecyclage) => ({
    ...form.register(nom, { onChange: () => form.clearErrors([...CHAMPS_DU_RECYCLAGE]) }),
    libelle: regleDuChamp(nom).libelle,
    aide: regleDuChamp(nom).aide,
    obligatoire: champRequis(nom, { saisie, destinataire }),
    erreur: errors[nom]?.message,
  });

  function envoyer() {
    const { saisi, defauts } = lireRecyclage(form.getValues(), {
      destinataire,
      cherche: !cherche && absent?.code !== 'SERVICE_INDISPONIBLE',
      fournisseurPublic: compte?.structures.find(({ id }) => id === facture.fournisseur.id)?.nature === 'PUBLIQUE',
      jour,
    });
    if (!montrer(defauts) || !saisi || envoi.isPending) return;
    envoi.mutate(
      { params: { id: facture.id }, corps: saisi },
      {
        onSuccess: ({ id }) =>
          void naviguer(cheminFacture('emises', id), { state: { fait: ACTES.recycler.historique } }),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDeRetour
      titre={TITRE}
      facture={facture}
      chapeau="Corrigez seulement ce qui l’a envoyée au mauvais endroit. Numéro, date, montants et pièces ne changent pas."
      erreurs={erreursSimples(errors, CHAMPS_DU_RECYCLAGE)}
      essai={essai}
      refus={refus}
      bouton={ACTES.recycler.confirmation}
      enCours={envoi.isPending}
      perdrait={isDirty && !envoi.isSuccess && !envoi.isPending}
      onEnvoyer={envoyer}
    >
      <Section numero={1} titre="Destinataire de la facture">
        <Acheminement
          destinataire={destinataire}
          jour={jour}
          siret={siret}
          codeService={codeService}
          champs={{
            siretDestinataire: champ('siretDestinataire'),
            codeService: champ('codeService'),
            numeroEngagement: champ('numeroEngagement'),
          }}
          onSiret={(choisi) => {
            if (choisi === siret) return;
            form.setValue('siretDestinataire', choisi, { shouldDirty: true });
            form.clearErrors();
          }}
        />
      </Section>
      <Section numero={2} titre={CHAMPS.commentaire.libelle}>
        <ChampZoneTexte {...champ('commentaire')} maximum={COMMENTAIRE_MAX} />
      </Section>
    </FormulaireDeRetour>
  );
}
