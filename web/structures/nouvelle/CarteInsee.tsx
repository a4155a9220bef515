import { Landmark } from 'lucide-react';
import { formaterJour } from '#shared/referentiel/date.ts';
import { champsASaisir, estMasque } from '#shared/structures/insee.ts';
import type { EtablissementInsee } from '#shared/structures/structure.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import styles from './CarteInsee.module.css';

/** What the INSEE answers about an establishment. */
export function CarteInsee({ etablissement }: { etablissement: EtablissementInsee }) {
  const { siret, siren, raisonSociale, adresse, codePostal, ville } = etablissement;
  const masque = champsASaisir(etablissement).length > 0;
  const lieu = `${codePostal} ${ville}`;
  return (
    <div className={styles.carte}>
      <p className={styles.titre}>
        <Landmark size={20} aria-hidden="true" />
        <strong>{masque ? 'Établissement trouvé, non diffusible' : `${raisonSociale}, trouvée à l’INSEE`}</strong>
      </p>
      <ListeDescription
        elements={[
          { terme: 'SIRET', valeur: <Siret valeur={siret} /> },
          { terme: 'SIREN', valeur: <Siret valeur={siren} /> },
          { terme: 'Adresse', valeur: estMasque(adresse) ? `Non publiée, ${lieu}` : `${adresse}, ${lieu}` },
          { terme: 'Établissement', valeur: etablissement.siege ? 'Siège' : 'Établissement secondaire' },
          { terme: 'Catégorie juridique', valeur: etablissement.categorieJuridique },
          { terme: 'Catégorie d’entreprise', valeur: etablissement.categorieEntreprise },
          { terme: 'Créé le', valeur: formaterJour(etablissement.dateCreation) },
        ]}
      />
      <p className={styles.suite}>
        Cette structure n’existe pas encore dans Chorus Pro : vous allez la créer et en devenir gestionnaire principal.
        Vérifiez les informations ci-dessous, puis validez en bas de la page.
      </p>
    </div>
  );
}
