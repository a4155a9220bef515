import { useForm } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { champsRefuses } from '#shared/contrat/verifier.ts';
import { defautsDeDestination } from '#shared/factures/exigences.ts';
import { jourDe } from '#shared/referentiel/date.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { etatDuChamp, libelleDuChampDePiece } from '#shared/travaux/champs.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { RecyclageDePieceSaisi } from '#shared/travaux/gestes.ts';
import { COMMENTAIRE_DE_PIECE_MAX } from '#shared/travaux/piece.ts';
import { contexteDe } from '#shared/travaux/piece-deposable.ts';
import { useGeste } from '../../api/requetes.ts';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { Acheminement } from '../../factures/acheminement/Acheminement.tsx';
import { type Defauts, useRefus } from '../../factures/useRefus.ts';
import { useTitre } from '../../shell/titre.ts';
import { useDestinataire } from '../../structures/destinataire.ts';
import { useAujourdhui } from '../aujourdhui.ts';
import { cheminPiece } from '../chemins.ts';
import { ChampActeur } from '../depot/ChampActeur.tsx';
import { FormulaireDeRetour, PageDeRetour } from './FormulaireDeRetour.tsx';

const TITRE = 'Recycler la pièce';
const CHAMPS = [
  'siretMoa',
  'codeServiceMoa',
  'siretDestinataire',
  'codeService',
  'numeroEngagement',
  'commentaire',
] as const;
type Nom = (typeof CHAMPS)[number];

/** « Recycler »: who it goes to; number, date, amounts and attachments stay. */
export function RecyclerPiece() {
  useTitre(TITRE);
  return (
    <PageDeRetour id={Number(useParams().id)} acte="recycler" titre={TITRE}>
      {(piece) => <Formulaire piece={piece} />}
    </PageDeRetour>
  );
}

function Formulaire({ piece }: { piece: PieceComplete }) {
  const naviguer = useNavigate();
  const { saisie } = piece;
  const form = useForm<Record<Nom, string>>({
    defaultValues: {
      siretMoa: saisie.siretMoa ?? '',
      codeServiceMoa: saisie.codeServiceMoa ?? '',
      siretDestinataire: saisie.siretDestinataire ?? '',
      codeService: saisie.codeService ?? '',
      numeroEngagement: saisie.numeroEngagement ?? '',
      commentaire: '',
    },
  });
  const envoi = useGeste('recyclerPiece');
  const { essai, refus, montrer, montrerRefus } = useRefus(form);
  const { errors, isDirty } = form.formState;
  const [siretMoa, codeServiceMoa, siret, codeService] = form.watch([
    'siretMoa',
    'codeServiceMoa',
    'siretDestinataire',
    'codeService',
  ]);
  const { destinataire, refus: absent, cherche } = useDestinataire(siret);
  const jour = useAujourdhui() ?? jourDe(piece.dateStatut);
  const contexte = contexteDe({ saisie: { ...saisie, cadre: piece.cadre, codeService }, destinataire });
  // The wrong MOA is what sent it back; at the service financier, only the rest is in question.
  const avecMoa = piece.statut !== 'A_RECYCLER' && etatDuChamp('siretMoa', contexte) !== 'ABSENT';

  const champ = (nom: Exclude<Nom, 'commentaire'>) => ({
    ...form.register(nom, { onChange: () => form.clearErrors() }),
    libelle: libelleDuChampDePiece(nom),
    obligatoire: nom === 'siretMoa' || etatDuChamp(nom, contexte) === 'OBLIGATOIRE',
    erreur: errors[nom]?.message,
  });

  function envoyer() {
    const lu = RecyclageDePieceSaisi.safeParse(form.getValues(), { reportInput: true });
    if (!lu.success) {
      montrer(champsRefuses(lu.error));
      return;
    }
    const connu = !cherche && absent?.code !== 'SERVICE_INDISPONIBLE';
    const defauts: Defauts = {
      ...(avecMoa && lu.data.siretMoa === undefined && { siretMoa: 'CHAMP_OBLIGATOIRE' as const }),
      ...(lu.data.siretDestinataire === undefined
        ? { siretDestinataire: 'CHAMP_OBLIGATOIRE' as const }
        : connu &&
          defautsDeDestination({
            ...{ destinataire, fournisseurPublic: false, jour },
            codeService: lu.data.codeService,
            numeroEngagement: lu.data.numeroEngagement,
          })),
    };
    if (!montrer(defauts)) return;
    envoi.mutate(
      { params: { id: piece.id }, corps: lu.data },
      {
        onSuccess: ({ id }) => void naviguer(cheminPiece(id), { state: { fait: ACTES_TRAVAUX.recycler.historique } }),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDeRetour
      titre={TITRE}
      piece={piece}
      chapeau="Corrigez seulement ce qui l’a envoyée au mauvais endroit. Numéro, date, montants et documents ne changent pas."
      erreurs={CHAMPS.flatMap((nom) => {
        const message = errors[nom]?.message;
        return message ? [{ champ: nom, libelle: libelleDuChampDePiece(nom), message }] : [];
      })}
      essai={essai}
      refus={refus}
      bouton={ACTES_TRAVAUX.recycler.confirmation}
      enCours={envoi.isPending}
      perdrait={isDirty && !envoi.isSuccess && !envoi.isPending}
      onEnvoyer={envoyer}
    >
      <Section numero={1} titre="À qui va la pièce">
        {avecMoa && (
          <ChampActeur
            cote="MOA"
            siret={siretMoa}
            codeService={codeServiceMoa}
            champ={champ('siretMoa')}
            service={champ('codeServiceMoa')}
          />
        )}
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
      <Section numero={2} titre="Commentaire">
        <ChampZoneTexte
          {...form.register('commentaire', { onChange: () => form.clearErrors('commentaire') })}
          libelle={libelleDuChampDePiece('commentaire')}
          maximum={COMMENTAIRE_DE_PIECE_MAX}
          erreur={errors.commentaire?.message}
        />
      </Section>
    </FormulaireDeRetour>
  );
}
