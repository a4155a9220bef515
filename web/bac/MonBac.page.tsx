import { Download, FolderInput, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { BacPossede } from '#shared/formation/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { lienFichier } from '../api/liens.ts';
import { useGeste, useLecture } from '../api/requetes.ts';
import { fixerSiege } from '../api/siege.ts';
import { Bouton } from '../design/actions/Bouton.tsx';
import { ChampFichier } from '../design/champs/ChampFichier.tsx';
import { Alerte } from '../design/messages/Alerte.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import { RefusAlerte } from '../design/messages/RefusAlerte.tsx';
import { Fenetre } from '../design/page/Fenetre.tsx';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { Section } from '../design/page/Section.tsx';
import { useEtatDuBac } from '../shell/etat-du-bac.ts';
import { RefusPage } from '../shell/RefusPage.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './MonBac.module.css';
import { Options } from './Options.tsx';

/** Taking one's bac away, bringing it back, starting over; nothing is ever wiped for good. */
export function MonBac() {
  useTitre('Mon bac à sable');
  const [fait, dire] = useState('');
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Portail', vers: '/portail' }, { libelle: 'Mon bac à sable' }]} />
      <h1>Mon bac à sable</h1>
      {fait && (
        <Alerte genre="succes" titre={fait} fermer={() => dire('')}>
          <p>Le bac d’avant est gardé : vous le retrouvez plus bas.</p>
        </Alerte>
      )}
      <div className={styles.grille}>
        <Emporter />
        <Importer dire={dire} />
        <Recommencer dire={dire} />
      </div>
      <Options />
      <Anciens dire={dire} />
    </>
  );
}

type Dire = { dire: (fait: string) => void };

function Emporter() {
  const etat = useEtatDuBac();
  return (
    <Section titre="Emporter mon bac">
      <p>
        Un seul fichier contient tout : comptes, factures, courriels et historique. Gardez-le, envoyez-le, ou continuez
        chez vous.
      </p>
      <a className={styles.lien} href={lienFichier('exporterBac', {})} download>
        <Download size={20} aria-hidden="true" />
        Exporter « {etat?.nom ?? 'mon bac'} »
      </a>
    </Section>
  );
}

function Importer({ dire }: Dire) {
  const importer = useGeste('importerBac');
  const [fichier, choisir] = useState<File>();
  function envoyer() {
    if (!fichier || importer.isPending) return;
    importer.mutate(
      { requete: { nom: fichier.name.slice(0, 200) }, corps: fichier },
      { onSuccess: () => arriver(dire, `Bac « ${fichier.name} » ouvert.`) },
    );
  }
  return (
    <Section titre="Ouvrir un bac emporté">
      {importer.error && <RefusAlerte {...importer.error.refus} />}
      <ChampFichier libelle="Fichier du bac" name="bac" accept=".chorale" acceptes=".chorale" onFichier={choisir} />
      <div>
        <Bouton
          icone={FolderInput}
          disabled={!fichier}
          occupe={importer.isPending}
          texteAttente="Vérification du fichier…"
          onClick={envoyer}
        >
          Importer ce bac
        </Bouton>
      </div>
    </Section>
  );
}

function Recommencer({ dire }: Dire) {
  const recommencer = useGeste('recommencer');
  const [demande, demander] = useState(false);
  function confirmer() {
    recommencer.mutate(
      {},
      {
        onSuccess: () => {
          demander(false);
          arriver(dire, 'Vous repartez d’un bac neuf.');
        },
      },
    );
  }
  return (
    <Section titre="Recommencer">
      <p>Un bac neuf prend la place de celui-ci : plus de compte, plus d’entreprise, plus de facture.</p>
      <div className={styles.geste}>
        <Bouton icone={RotateCcw} genre="danger" onClick={() => demander(true)}>
          Recommencer à zéro
        </Bouton>
      </div>
      <Fenetre
        titre="Recommencer à zéro ?"
        ouverte={demande}
        onFermer={() => demander(false)}
        actions={
          <>
            <Bouton onClick={() => demander(false)}>Non, continuer</Bouton>
            <Bouton genre="danger" occupe={recommencer.isPending} onClick={confirmer}>
              Oui, recommencer
            </Bouton>
          </>
        }
      >
        {recommencer.error && <RefusAlerte {...recommencer.error.refus} />}
        <p>Votre bac actuel est mis de côté : vous pourrez le retrouver sur cette page.</p>
      </Fenetre>
    </Section>
  );
}

/** Another bac, other people: the seat of this window does not exist there. */
function arriver(dire: (fait: string) => void, fait: string): void {
  fixerSiege(undefined);
  dire(fait);
}

const ORIGINES: Readonly<Record<BacPossede['origine'], string>> = {
  DEPART: 'Créé à votre arrivée',
  RECOMMENCER: 'Créé en recommençant',
  IMPORT: 'Importé',
};

function Anciens({ dire }: Dire) {
  const bacs = useLecture('listerMesBacs', {});
  const retrouver = useGeste('retrouverBac');
  if (bacs.isPending) return <Attente />;
  if (bacs.isError) return <RefusPage refus={bacs.error.refus} />;
  return (
    <Section titre="Mes bacs">
      {retrouver.error && <RefusAlerte {...retrouver.error.refus} />}
      <p>Les trois derniers bacs mis de côté sont gardés.</p>
      <ul className={styles.bacs}>
        {bacs.data.map((b) => (
          <li key={b.id} className={styles.bac}>
            <span className={styles.nom}>
              <strong>{b.nom}</strong>
              <span>
                {ORIGINES[b.origine]} le {formaterInstant(b.creeLe)}
              </span>
            </span>
            {b.actuel ? (
              <Badge ton="succes">Ouvert</Badge>
            ) : (
              <Bouton
                petit
                occupe={retrouver.isPending}
                aria-label={`Retrouver « ${b.nom} » du ${formaterInstant(b.creeLe)}`}
                onClick={() =>
                  retrouver.mutate(
                    { corps: { id: b.id } },
                    { onSuccess: () => arriver(dire, `Vous avez retrouvé « ${b.nom} ».`) },
                  )
                }
              >
                Retrouver ce bac
              </Bouton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
