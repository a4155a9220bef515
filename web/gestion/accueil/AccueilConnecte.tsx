import { Building2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { MonCompte } from '#shared/comptes/contrat.ts';
import { espacesMontres } from '#shared/espaces/onglets.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { ProchaineEtape } from '../../espaces/accueil/ProchaineEtape.tsx';
import { FenetreRetours } from '../../factures/acquittement/FenetreRetours.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './Accueil.module.css';
import { DemandesEnAttente } from './DemandesEnAttente.tsx';
import { FenetrePremiereConnexion } from './FenetrePremiereConnexion.tsx';
import { MesEspaces } from './MesEspaces.tsx';

/** Comptes to which the window was already shown in this tab: once said, it stays out of the way. */
const prevenus = new Set<number>();

type AccueilConnecteProps = {
  compte: MonCompte;
  /** The login was on this very page: its form is gone, so the title takes the focus. */
  vientDEntrer: boolean;
};

export function AccueilConnecte({ compte, vientDEntrer }: AccueilConnecteProps) {
  const { vocabulaire } = useVocabulaire();
  const sansStructure = compte.structures.length === 0;
  const enAttente = compte.demandes.some(({ statut }) => statut === 'EN_COURS_DE_VALIDATION');
  const [fenetre, ouvrir] = useState(sansStructure && !enAttente && !prevenus.has(compte.id));
  const [acquittes, noterAcquittes] = useState(0);
  const titre = useTitreFocalise(vientDEntrer && !fenetre);
  // The window came by itself: once it has closed, nothing else had the focus.
  useEffect(() => {
    if (acquittes > 0) titre.current?.focus();
  }, [acquittes, titre]);
  const montres = espacesMontres(compte, vocabulaire);
  return (
    <>
      <header className={styles.entete}>
        <h1 ref={titre} tabIndex={-1}>
          Bonjour {compte.prenom}
        </h1>
        <p className={styles.chapeau}>{situation(compte)}</p>
      </header>
      {acquittes > 0 && (
        <Alerte
          genre="succes"
          titre={acquittes > 1 ? `${acquittes} factures sont acquittées.` : 'La facture est acquittée.'}
          fermer={() => noterAcquittes(0)}
        >
          <p>
            Il reste à les traiter : elles vous attendent dans la{' '}
            <Link to="/portail/factures-emises">{mot('synthese', vocabulaire)} de vos factures émises</Link>.
          </p>
        </Alerte>
      )}
      <DemandesEnAttente compte={compte} />
      {sansStructure && (
        <Section titre="Ce qu’il vous reste à faire">
          <div className={styles.pile}>
            <p>
              On facture au nom d’une entreprise : créez la vôtre dans le portail, ou rejoignez celle qui y est déjà.
            </p>
            <div>
              <Bouton genre="principal" icone={Building2} onClick={() => ouvrir(true)}>
                Choisir ma structure
              </Bouton>
            </div>
          </div>
        </Section>
      )}
      <ProchaineEtape espaces={compte.espaces} />
      <MesEspaces montres={montres} />
      {compte.espaces.includes('FACTURES_EMISES') && (
        <FenetreRetours
          connexion={`${compte.id} ${compte.derniereConnexion}`}
          onAcquittes={(nombre) => noterAcquittes((avant) => avant + nombre)}
        />
      )}
      <FenetrePremiereConnexion
        ouverte={fenetre}
        onFermer={() => {
          prevenus.add(compte.id);
          ouvrir(false);
        }}
      />
    </>
  );

  function situation({ structures }: MonCompte): string {
    const [premiere] = structures;
    if (!premiere) return 'Vous n’êtes encore rattaché à aucune structure.';
    if (structures.length > 1) return `Vous êtes rattaché à ${structures.length} structures.`;
    const lien = premiere.role === 'GS' && vocabulaire === 'actuel' ? ' sur ' : ' de ';
    return `${roleDit(premiere.role, vocabulaire)}${lien}${premiere.raisonSociale}.`;
  }
}
