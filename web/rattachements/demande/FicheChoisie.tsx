import { X } from 'lucide-react';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { MessageErreur } from '../../design/champs/MessageErreur.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { focaliserLeTitreDuBloc } from '../../design/page/titre-du-bloc.ts';
import styles from '../Rattachements.module.css';
import type { Choisie } from './structures-choisies.ts';

type Props = {
  choisie: Choisie;
  erreur?: string | undefined;
  onServices: (services: readonly string[]) => void;
  onRetirer: () => void;
};

/** One structure of the demande: its services, and a warning when it is a customer's (§ 9, mistake 1). */
export function FicheChoisie({ choisie, erreur, onServices, onRetirer }: Props) {
  const { structure, services } = choisie;
  const { designation, identifiant, typeIdentifiant, nature } = structure;
  const rattache = structure.monStatut === 'VALIDEE';
  function basculer(code: string) {
    onServices(services.includes(code) ? services.filter((c) => c !== code) : [...services, code]);
  }
  return (
    <li className={styles.fiche} id={`structure-${identifiant}`} tabIndex={-1}>
      <div className={styles.entete}>
        <div className={styles.cellule}>
          <h3>{designation}</h3>
          {typeIdentifiant === 'SIRET' ? <Siret valeur={identifiant} /> : <span>{identifiant}</span>}
        </div>
        <Bouton
          petit
          icone={X}
          onClick={({ currentTarget }) => {
            focaliserLeTitreDuBloc(currentTarget);
            onRetirer();
          }}
        >
          Retirer<span className="hors-ecran"> {designation}</span>
        </Bouton>
      </div>
      {nature === 'PUBLIQUE' && (
        <Alerte genre="attention" titre="C’est la structure d’un client public.">
          <p>
            Pour facturer ce client, rattachez-vous à votre propre entreprise, jamais à la sienne. Continuez seulement
            si vous y travaillez : un agent entre ici comme simple utilisateur ; ses gestionnaires, eux, arrivent par le
            Portail internet de la gestion publique (PIGP).
          </p>
        </Alerte>
      )}
      {rattache && <p>Vous êtes déjà rattaché à cette structure : choisissez les services à ajouter.</p>}
      {structure.services.length > 0 && (
        <fieldset className={styles.cases}>
          <legend>Services où vous travaillerez (facultatif)</legend>
          {structure.services.map(({ code, nom, statut }) => (
            <CaseACocher
              key={code}
              id={`service-${identifiant}-${code}`}
              libelle={nom}
              aide={statut === 'VALIDEE' ? 'Vous l’avez déjà' : `Code ${code}`}
              disabled={statut === 'VALIDEE'}
              checked={statut === 'VALIDEE' || services.includes(code)}
              onChange={() => basculer(code)}
            />
          ))}
        </fieldset>
      )}
      {erreur && <MessageErreur id={`structure-${identifiant}-erreur`}>{erreur}</MessageErreur>}
    </li>
  );
}
