import { useTitre } from '../shell/titre.ts';
import styles from './APropos.module.css';

/** What is true, simplified, invented: a learner must know where the likeness stops. */
export function APropos() {
  useTitre('À propos');
  return (
    <main className={styles.fond} data-cadre>
      <div className={styles.page}>
        <h1>À propos de Chorale</h1>
        <p>
          Chorale est un bac à sable pour s’entraîner à Chorus Pro, le portail sur lequel chaque fournisseur facture ses
          clients publics. C’est un simulateur : il n’est affilié ni à l’AIFE ni à l’État, et n’échange rien avec le
          vrai portail ni avec Internet.
        </p>
        <h2>Ce qui est comme en vrai</h2>
        <ul>
          <li>les mots, l’ordre des gestes, les champs d’une facture et les règles de chaque client public ;</li>
          <li>le chemin d’une facture, de « Déposée » à « Mise en paiement », et les trois retours possibles ;</li>
          <li>la lecture d’un PDF Factur-X : ce que vous déposez ici se lit comme là-bas.</li>
        </ul>
        <h2>Ce qui est simplifié</h2>
        <ul>
          <li>la présentation des pages : les mots sont ceux du portail, l’habit est le nôtre ;</li>
          <li>les phrases des refus, quand le texte exact n’est pas connu ;</li>
          <li>le rythme : ici, c’est vous qui avancez l’horloge.</li>
        </ul>
        <h2>Ce qui est inventé</h2>
        <ul>
          <li>les personnes, les entreprises, les communes (le département 99 n’existe pas) et leurs SIRET ;</li>
          <li>les réponses des robots qui tiennent les sièges vides.</li>
        </ul>
        <h2>Vos données</h2>
        <p>
          Tout reste sur l’ordinateur qui fait tourner Chorale, dans un seul fichier par bac à sable. Aucun nom réel
          n’est demandé. N’y mettez ni vraie facture, ni vrai mot de passe, ni vraies coordonnées bancaires.
        </p>
      </div>
    </main>
  );
}
