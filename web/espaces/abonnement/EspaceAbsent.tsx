import { Link } from 'react-router';
import type { MaStructure } from '#shared/espaces/contrat.ts';
import { espacesProposes } from '#shared/structures/espaces-de-structure.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, enumerer, nomDeLEspace } from '../noms.ts';
import { espacesDe } from './valeurs.ts';

type EspaceAbsentProps = {
  structure: MaStructure;
  /** The one that was wanted, and that the list cannot offer. */
  demande: string | undefined;
};

/** « Why is it not in the list? »: nobody opened it on the structure [S19]. */
export function EspaceAbsent({ structure, demande }: EspaceAbsentProps) {
  const { vocabulaire } = useVocabulaire();
  const possibles: readonly string[] = espacesProposes(structure.nature);
  const fermes = espacesDe(structure).fermes.filter(({ code }) => possibles.includes(code));
  const nom = (code: string) => entreGuillemets(nomDeLEspace(code, vocabulaire));
  return (
    <>
      {demande && (
        <Alerte genre="attention" titre={`${nom(demande)} n’est pas dans la liste`}>
          <p>
            {possibles.includes(demande)
              ? `${structure.raisonSociale} ne l’a pas ouvert.`
              : 'Il n’existe que pour les structures publiques.'}{' '}
            <Suite structure={structure} />
          </p>
        </Alerte>
      )}
      <details className={styles.depliant}>
        <summary>Un{vocabulaire === '2021' ? ' espace' : 'e application'} manque dans la liste ?</summary>
        <div className={styles.pile}>
          <p>
            On ne s’abonne qu’à ce qui est ouvert sur la structure. <Suite structure={structure} />
          </p>
          {fermes.length > 0 && (
            <>
              <p>Pas encore ouvert sur cette structure :</p>
              <ul>
                {fermes.map(({ code, pourQuoi }) => (
                  <li key={code}>
                    <strong>{nomDeLEspace(code, vocabulaire)}</strong> – {pourQuoi}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </details>
    </>
  );
}

function Suite({ structure: { id, role, gestionnaires } }: Pick<EspaceAbsentProps, 'structure'>) {
  if (role !== 'US')
    return (
      <>
        Vous gérez cette structure :{' '}
        <Link to={`/portail/structures/${id}/modifier`}>ouvrez vous-même ce qui manque</Link>, puis revenez ici.
      </>
    );
  if (gestionnaires.length === 0) return <>Son gestionnaire doit d’abord ouvrir ce qui manque.</>;
  return <>Demandez à {enumerer(gestionnaires, 'ou')} d’ouvrir ce qui manque, puis revenez ici.</>;
}
