import { useState } from 'react';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { type CodeCadreTravaux, type Deposant, ligneDuCadreTravaux } from '#shared/travaux/cadres.ts';
import type { PieceComplete } from '#shared/travaux/contrat.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { GroupeRadio } from '../../design/champs/GroupeRadio.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { type ErreurDeChamp, ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { Comprendre } from '../../design/page/Comprendre.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { aideDuCadre, libelleDuCadreTravaux, optionsDeRole } from '../cadres.ts';
import { CHEMIN_TRAVAUX } from '../chemins.ts';
import { BoutonFiche } from '../marche/BoutonFiche.tsx';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';
import { ChoixDeLaPrecedente } from './ChoixDeLaPrecedente.tsx';
import {
  cadresProposes,
  debutDe,
  genresDe,
  LIBELLES,
  MESSAGES,
  manquesDe,
  pourLeRole,
  rolesProposes,
  type Saisi,
  type StructureDeDepot,
} from './premiere-etape.ts';
import type { Choix } from './valeurs.ts';

type ChoixDeLaPieceProps = {
  structures: readonly StructureDeDepot[];
  /** « Déposer la pièce suivante » of that one. */
  suite: PieceComplete | undefined;
  onChoix: (choix: Choix) => void;
};

/** First step: role and structure, then the cadre, then the piece that it follows (travaux § 3). */
export function ChoixDeLaPiece({ structures, suite, onChoix }: ChoixDeLaPieceProps) {
  const [saisi, setSaisi] = useState<Saisi>(() => debutDe(suite, structures));
  const [essai, setEssai] = useState(0);
  const [touches, setTouches] = useState<readonly (keyof Saisi)[]>([]);
  const { deposant, cadre, genre } = saisi;
  const siennes = structures.filter(({ estMoa }) => deposant !== 'MOA' || estMoa);
  const cadres = cadresProposes(deposant, suite);
  const manques = essai === 0 ? [] : manquesDe(saisi, siennes).filter((champ) => !touches.includes(champ));
  const erreur = (champ: keyof Saisi) => (manques.includes(champ) ? MESSAGES[champ] : undefined);

  function poser(change: Partial<Saisi>) {
    setTouches((avant) => [...avant, ...(Object.keys(change) as (keyof Saisi)[])]);
    setSaisi((avant) => ({ ...avant, ...change }));
  }

  function choisirLeCadre(code: CodeCadreTravaux) {
    const { suit, initial } = ligneDuCadreTravaux(code);
    poser({
      cadre: code,
      ...(suite
        ? {}
        : {
            precedenteId: '',
            genre: suit.length === 0 ? ('INITIAL' as const) : initial ? '' : ('ASSOCIATION' as const),
          }),
    });
  }

  function continuer() {
    setTouches([]);
    setEssai((n) => n + 1);
    if (manquesDe(saisi, siennes).length > 0 || deposant === '' || cadre === '') return;
    const structureId = Number(saisi.structureId || siennes[0]?.id);
    const precedenteId = genre === 'ASSOCIATION' ? Number(saisi.precedenteId) : undefined;
    onChoix({ structureId, deposant, cadre, precedenteId });
  }

  const erreurs: ErreurDeChamp[] = manques.map((champ) => ({
    champ,
    libelle: LIBELLES[champ],
    message: MESSAGES[champ],
  }));
  return (
    <FormulairePage
      titre="Déposer une pièce de travaux"
      chapeau={<p>Étape 1 sur 3 : qui vous êtes dans ce marché, et ce que vous déposez.</p>}
      messages={
        <>
          <ResumeErreurs erreurs={erreurs} essai={essai} />
          {suite && (
            <Alerte genre="info" titre={`Votre pièce suivra : ${titreDeLaPiece(suite)}`}>
              <p>Elle entrera dans le même dossier de facturation, et ses données seront déjà remplies.</p>
            </Alerte>
          )}
          <Comprendre>
            la fiche d’identité du marché dit qui dépose quoi, et avec quel cadre. En cas de doute, c’est elle qui a
            raison.
          </Comprendre>
          <div className={styles.boutons}>
            <BoutonFiche numeroMarche={suite?.numeroMarche} />
          </div>
        </>
      }
      onSubmit={(evenement) => {
        evenement.preventDefault();
        continuer();
      }}
      barre={
        <BarreActions>
          <LienBouton to={CHEMIN_TRAVAUX}>Annuler</LienBouton>
          <Bouton type="submit" genre="principal">
            Continuer
          </Bouton>
        </BarreActions>
      }
    >
      <Section numero={1} titre="Qui dépose">
        <GroupeRadio
          name="deposant"
          libelle={LIBELLES.deposant}
          obligatoire
          options={optionsDeRole(rolesProposes(structures, suite))}
          valeur={deposant}
          erreur={erreur('deposant')}
          onChange={({ target }) => poser(pourLeRole(target.value as Deposant, suite, structures))}
        />
        {deposant !== '' && siennes.length > 1 && !suite && (
          <ChampSelection
            name="structureId"
            libelle={LIBELLES.structureId}
            obligatoire
            value={saisi.structureId}
            erreur={erreur('structureId')}
            onChange={({ target }) => poser({ structureId: target.value, precedenteId: '' })}
            options={siennes.map(({ id, raisonSociale, identifiant }) => ({
              valeur: String(id),
              libelle: `${raisonSociale} – ${formaterSiret(identifiant)}`,
            }))}
          />
        )}
      </Section>
      {deposant !== '' && (
        <Section numero={2} titre="Ce que vous déposez">
          <GroupeRadio
            name="cadre"
            libelle={LIBELLES.cadre}
            obligatoire
            options={cadres.map((code) => ({
              valeur: code,
              libelle: libelleDuCadreTravaux(code),
              aide: aideDuCadre(code),
            }))}
            valeur={cadre}
            erreur={erreur('cadre')}
            onChange={({ target }) => choisirLeCadre(target.value as CodeCadreTravaux)}
          />
        </Section>
      )}
      {cadre !== '' && !suite && (
        <Section numero={3} titre={LIBELLES.genre}>
          <GroupeRadio
            name="genre"
            libelle={LIBELLES.genre}
            obligatoire
            options={genresDe(cadre)}
            valeur={genre}
            erreur={erreur('genre')}
            onChange={({ target }) => poser({ genre: target.value as Saisi['genre'], precedenteId: '' })}
          />
          {genre === 'ASSOCIATION' && (
            <ChoixDeLaPrecedente
              cadre={cadre}
              structureId={Number(saisi.structureId || siennes[0]?.id)}
              valeur={saisi.precedenteId}
              erreur={erreur('precedenteId')}
              onChoix={(precedenteId) => poser({ precedenteId })}
            />
          )}
        </Section>
      )}
    </FormulairePage>
  );
}
