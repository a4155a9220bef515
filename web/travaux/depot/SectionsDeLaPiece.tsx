import { useFormContext, useWatch } from 'react-hook-form';
import { DEVISES, MODES_DE_REGLEMENT, MOTIFS_EXONERATION, TYPES_DE_TVA } from '#shared/referentiel/codes-factures.ts';
import type { Jour } from '#shared/referentiel/date.ts';
import type { Destinataire } from '#shared/structures/contrat.ts';
import type { PieceResumee } from '#shared/travaux/contrat.ts';
import { COMMENTAIRE_DE_PIECE_MAX } from '#shared/travaux/piece.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { ChampZoneTexte } from '../../design/champs/ChampZoneTexte.tsx';
import type { Option } from '../../design/champs/presentation.ts';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import { Acheminement } from '../../factures/acheminement/Acheminement.tsx';
import { optionsDe } from '../../factures/libelles.ts';
import { PiecesAJoindre } from '../../factures/pieces/PiecesAJoindre.tsx';
import { ChampValideur } from '../../factures/validation/ChampValideur.tsx';
import { titreDeLaPiece } from '../mots.ts';
import { ChampActeur, type CoteNommee } from './ChampActeur.tsx';
import { useChamp } from './contexte.ts';
import { MontantsDeLaPiece } from './MontantsDeLaPiece.tsx';
import { PiecePrincipale, type PiecePrincipaleProps } from './PiecePrincipale.tsx';
import type { ChampTapable, ValeursDePiece } from './valeurs.ts';

type SectionsProps = PiecePrincipaleProps & {
  jour: Jour;
  precedente: PieceResumee | null;
  destinataire: Destinataire | undefined;
  /** Of the structure that files. */
  services: readonly { code: string; nom: string }[];
};

/** The blocks of the form (travaux § 4.1); the table of fields says what each piece shows. */
export function SectionsDeLaPiece({ jour, precedente, destinataire, services, principal, onLu }: SectionsProps) {
  return (
    <>
      <Section numero={1} titre="Pièce principale">
        <PiecePrincipale principal={principal} onLu={onLu} />
      </Section>
      <Section numero={2} titre="Identification">
        <GrilleChamps>
          <Texte
            nom="numero"
            mono
            aide={precedente ? 'Gardez la racine du numéro précédent : le dossier se suit mieux.' : undefined}
          />
          <ChampJour nom="dateFacture" />
          <Choix
            nom="serviceDeposant"
            options={services.map(({ code, nom }) => ({ valeur: code, libelle: `${code} – ${nom}` }))}
            siVide={false}
          />
        </GrilleChamps>
        {precedente && <Repris precedente={precedente} />}
      </Section>
      <Section numero={3} titre="Acteurs du marché">
        <Acteur cote="FOURNISSEUR" nom="siretFournisseur" />
        <Valideur />
        <Acteur cote="MOE" nom="siretMoe" service="codeServiceMoe" />
        <Acteur cote="MOA" nom="siretMoa" service="codeServiceMoa" />
        <SectionDestinataire jour={jour} destinataire={destinataire} />
      </Section>
      <Section numero={4} titre="Références">
        <GrilleChamps>
          <Texte nom="numeroMarche" mono />
          <Choix nom="devise" options={optionsDe(DEVISES)} />
          <Choix nom="modeReglement" options={optionsDe(MODES_DE_REGLEMENT)} />
          <Choix nom="typeTva" options={optionsDe(TYPES_DE_TVA)} />
          <Choix nom="motifExoneration" options={optionsDe(MOTIFS_EXONERATION)} />
        </GrilleChamps>
      </Section>
      <Section numero={5} titre="Montants totaux">
        <MontantsDeLaPiece precedente={precedente} />
      </Section>
      <Section numero={6} titre="Pièces complémentaires">
        <PiecesAJoindre />
      </Section>
      <Section numero={7} titre="Commentaire">
        <Commentaire />
      </Section>
    </>
  );
}

/** What comes from the piece that is followed, and cannot be changed. */
function Repris({ precedente }: { precedente: PieceResumee }) {
  const { dossier, fournisseur, moe, numeroMarche } = precedente;
  const moeReprise = useChamp('siretMoe').etat === 'REPRIS';
  const marcheRepris = useChamp('numeroMarche').etat === 'REPRIS';
  return (
    <>
      <p>
        <strong>Repris de la pièce précédente</strong>, sans modification possible :
      </p>
      <ListeDescription
        elements={[
          { terme: 'Pièce précédente', valeur: titreDeLaPiece(precedente) },
          ...(dossier ? [{ terme: 'Dossier de facturation', valeur: dossier.numero }] : []),
          { terme: 'Fournisseur', valeur: fournisseur?.raisonSociale },
          ...(moeReprise && moe ? [{ terme: 'Maîtrise d’œuvre (MOE)', valeur: moe.raisonSociale }] : []),
          ...(marcheRepris ? [{ terme: 'Numéro de marché', valeur: numeroMarche }] : []),
        ]}
      />
    </>
  );
}

const AIDES: Partial<Record<CoteNommee, string>> = {
  FOURNISSEUR: 'L’entreprise qui sera payée.',
  MOE: 'L’architecte ou le bureau d’études qui vérifie votre demande. 14 chiffres.',
  MOA: 'Le client public pour qui l’on construit. 14 chiffres.',
};

type ActeurProps = {
  cote: CoteNommee;
  nom: 'siretFournisseur' | 'siretMoe' | 'siretMoa';
  service?: 'codeServiceMoe' | 'codeServiceMoa';
};

function Acteur({ cote, nom, service }: ActeurProps) {
  const { visible, valeur, presentation } = useChamp(nom);
  const duService = useChamp(service ?? 'codeServiceMoe');
  if (!visible) return null;
  return (
    <ChampActeur
      cote={cote}
      siret={valeur}
      codeService={service ? duService.valeur : ''}
      champ={{ ...presentation, aide: AIDES[cote] }}
      service={service && duService.presentation}
    />
  );
}

function Valideur() {
  const { visible, valeur, presentation } = useChamp('siretValideur');
  if (!visible) return null;
  return (
    <ChampValideur
      {...presentation}
      siret={valeur}
      aide="Le titulaire ou le mandataire, qui a 15 jours pour donner son accord."
    />
  );
}

function SectionDestinataire({ jour, destinataire }: Pick<SectionsProps, 'jour' | 'destinataire'>) {
  const { control, setValue, clearErrors } = useFormContext<ValeursDePiece>();
  const [siret, codeService] = useWatch({ control, name: ['siretDestinataire', 'codeService'] });
  const champs = {
    siretDestinataire: {
      ...useChamp('siretDestinataire').presentation,
      aide: 'Le service financier qui paiera, à la fin de la chaîne. 14 chiffres.',
    },
    codeService: useChamp('codeService').presentation,
    numeroEngagement: useChamp('numeroEngagement').presentation,
  };
  return (
    <Acheminement
      destinataire={destinataire}
      jour={jour}
      siret={siret}
      codeService={codeService}
      champs={champs}
      onSiret={(choisi) => {
        if (choisi === siret) return;
        setValue('siretDestinataire', choisi, { shouldDirty: true });
        clearErrors(['siretDestinataire', 'codeService', 'numeroEngagement']);
      }}
    />
  );
}

type ChampProps = { nom: ChampTapable };

function Texte({ nom, mono, aide }: ChampProps & { mono?: boolean; aide?: string | undefined }) {
  const { visible, presentation } = useChamp(nom);
  return visible && <ChampTexte {...presentation} aide={aide} allure={mono ? 'mono' : undefined} autoComplete="off" />;
}

function ChampJour({ nom }: ChampProps) {
  const { visible, presentation } = useChamp(nom);
  return visible && <ChampDate {...presentation} />;
}

function Choix({
  nom,
  options,
  siVide = true,
}: ChampProps & { options: readonly Option[] /** Shown even with nothing to choose. */; siVide?: boolean }) {
  const { visible, presentation } = useChamp(nom);
  if (!visible || (!siVide && options.length === 0)) return null;
  return <ChampSelection {...presentation} options={options} />;
}

function Commentaire() {
  return <ChampZoneTexte {...useChamp('commentaire').presentation} maximum={COMMENTAIRE_DE_PIECE_MAX} />;
}
