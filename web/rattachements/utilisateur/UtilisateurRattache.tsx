import { UserPlus } from 'lucide-react';
import type { StructureGeree } from '#shared/rattachements/contrat-utilisateurs.ts';
import type { RattachementSaisie } from '#shared/rattachements/utilisateur.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { LienBoite } from '../../comptes/formulaire/LienBoite.tsx';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import styles from './Rattacher.module.css';

export type Rattache = RattachementSaisie & { nouveau: boolean; gerees: readonly StructureGeree[] };

type Props = { rattache: Rattache; fiche: string; onAutre: () => void };

/** It is done: what was sent, to whom, and where one goes next. */
export function UtilisateurRattache({ rattache, fiche, onAutre }: Props) {
  const titre = useTitreFocalise();
  const { emailConnexion, nouveau, dateDebut, perimetres, gerees } = rattache;
  const noms = perimetres.map((p) => gerees.find((g) => g.id === p.structureId)?.raisonSociale).join(', ');
  return (
    <div className={styles.pile}>
      <h1 ref={titre} tabIndex={-1}>
        Utilisateur rattaché
      </h1>
      <Alerte genre="succes" titre={`${emailConnexion} est rattaché à ${noms}`}>
        {nouveau
          ? 'Son compte est créé. Deux courriels sont partis : l’un pour activer le compte, l’autre pour annoncer le rattachement.'
          : 'Un courriel l’annonce à son adresse de contact.'}
      </Alerte>
      <Section titre="La suite">
        <div className={styles.pile}>
          {dateDebut && <p>Son rattachement commence le {formaterJour(dateDebut)} : rien n’est ouvert avant.</p>}
          <p className={styles.prose}>
            {nouveau
              ? 'La personne ouvre le courriel d’activation, choisit son mot de passe, puis se connecte : ses espaces sont là.'
              : 'Si la personne est connectée, elle se déconnecte puis se reconnecte : les nouveaux espaces s’affichent à la connexion.'}
          </p>
          <div className={styles.liens}>
            <LienBouton to={fiche} genre="principal">
              Revenir à la structure
            </LienBouton>
            <Bouton icone={UserPlus} onClick={onAutre}>
              Rattacher une autre personne
            </Bouton>
            {nouveau && <LienBoite adresse={emailConnexion} />}
          </div>
        </div>
      </Section>
    </div>
  );
}
