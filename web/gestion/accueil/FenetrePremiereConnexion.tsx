import { Building2, Link2 } from 'lucide-react';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import styles from './Accueil.module.css';

/** The window of the first login: a structure to create, or one to join. */
export function FenetrePremiereConnexion({ ouverte, onFermer }: { ouverte: boolean; onFermer: () => void }) {
  return (
    <Fenetre
      titre="Votre structure"
      ouverte={ouverte}
      onFermer={onFermer}
      actions={<Bouton onClick={onFermer}>Plus tard</Bouton>}
    >
      <div className={styles.choix}>
        <section className={styles.voie}>
          <h3>Créer une nouvelle structure</h3>
          <p>
            Votre entreprise n’est pas encore dans le portail. Munissez-vous de <strong>son</strong> SIRET, jamais de
            celui de votre client. Vous en deviendrez le gestionnaire principal.
          </p>
          <div>
            <LienBouton to="/portail/structures/nouvelle" genre="principal" icone={Building2}>
              Créer une nouvelle structure
            </LienBouton>
          </div>
        </section>
        <section className={styles.voie}>
          <h3>Rejoindre une structure existante</h3>
          <p>
            Un collègue l’a déjà créée : vous demandez votre rattachement, son gestionnaire principal l’accepte ou le
            refuse. Vous en serez prévenu par courriel.
          </p>
          <div>
            <LienBouton to="/portail/mon-compte/demander-un-rattachement" icone={Link2}>
              Rejoindre une structure existante
            </LienBouton>
          </div>
        </section>
      </div>
    </Fenetre>
  );
}
