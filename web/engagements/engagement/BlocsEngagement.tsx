import type { EngagementComplet } from '#shared/engagements/contrat.ts';
import { LIBELLES_D_ENGAGEMENT, TYPES_D_ENGAGEMENT } from '#shared/engagements/engagement.ts';
import { descriptionDeLEtat } from '#shared/engagements/etats.ts';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Section } from '../../design/page/Section.tsx';
import { formaterMoment, formaterSomme, libelleDe } from '../../factures/libelles.ts';
import styles from '../Engagements.module.css';
import { FacturesLiees } from './FacturesLiees.tsx';
import { HistoriqueEngagement } from './HistoriqueEngagement.tsx';

type Props = { engagement: EngagementComplet };

/** The blocks of the consult screen (factures § 12.1): émetteur, récepteur, lines, then the factures that cite it. */
export function BlocsEngagement({ engagement }: Props) {
  return (
    <div className={styles.blocs}>
      <Parties engagement={engagement} />
      <References engagement={engagement} />
      {(engagement.motif || engagement.reponse) && <Reponse engagement={engagement} />}
      <div className={styles.large}>
        <Section titre={LIBELLES_D_ENGAGEMENT.lignes}>
          <Postes engagement={engagement} />
        </Section>
      </div>
      <div className={styles.large}>
        <FacturesLiees engagement={engagement} />
      </div>
      <div className={styles.large}>
        <HistoriqueEngagement engagement={engagement} />
      </div>
    </div>
  );
}

function Parties({ engagement: { emetteur, codeService, recepteur, adresseRecepteur } }: Props) {
  return (
    <>
      <Section titre="Émetteur">
        <ListeDescription
          elements={[
            { terme: 'Raison sociale', valeur: emetteur.raisonSociale },
            { terme: 'SIRET', valeur: <Siret valeur={emetteur.identifiant} /> },
            { terme: LIBELLES_D_ENGAGEMENT.codeService, valeur: codeService },
          ]}
        />
      </Section>
      <Section titre="Récepteur">
        <ListeDescription
          elements={[
            { terme: 'Raison sociale', valeur: recepteur?.raisonSociale },
            { terme: 'SIRET', valeur: recepteur && <Siret valeur={recepteur.identifiant} /> },
            { terme: 'Adresse', valeur: adresseRecepteur },
          ]}
        />
      </Section>
    </>
  );
}

function References({ engagement }: Props) {
  const { type, numero, objet, numeroMarche, notifieLe, montantTtc, devise, commentaire } = engagement;
  return (
    <Section titre="Références">
      <ListeDescription
        elements={[
          { terme: 'Type', valeur: libelleDe(TYPES_D_ENGAGEMENT, type) },
          { terme: 'Numéro', valeur: numero },
          { terme: LIBELLES_D_ENGAGEMENT.objet, valeur: objet },
          { terme: LIBELLES_D_ENGAGEMENT.numeroMarche, valeur: numeroMarche },
          { terme: 'Date de notification', valeur: formaterMoment(notifieLe) },
          { terme: 'Montant TTC', valeur: <Montant texte={formaterSomme(montantTtc, devise) ?? ''} fort /> },
          ...(commentaire
            ? [
                {
                  terme: LIBELLES_D_ENGAGEMENT.commentaire,
                  valeur: <span className={styles.texteLibre}>{commentaire}</span>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function Reponse({ engagement: { motif, reponse } }: Props) {
  return (
    <Section titre="Réponse du fournisseur">
      <ListeDescription
        elements={[
          ...(motif ? [{ terme: 'Motif du refus', valeur: motif }] : []),
          { terme: 'Commentaire', valeur: reponse && <span className={styles.texteLibre}>{reponse}</span> },
        ]}
      />
    </Section>
  );
}

function Postes({ engagement: { lignes, devise, etat } }: Props) {
  if (lignes.length === 0) return <p>Aucun poste n’est connu.</p>;
  return (
    <Tableau
      legende="Postes"
      legendeCachee
      lignes={lignes}
      cleDe={({ numero }) => String(numero)}
      vide={null}
      colonnes={[
        { cle: 'numero', titre: 'Numéro de poste', rendu: ({ numero }) => numero },
        { cle: 'designation', titre: 'Désignation', entete: true, rendu: ({ designation }) => designation },
        {
          cle: 'montantTtc',
          titre: 'Montant TTC',
          alignement: 'droite',
          rendu: ({ montantTtc }) => <Montant texte={formaterSomme(montantTtc, devise) ?? ''} />,
        },
        { cle: 'statut', titre: 'Statut', rendu: () => descriptionDeLEtat(etat).poste },
      ]}
    />
  );
}
