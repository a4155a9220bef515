import type { FactureResumee } from '#shared/factures/facture-resumee.ts';
import { formaterJour } from '#shared/referentiel/date.ts';
import { useLecture } from '../../../api/requetes.ts';
import { Bouton } from '../../../design/actions/Bouton.tsx';
import { Montant } from '../../../design/affichage/Montant.tsx';
import { Tableau } from '../../../design/affichage/Tableau.tsx';
import { Fenetre } from '../../../design/page/Fenetre.tsx';
import { EnAttente } from '../../EnAttente.tsx';
import { formaterSomme, titreDe } from '../../libelles.ts';
import { StatutDeFacture } from '../../StatutDeFacture.tsx';

type FenetreOrigineProps = {
  /** Of the recipient. */
  siret: string;
  ouverte: boolean;
  onFermer: () => void;
  onChoix: (numero: string) => void;
};

/** My factures to the same recipient, last sent first: one of them becomes the origin of the avoir. */
export function FenetreOrigine({ siret, ouverte, onFermer, onChoix }: FenetreOrigineProps) {
  return (
    <Fenetre titre="Facture d’origine" ouverte={ouverte} onFermer={onFermer} large>
      <Choix siret={siret} onChoix={onChoix} />
    </Fenetre>
  );
}

function Choix({ siret, onChoix }: Pick<FenetreOrigineProps, 'siret' | 'onChoix'>) {
  const requete = { partie: siret, taille: 100 } as const;
  const lecture = useLecture('rechercherFactures', { params: { espace: 'emises' }, requete });
  if (!lecture.data) return <EnAttente lectures={[lecture]} quoi="Recherche de vos factures…" />;
  const factures = lecture.data.factures.filter(
    ({ numero, typeFacture, dateDepot }) => numero !== null && typeFacture !== 'AVOIR' && dateDepot !== null,
  );
  if (factures.length === 0) return <p>Vous n’avez envoyé aucune facture à ce destinataire.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than the window, it is scrolled by the keyboard
    <section aria-label="Vos factures" tabIndex={0}>
      <Tableau<FactureResumee>
        legende="Vos factures envoyées à ce destinataire"
        lignes={factures}
        cleDe={({ id }) => String(id)}
        vide={null}
        colonnes={[
          { cle: 'numero', titre: 'Numéro', entete: true, rendu: ({ numero }) => numero },
          {
            cle: 'date',
            titre: 'Date de facture',
            rendu: ({ dateFacture }) => (dateFacture ? formaterJour(dateFacture) : '–'),
          },
          {
            cle: 'montant',
            titre: 'Montant TTC',
            alignement: 'droite',
            rendu: ({ montantTtc, devise }) => <Montant texte={formaterSomme(montantTtc, devise) ?? '–'} />,
          },
          { cle: 'statut', titre: 'Statut', rendu: ({ statut }) => <StatutDeFacture statut={statut} /> },
          {
            cle: 'action',
            titre: 'Action',
            rendu: (facture) => (
              <Bouton petit onClick={() => onChoix(facture.numero ?? '')}>
                Choisir<span className="hors-ecran"> {titreDe(facture)}</span>
              </Bouton>
            ),
          },
        ]}
      />
    </section>
  );
}
