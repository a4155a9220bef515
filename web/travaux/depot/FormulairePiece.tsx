import { useCallback, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { Jour } from '#shared/referentiel/date.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { LISTE_CHAMPS_DE_PIECE, libelleDuChampDePiece } from '#shared/travaux/champs.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import type { PieceSaisie } from '#shared/travaux/piece.ts';
import { contexteDe } from '#shared/travaux/piece-deposable.ts';
import type { ReponseDe } from '../../api/client.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { AfficherRefus } from '../../factures/AfficherRefus.tsx';
import { erreursDesPieces } from '../../factures/depot/erreurs.ts';
import { QuitterSansEnregistrer } from '../../factures/depot/QuitterSansEnregistrer.tsx';
import { useRefus } from '../../factures/useRefus.ts';
import { useDestinataire } from '../../structures/destinataire.ts';
import { libelleDuCadreTravaux } from '../cadres.ts';
import { CHEMIN_TRAVAUX, cheminRecapitulatif } from '../chemins.ts';
import { BoutonFiche } from '../marche/BoutonFiche.tsx';
import styles from '../Travaux.module.css';
import { DepotDePieceContexte } from './contexte.ts';
import type { StructureDeDepot } from './premiere-etape.ts';
import { Relecture } from './Relecture.tsx';
import { SectionsDeLaPiece } from './SectionsDeLaPiece.tsx';
import {
  type Choix,
  controler,
  type Lecture,
  lectureDe,
  type Principal,
  saisieDe,
  type ValeursDePiece,
} from './valeurs.ts';

export type Depart = {
  choix: Choix;
  valeurs: ValeursDePiece;
  precedente: PieceResumee | null;
  principal: Principal | undefined;
};

type FormulairePieceProps = {
  depart: Depart;
  brouillon?: number;
  structures: readonly StructureDeDepot[];
  /** Simulated day: that of the deposit. */
  jour: Jour;
  /** Back to the first step. */
  onRevenir?: () => void;
  onNouveauBrouillon?: (id: number) => void;
};

const ENREGISTRE = 'Brouillon enregistré. Cette pièce n’a pas été envoyée.';

/** Second and third steps: the file and the form, then the récapitulatif and the sending. */
export function FormulairePiece(props: FormulairePieceProps) {
  const { depart, structures, jour, onRevenir, onNouveauBrouillon } = props;
  const { choix, precedente } = depart;
  const naviguer = useNavigate();
  const form = useForm({ defaultValues: depart.valeurs });
  const [principal, setPrincipal] = useState(depart.principal);
  const [lecture, setLecture] = useState<Lecture>();
  const [brouillonId, setBrouillonId] = useState(props.brouillon);
  const [aRelire, setARelire] = useState<PieceSaisie>();
  const [enregistre, setEnregistre] = useState(false);
  const garder = useGeste('enregistrerPiece');
  const envoi = useGeste('deposerPiece');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { isDirty, errors } = form.formState;
  const [siretDestinataire, typeTva, codeService] = useWatch({
    control: form.control,
    name: ['siretDestinataire', 'typeTva', 'codeService'],
  });
  const { destinataire, refus: absent, cherche } = useDestinataire(siretDestinataire);
  const contexte = contexteDe({
    saisie: {
      cadre: choix.cadre,
      precedenteId: choix.precedenteId,
      codeService,
      ...(typeTva && { typeTva: typeTva as 'SANS_TVA' }),
    },
    destinataire,
  });
  const sortiePermise = useRef(false);
  const modifie = isDirty || principal !== depart.principal;
  const perdrait = useCallback(
    () => !sortiePermise.current && (modifie ? !enregistre || isDirty : false),
    [modifie, enregistre, isDirty],
  );

  function lu({ fichier, nomFichier, lu: contenu }: ReponseDe<'lireFichier'>) {
    const lue = lectureDe(contenu, contexte);
    setPrincipal({ fichier, nomFichier });
    setLecture(lue);
    setEnregistre(false);
    form.setValue('fichier', fichier, { shouldDirty: true });
    form.clearErrors('fichier');
    for (const [champ, texte] of Object.entries(lue.valeurs))
      form.setValue(champ as keyof typeof lue.valeurs, texte, { shouldDirty: true });
  }

  function enregistrer() {
    if (garder.isPending) return;
    const valeurs = form.getValues();
    const { saisie, defauts } = saisieDe(valeurs, { choix, principal });
    setEnregistre(false);
    if (!montrer(defauts)) return;
    garder.mutate(
      { corps: { id: brouillonId, saisie } },
      {
        onSuccess: ({ id }) => {
          form.reset(valeurs, { keepValues: true });
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

  function relire() {
    const { saisie, defauts } = controler(form.getValues(), {
      ...{ choix, principal, destinataire, jourDepot: jour },
      cherche: !cherche && absent?.code !== 'SERVICE_INDISPONIBLE',
    });
    if (montrer(defauts)) setARelire(saisie);
  }

  function confirmer(saisie: PieceSaisie) {
    if (envoi.isPending) return;
    envoi.mutate(
      { corps: { id: brouillonId, saisie } },
      {
        onSuccess: ({ id }) => {
          sortiePermise.current = true;
          void naviguer(cheminRecapitulatif(id));
        },
        onError: (refuse) => {
          setARelire(undefined);
          montrerRefus(refuse.refus);
        },
      },
    );
  }

  const erreurs: ErreurDeChamp[] = [
    ...LISTE_CHAMPS_DE_PIECE.flatMap((champ) => {
      if (champ === 'piecesJointes') return [];
      const message = errors[champ]?.message;
      return message ? [{ champ, libelle: libelleDuChampDePiece(champ), message }] : [];
    }),
    ...erreursDesPieces(errors as Parameters<typeof erreursDesPieces>[0]),
  ];
  const structure = structures.find(({ id }) => id === choix.structureId);
  return (
    <FormProvider {...form}>
      <DepotDePieceContexte value={{ contexte, lecture }}>
        {aRelire ? (
          <Relecture
            saisie={aRelire}
            deposant={structure?.raisonSociale}
            destinataire={destinataire?.raisonSociale}
            precedente={precedente}
            pieces={form.getValues('piecesJointes').length}
            jour={jour}
            envoiEnCours={envoi.isPending}
            onRevenir={() => setARelire(undefined)}
            onConfirmer={() => confirmer(aRelire)}
          />
        ) : (
          <FormulairePage
            titre="Déposer une pièce de travaux"
            chapeau={
              <p>
                Étape 2 sur 3 : le fichier et ses données. <strong>{libelleDuCadreTravaux(choix.cadre)}</strong>
                {structure && `, déposé par ${structure.raisonSociale}`}.
              </p>
            }
            messages={
              <>
                {refus && <AfficherRefus refus={refus} />}
                <ResumeErreurs erreurs={erreurs} essai={essai} />
                <div className={styles.boutons}>
                  <BoutonFiche numeroMarche={form.getValues('numeroMarche') || undefined} />
                </div>
              </>
            }
            onSubmit={(evenement) => {
              evenement.preventDefault();
              relire();
            }}
            barre={
              <BarreActions note={<span role="status">{enregistre && !isDirty && ENREGISTRE}</span>}>
                {onRevenir && brouillonId === undefined ? (
                  <Bouton onClick={onRevenir}>Étape précédente</Bouton>
                ) : (
                  <LienBouton to={CHEMIN_TRAVAUX}>Annuler</LienBouton>
                )}
                <Bouton occupe={garder.isPending} texteAttente="Enregistrement…" onClick={enregistrer}>
                  {ACTES_TRAVAUX.enregistrer.confirmation}
                </Bouton>
                <Bouton type="submit" genre="principal">
                  Continuer
                </Bouton>
              </BarreActions>
            }
          >
            <SectionsDeLaPiece
              jour={jour}
              precedente={precedente}
              destinataire={destinataire}
              services={structure?.services ?? []}
              principal={principal}
              onLu={lu}
            />
          </FormulairePage>
        )}
      </DepotDePieceContexte>
      <QuitterSansEnregistrer perdrait={perdrait} quoi="pièce" />
    </FormProvider>
  );
}
