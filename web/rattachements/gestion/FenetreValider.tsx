import { useState } from 'react';
import type { DemandeATraiter } from '#shared/rattachements/contrat.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampDate } from '../../design/champs/ChampDate.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Rattachements.module.css';
import { type Accord, accordsDeDepart, servicesDisparus } from './accords.ts';
import { nomDe, phraseDeFin, phraseDesDisparus } from './phrases.ts';

type Props = {
  demandes: readonly DemandeATraiter[];
  onFermer: () => void;
  onFait: (phrase: string) => void;
};

/** « Valider » where the structure has services: those that are granted to each person [S15]. */
export function FenetreValider({ demandes, onFermer, onFait }: Props) {
  const { vocabulaire } = useVocabulaire();
  const valider = useGeste('validerRattachement');
  const [accords, setAccords] = useState(() => accordsDeDepart(demandes));
  const accordDe = (id: number): Accord => accords.get(id) ?? { services: new Set(), dateFin: '' };
  const changer = (id: number, accord: Partial<Accord>) =>
    setAccords(new Map(accords).set(id, { ...accordDe(id), ...accord }));
  function envoyer() {
    const corps = demandes.map(({ id }) => {
      const { services, dateFin } = accordDe(id);
      return { id, services: [...services], ...(dateFin && { dateFin }) };
    });
    valider.mutate({ corps: { demandes: corps } }, { onSuccess: () => onFait(phraseDeFin(demandes, 'validée')) });
  }
  return (
    <Fenetre
      titre="Services accordés"
      ouverte
      onFermer={onFermer}
      actions={
        <>
          <Bouton onClick={onFermer}>Annuler</Bouton>
          <Bouton genre="principal" occupe={valider.isPending} texteAttente="Envoi…" onClick={envoyer}>
            {mot('approuverRattachement', vocabulaire)}
          </Bouton>
        </>
      }
    >
      <div className={styles.pile}>
        {valider.error && <RefusAlerte {...valider.error.refus} />}
        <p className={styles.prose}>
          Les services demandés sont cochés. Décochez ceux que vous n’accordez pas ; sans service, la personne est
          rattachée à la structure seule.
        </p>
        {demandes.map((demande) => (
          <AccordDUnePersonne
            key={demande.id}
            demande={demande}
            accord={accordDe(demande.id)}
            onChange={(accord) => changer(demande.id, accord)}
          />
        ))}
      </div>
    </Fenetre>
  );
}

type AccordProps = { demande: DemandeATraiter; accord: Accord; onChange: (accord: Partial<Accord>) => void };

function AccordDUnePersonne({ demande, accord, onChange }: AccordProps) {
  const { id, structure, services, dejaRattache } = demande;
  const demandes = new Set(services.map((s) => s.id));
  const disparus = servicesDisparus(demande);
  function basculer(service: number) {
    const suite = new Set(accord.services);
    if (!suite.delete(service)) suite.add(service);
    onChange({ services: suite });
  }
  return (
    <div className={styles.fiche}>
      <fieldset className={styles.cases}>
        <legend>
          {nomDe(demande)}, {structure.designation}
        </legend>
        {structure.services.map((service) => (
          <CaseACocher
            key={service.id}
            id={`service-${id}-${service.id}`}
            libelle={service.nom}
            aide={demandes.has(service.id) ? 'Demandé' : undefined}
            checked={accord.services.has(service.id)}
            onChange={() => basculer(service.id)}
          />
        ))}
      </fieldset>
      {disparus.length > 0 && <p>{phraseDesDisparus(disparus)}</p>}
      {!dejaRattache && (
        <ChampDate
          id={`fin-${id}`}
          libelle="Date de fin"
          aide="Facultative : pour un intérimaire ou un stagiaire. Le rattachement se désactive le soir de ce jour."
          value={accord.dateFin}
          onChange={(evenement) => onChange({ dateFin: evenement.currentTarget.value })}
        />
      )}
    </div>
  );
}
