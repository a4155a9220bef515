import { MailQuestion } from 'lucide-react';
import { useState } from 'react';
import type { DemandeDAbonnement } from '#shared/espaces/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { Fait } from '../../design/messages/Fait.tsx';
import { useFait } from '../../design/messages/fait-annonce.ts';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { entreGuillemets, nomDeLEspace, nomDuMode } from '../noms.ts';
import { FenetreReponse, type Reponse } from './FenetreReponse.tsx';
import { BOUTONS } from './mots.ts';

/** Block B of « Activités du gestionnaire » [S14]; « Approbations » today [S12]. */
export function DemandesAbonnement() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('listerDemandesAbonnement', {});
  const [cochees, cocher] = useState<ReadonlySet<string>>(new Set());
  const [reponse, repondre] = useState<Reponse>();
  const { fait, dire, taire } = useFait();
  const demandes = lu.data?.demandes ?? [];
  const choisies = demandes.filter(({ id }) => cochees.has(String(id)));
  const titre = vocabulaire === '2021' ? mot('demandesAbonnement', vocabulaire) : 'Approbations : habilitations';
  const boutons = BOUTONS[vocabulaire];
  return (
    <Section titre={titre}>
      <div className={styles.pile}>
        <Fait {...{ fait, taire }} />
        {lu.isPending && <Attente />}
        {lu.isError && <RefusAlerte message={lu.error.refus.message} faire={lu.error.refus.faire} />}
        {lu.data && (
          <Tableau
            legende={titre}
            legendeCachee
            colonnes={colonnes(vocabulaire, (acte, demande) => repondre({ acte, demandes: [demande] }))}
            lignes={demandes}
            cleDe={({ id }) => String(id)}
            selection={{
              cles: cochees,
              onSelection: cocher,
              libelleDe: ({ demandeur, espace }) =>
                `Sélectionner la demande de ${demandeur.prenom} ${demandeur.nom} pour ${nomDeLEspace(espace, vocabulaire)}`,
            }}
            vide={
              <EtatVide
                icone={MailQuestion}
                phrase="Aucune demande n’attend votre réponse."
                suite={`Vous pouvez aussi donner ${mot('unAbonnement', vocabulaire)} sans attendre de demande, depuis la page de la structure.`}
              />
            }
          />
        )}
        {demandes.length > 1 && (
          <div className={styles.boutons}>
            <Bouton disabled={choisies.length === 0} onClick={() => repondre({ acte: 'valider', demandes: choisies })}>
              {boutons.valider} la sélection ({choisies.length})
            </Bouton>
            <Bouton disabled={choisies.length === 0} onClick={() => repondre({ acte: 'refuser', demandes: choisies })}>
              {boutons.refuser} la sélection ({choisies.length})
            </Bouton>
          </div>
        )}
        <FenetreReponse
          reponse={reponse}
          onFermer={() => repondre(undefined)}
          onFait={(phrase) => {
            repondre(undefined);
            cocher(new Set());
            dire(phrase);
          }}
        />
      </div>
    </Section>
  );
}

type Repondre = (acte: Reponse['acte'], demande: DemandeDAbonnement) => void;

function colonnes(vocabulaire: Vocabulaire, repondre: Repondre): readonly Colonne<DemandeDAbonnement>[] {
  const boutons = BOUTONS[vocabulaire];
  return [
    {
      cle: 'demandeur',
      titre: 'Demandeur',
      entete: true,
      rendu: ({ demandeur: { prenom, nom, emailConnexion } }) => (
        <div className={styles.serre}>
          <span>{`${prenom} ${nom}`}</span>
          <span className={styles.petite}>{emailConnexion}</span>
        </div>
      ),
    },
    { cle: 'structure', titre: 'Structure', rendu: ({ structure }) => structure.raisonSociale },
    { cle: 'service', titre: 'Service', rendu: ({ service }) => service?.nom ?? 'Structure entière' },
    {
      cle: 'espace',
      titre: enTete(mot('espace', vocabulaire)),
      rendu: ({ espace }) => nomDeLEspace(espace, vocabulaire),
    },
    {
      cle: 'mode',
      titre: 'Mode demandé',
      rendu: ({ mode, modeActuel }) => (
        <div className={styles.serre}>
          <span>{nomDuMode(mode)}</span>
          {modeActuel && <span className={styles.petite}>a déjà {entreGuillemets(nomDuMode(modeActuel))}</span>}
        </div>
      ),
    },
    { cle: 'date', titre: 'Demandé le', rendu: ({ demandeLe }) => formaterInstant(demandeLe) },
    {
      cle: 'actions',
      titre: 'Réponse',
      rendu: (demande) => {
        const qui = (
          <span className="hors-ecran"> la demande de {`${demande.demandeur.prenom} ${demande.demandeur.nom}`}</span>
        );
        return (
          <div className={styles.boutons}>
            <Bouton petit onClick={() => repondre('valider', demande)}>
              {boutons.valider}
              {qui}
            </Bouton>
            <Bouton petit onClick={() => repondre('refuser', demande)}>
              {boutons.refuser}
              {qui}
            </Bouton>
          </div>
        );
      },
    },
  ];
}
