import { ArrowRight } from 'lucide-react';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import { useTitre } from '../../shell/titre.ts';
import styles from './StructureCreee.module.css';

/** After « Valider »: what the person has become, and where to go next. */
export function StructureCreee({ id, nom }: { id: number; nom: string }) {
  useTitre('Structure créée');
  const titre = useTitreFocalise();
  return (
    <>
      <FilAriane
        etapes={[
          { libelle: 'Accueil', vers: '/portail' },
          { libelle: nom, vers: `/portail/structures/${id}` },
          { libelle: 'Structure créée' },
        ]}
      />
      <div className={styles.page}>
        <h1 ref={titre} tabIndex={-1}>
          Structure créée
        </h1>
        <Alerte genre="succes" titre={`Vous êtes gestionnaire principal de la structure ${nom}.`}>
          <p>
            Vous tenez la fiche de la structure à jour, vous ouvrez ses espaces et vous répondrez aux demandes de
            rattachement de vos collègues. Il n’y a qu’un gestionnaire principal par structure.
          </p>
        </Alerte>
        <div className={styles.suite}>
          <LienBouton genre="principal" icone={ArrowRight} to="/portail/factures-emises">
            Aller aux factures émises
          </LienBouton>
          <LienBouton to={`/portail/structures/${id}`}>Voir la fiche de la structure</LienBouton>
          <LienBouton to="/portail/mon-compte">Mon compte</LienBouton>
        </div>
      </div>
    </>
  );
}
