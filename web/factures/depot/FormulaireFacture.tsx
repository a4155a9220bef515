import { useCallback, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ACTES } from '#shared/factures/actes.ts';
import type { FactureSaisie, ModeDeSaisie } from '#shared/factures/facture.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { useDestinataire } from '../../structures/destinataire.ts';
import { cheminRecapitulatif, ESPACES } from '../espace.ts';
import { SectionsDeLaSaisie } from '../saisie/SectionsDeLaSaisie.tsx';
import { useRefus } from '../useRefus.ts';
import { ConfirmationEnvoi } from './ConfirmationEnvoi.tsx';
import type { StructureDuCompte } from './choix.ts';
import { DepotContexte } from './contexte.ts';
import { MessagesDuDepot } from './MessagesDuDepot.tsx';
import { QuitterSansEnregistrer } from './QuitterSansEnregistrer.tsx';
import { SectionsDuDepot } from './SectionsDuDepot.tsx';
import { controlerEnvoi, type Depart, saisieDe } from './valeurs.ts';

type FormulaireFactureProps = {
  /** A file made elsewhere, or lines typed here. */
  mode: ModeDeSaisie;
  depart: Depart;
  /** The brouillon that one goes on with. */
  brouillon?: number;
  onNouveauBrouillon?: (id: number) => void;
  structures: readonly StructureDuCompte[];
  /** Simulated day: that of the deposit. */
  jour: Jour;
};

/** Fields on which the table of fields makes others depend. */
const CONDITIONNENT = [
  'cadre',
  'structureId',
  'typeFacture',
  'typeTva',
  'codeService',
  'numeroEngagement',
  'remiseGlobale',
] as const;
const TITRES = { DEPOT: 'Déposer une facture', SAISIE: 'Saisir une facture' } as const;
const ENREGISTRE = 'Brouillon enregistré. Cette facture n’a pas été envoyée.';

/** The form of a facture, deposited or typed: check and complete, keep as a brouillon or send. */
export function FormulaireFacture(props: FormulaireFactureProps) {
  const { mode, depart, structures, jour, onNouveauBrouillon } = props;
  const naviguer = useNavigate();
  const [brouillonId, setBrouillonId] = useState(props.brouillon);
  const form = useForm({ defaultValues: depart.valeurs });
  const brouillon = useGeste('enregistrerBrouillon');
  const envoi = useGeste('envoyerFacture');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const [aConfirmer, setAConfirmer] = useState<FactureSaisie>();
  const [enregistre, setEnregistre] = useState(false);
  const { isDirty } = form.formState;
  useWatch({ control: form.control, name: CONDITIONNENT });
  const siret = useWatch({ control: form.control, name: 'siretDestinataire' });
  const { destinataire, refus: absent, cherche } = useDestinataire(siret);
  const sortiePermise = useRef(false);
  const perdrait = useCallback(
    () => !sortiePermise.current && (isDirty || brouillonId === undefined),
    [isDirty, brouillonId],
  );

  const valeurs = form.getValues();
  const structure = structures.find(({ id }) => String(id) === valeurs.structureId);
  const contexte = { saisie: saisieDe({ ...valeurs, lignes: [] }, {}, mode).saisie, destinataire, mode };

  function enregistrer() {
    if (brouillon.isPending) return;
    setEnregistre(false);
    const actuelles = form.getValues();
    const { saisie, defauts } = saisieDe(actuelles, depart.document, mode);
    if (!montrer(defauts)) return;
    brouillon.mutate(
      { corps: { id: brouillonId, saisie, mode } },
      {
        onSuccess: ({ id }) => {
          form.reset(actuelles, { keepValues: true });
          setEnregistre(true);
          if (brouillonId === undefined) annoncer(id);
        },
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  /** The address names the brouillon from now on: changing it is not leaving. */
  function annoncer(id: number) {
    setBrouillonId(id);
    sortiePermise.current = true;
    onNouveauBrouillon?.(id);
    sortiePermise.current = false;
  }

  function demanderEnvoi() {
    const controle = controlerEnvoi(form.getValues(), depart.document, {
      mode,
      destinataire,
      destinataireCherche: !cherche && absent?.code !== 'SERVICE_INDISPONIBLE',
      jourDepot: jour,
      fournisseurPublic: structure?.nature === 'PUBLIQUE',
    });
    if (montrer(controle.defauts)) setAConfirmer(controle.saisie);
  }

  function confirmer(saisie: FactureSaisie) {
    envoi.mutate(
      { corps: { id: brouillonId, saisie, mode } },
      {
        onSuccess: ({ id }) => {
          sortiePermise.current = true;
          void naviguer(cheminRecapitulatif(id));
        },
        onError: (refuse) => {
          setAConfirmer(undefined);
          montrerRefus(refuse.refus);
        },
      },
    );
  }

  return (
    <FormProvider {...form}>
      <DepotContexte value={{ contexte, depart, destinataire }}>
        <FormulairePage
          titre={TITRES[mode]}
          messages={<MessagesDuDepot depart={depart} essai={essai} refus={refus} />}
          onSubmit={(evenement) => {
            evenement.preventDefault();
            demanderEnvoi();
          }}
          barre={
            <BarreActions note={<span role="status">{enregistre && !isDirty && ENREGISTRE}</span>}>
              <LienBouton to={ESPACES.emises.chemin}>Annuler</LienBouton>
              <Bouton occupe={brouillon.isPending} texteAttente="Enregistrement…" onClick={enregistrer}>
                {ACTES.enregistrer.confirmation}
              </Bouton>
              <Bouton type="submit" genre="principal" disabled={brouillon.isPending}>
                {ACTES.envoyer.bouton}
              </Bouton>
            </BarreActions>
          }
        >
          {mode === 'SAISIE' ? (
            <SectionsDeLaSaisie structures={structures} jour={jour} />
          ) : (
            <SectionsDuDepot structures={structures} jour={jour} lignes={depart.document.lignes} />
          )}
        </FormulairePage>
      </DepotContexte>
      <ConfirmationEnvoi
        saisie={aConfirmer}
        mode={mode}
        pieces={valeurs.piecesJointes.length}
        fournisseur={structure?.raisonSociale}
        destinataire={destinataire?.raisonSociale ?? aConfirmer?.siretDestinataire}
        sansSignature={depart.sansSignature}
        envoiEnCours={envoi.isPending}
        onConfirmer={() => aConfirmer && !envoi.isPending && confirmer(aConfirmer)}
        onFermer={() => setAConfirmer(undefined)}
      />
      <QuitterSansEnregistrer perdrait={perdrait} />
    </FormProvider>
  );
}
