import { useNavigate } from 'react-router';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { SignatureMandat } from '../../structures/mandat/SignatureMandat.tsx';
import { TexteDuMandat } from '../../structures/mandat/TexteDuMandat.tsx';
import { optionsDeStructure, type StructureDuCompte } from '../depot/choix.ts';
import { EnAttente } from '../EnAttente.tsx';
import { CHEMIN_DEPOT } from '../espace.ts';
import { cheminDuMandat } from './chemins.ts';
import styles from './Saisie.module.css';

type MandatRequisProps = { titre: string; structure: StructureDuCompte; autres: readonly StructureDuCompte[] };

/** Nothing is typed in the name of a structure that did not allow it (factures § 2). */
export function MandatRequis({ titre, structure, autres }: MandatRequisProps) {
  const naviguer = useNavigate();
  const lecture = useLecture('consulterMandat', { params: { id: structure.id } });
  return (
    <>
      <h1>{titre}</h1>
      <Alerte genre="attention" titre={REFUS.MANDAT_REQUIS.message}>
        <p>
          C’est le mandat de facturation de {structure.raisonSociale}. Déposer une facture faite par votre logiciel n’en
          a pas besoin.
        </p>
      </Alerte>
      <Section titre="Mandat de facturation">
        <div className={styles.mandat}>
          {autres.length > 1 && (
            <ChampSelection
              name="structure"
              libelle="Structure"
              choixVide={null}
              value={String(structure.id)}
              options={optionsDeStructure(autres)}
              onChange={({ target }) => void naviguer(cheminDuMandat(Number(target.value)), { replace: true })}
            />
          )}
          <TexteDuMandat ouvert />
          {!lecture.data && <EnAttente lectures={[lecture]} quoi="Lecture du mandat…" />}
          {lecture.data?.signable && <SignatureMandat structureId={structure.id} />}
          {lecture.data && !lecture.data.signable && (
            <p>
              Seul le gestionnaire principal de la structure peut accepter ce mandat : demandez-le-lui, puis revenez sur
              cette page.
            </p>
          )}
          <div>
            <LienBouton to={CHEMIN_DEPOT}>Déposer plutôt une facture</LienBouton>
          </div>
        </div>
      </Section>
    </>
  );
}
