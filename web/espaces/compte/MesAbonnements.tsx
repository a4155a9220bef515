import { KeyRound, Plus } from 'lucide-react';
import type { MonAbonnement } from '#shared/espaces/contrat.ts';
import { enTete, mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
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
import { cheminAbonnement } from '../mes-habilitations.ts';
import { entreGuillemets, nomDeLEspace, nomDuMode } from '../noms.ts';
import { QuelEspace } from '../QuelEspace.tsx';
import { GestesAbonnement } from './GestesAbonnement.tsx';
import { SituationAbonnement } from './SituationAbonnement.tsx';

/** Block « Mes abonnements aux espaces » of « Mon compte » [S19]. */
export function MesAbonnements() {
  const { vocabulaire } = useVocabulaire();
  const lu = useLecture('consulterMesAbonnements', {});
  const { fait, dire, taire } = useFait();
  const ajouter = (
    <LienBouton to={cheminAbonnement({})} icone={Plus}>
      {mot('ajouterAbonnement', vocabulaire)}
    </LienBouton>
  );
  return (
    <Section titre={mot('mesAbonnements', vocabulaire)}>
      <div className={styles.pile}>
        <Fait {...{ fait, taire }} />
        {lu.isPending && <Attente />}
        {lu.isError && <RefusAlerte message={lu.error.refus.message} faire={lu.error.refus.faire} />}
        {lu.data && (
          <Tableau
            legende={`${mot('mesAbonnements', vocabulaire)}, structure par structure`}
            legendeCachee
            colonnes={colonnes(vocabulaire, dire)}
            lignes={lu.data.abonnements}
            cleDe={({ id }) => String(id)}
            vide={
              <EtatVide
                icone={KeyRound}
                phrase={`Vous n’avez pas encore d’${mot('abonnement', vocabulaire)}.`}
                suite="Il faut d’abord être rattaché à une structure ; ensuite, on s’abonne aux espaces qu’elle a ouverts."
                action={ajouter}
              />
            }
          />
        )}
        <div className={styles.boutons}>
          {lu.data && lu.data.abonnements.length > 0 && ajouter}
          <QuelEspace />
        </div>
      </div>
    </Section>
  );
}

function colonnes(vocabulaire: Vocabulaire, dire: (fait: string) => void): readonly Colonne<MonAbonnement>[] {
  return [
    {
      cle: 'espace',
      titre: enTete(mot('espace', vocabulaire)),
      entete: true,
      rendu: ({ espace }) => nomDeLEspace(espace, vocabulaire),
    },
    { cle: 'structure', titre: 'Structure', rendu: ({ structure }) => structure.raisonSociale },
    {
      cle: 'service',
      titre: 'Service',
      rendu: ({ service }) => (service ? `${service.code} – ${service.nom}` : 'Structure entière'),
    },
    {
      cle: 'mode',
      titre: 'Mode',
      rendu: ({ mode, modeDemande }) => (
        <div className={styles.serre}>
          <span>{nomDuMode(mode)}</span>
          {modeDemande && <span className={styles.petite}>{entreGuillemets(nomDuMode(modeDemande))} demandé</span>}
        </div>
      ),
    },
    { cle: 'statut', titre: 'Statut', rendu: (abonnement) => <SituationAbonnement abonnement={abonnement} /> },
    {
      cle: 'actions',
      titre: 'Actions',
      rendu: (abonnement) => <GestesAbonnement abonnement={abonnement} onFait={dire} />,
    },
  ];
}
