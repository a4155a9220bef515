import { formaterJour } from '#shared/referentiel/date.ts';
import type { FicheDuMarche as Fiche } from '#shared/travaux/fiche-du-marche.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { formaterSomme } from '../../factures/libelles.ts';
import styles from './Fiche.module.css';
import { Valeur } from './Valeur.tsx';

const ROLES: Record<Fiche['acteurs'][number]['role'], string> = {
  TITULAIRE: 'Titulaire (ou mandataire)',
  COTRAITANT: 'Cotraitant',
  SOUS_TRAITANT: 'Sous-traitant',
  MOE: 'Maître d’œuvre (MOE)',
  MOA: 'Maître d’ouvrage (MOA)',
  DESTINATAIRE: 'Destinataire : le service qui paie',
};

/** « Fiche d’identité du marché » [C7]: who files what, with the values to copy into the form. */
export function FicheDuMarche({ fiche }: { fiche: Fiche }) {
  const nomDe = (siret: string) => fiche.acteurs.find((acteur) => acteur.siret === siret)?.raisonSociale ?? siret;
  return (
    <div className={styles.fiche}>
      <ListeDescription
        elements={[
          { terme: 'Objet', valeur: fiche.objet },
          { terme: 'N° de marché', valeur: <Valeur texte={fiche.numero} quoi="le numéro de marché" /> },
          { terme: 'N° d’engagement', valeur: <Valeur texte={fiche.numeroEngagement} quoi="le numéro d’engagement" /> },
          { terme: 'Montant HT', valeur: <Montant texte={formaterSomme(fiche.montantHt) ?? ''} /> },
          { terme: 'CCAG', valeur: fiche.ccag },
          { terme: 'Notifié le', valeur: formaterJour(fiche.notifieLe) },
          {
            terme: 'Travaux',
            valeur: `du ${formaterJour(fiche.debutDesTravaux)} au ${formaterJour(fiche.finDesTravaux)}`,
          },
        ]}
      />
      <h3>Qui dépose quoi</h3>
      <ul className={styles.acteurs}>
        {fiche.acteurs.map((acteur) => (
          <li key={`${acteur.role}-${acteur.siret}-${acteur.codeService ?? ''}`} className={styles.acteur}>
            <p className={styles.role}>{ROLES[acteur.role]}</p>
            <p>{acteur.raisonSociale}</p>
            <ListeDescription
              elements={[
                {
                  terme: 'SIRET',
                  valeur: <Valeur texte={acteur.siret} quoi={`le SIRET de ${acteur.raisonSociale}`} />,
                },
                ...(acteur.codeService
                  ? [
                      {
                        terme: 'Service',
                        valeur: <Valeur texte={acteur.codeService} quoi={`le service de ${acteur.raisonSociale}`} />,
                      },
                    ]
                  : []),
                ...(acteur.cadres.length > 0 ? [{ terme: 'Cadres', valeur: acteur.cadres.join(', ') }] : []),
                ...(acteur.valideurSiret ? [{ terme: 'Validé par', valeur: nomDe(acteur.valideurSiret) }] : []),
                ...(acteur.montantHt === null
                  ? []
                  : [{ terme: 'Sa part HT', valeur: formaterSomme(acteur.montantHt) }]),
              ]}
            />
          </li>
        ))}
      </ul>
      <h3>Prix, avance, retenue de garantie, TVA</h3>
      <ListeDescription elements={fiche.clauses.map(({ titre, texte }) => ({ terme: titre, valeur: texte }))} />
    </div>
  );
}
