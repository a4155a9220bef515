import { Mail, MailOpen } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type { CourrielResume } from '#shared/courriels/contrat.ts';
import { formaterInstant } from '#shared/referentiel/date.ts';
import { useLecture } from '../api/requetes.ts';
import { LienBouton } from '../design/actions/LienBouton.tsx';
import type { Colonne } from '../design/affichage/colonnes.ts';
import { Tableau } from '../design/affichage/Tableau.tsx';
import { ChampSelection } from '../design/champs/ChampSelection.tsx';
import { Attente } from '../design/messages/Attente.tsx';
import { EtatVide } from '../design/messages/EtatVide.tsx';
import { StatutBadge } from '../design/messages/StatutBadge.tsx';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { RefusPage } from '../shell/RefusPage.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './BoiteAuxLettres.module.css';

/** Every mail that the portal would have sent to the people of the bac, in one place. */
export function BoiteAuxLettres() {
  useTitre('Boîte aux lettres');
  const [recherche, chercher] = useSearchParams();
  const adresse = recherche.get('adresse') ?? '';
  const lu = useLecture('listerCourriels', { requete: { adresse: adresse || undefined } });
  // Read apart, so that the list of addresses stays in place while the mails of another one are read.
  const adresses = useLecture('listerCourriels', { requete: {} }).data?.adresses ?? [];
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const proposees = adresse && !adresses.includes(adresse) ? [adresse, ...adresses] : adresses;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Portail', vers: '/portail' }, { libelle: 'Boîte aux lettres' }]} />
      <header className={styles.entete}>
        <h1>Boîte aux lettres</h1>
        <p className={styles.chapeau}>
          Les courriels que le portail aurait envoyés arrivent tous ici, quelle que soit l’adresse. Rien ne part de
          cette machine.
        </p>
      </header>
      <div className={styles.filtre}>
        <ChampSelection
          libelle="Courriels reçus à l’adresse"
          name="adresse"
          choixVide="Toutes les adresses"
          options={proposees.map((valeur) => ({ valeur, libelle: valeur }))}
          value={adresse}
          onChange={({ target }) => chercher(target.value ? { adresse: target.value } : {})}
        />
      </div>
      <p role="status" className={styles.compte}>
        {lu.data && compter(lu.data.courriels)}
      </p>
      {lu.data ? <Courriels courriels={lu.data.courriels} adresse={adresse} /> : <Attente />}
    </>
  );
}

function Courriels({ courriels, adresse }: { courriels: readonly CourrielResume[]; adresse: string }) {
  return (
    <Tableau
      legende="Courriels reçus, le dernier en premier"
      legendeCachee
      colonnes={COLONNES}
      lignes={courriels}
      cleDe={({ id }) => String(id)}
      vide={
        <EtatVide
          icone={Mail}
          phrase={adresse ? `Aucun courriel à l’adresse ${adresse}.` : 'Aucun courriel pour le moment.'}
          suite={adresse ? 'Choisissez une autre adresse.' : 'Le premier arrivera quand vous créerez votre compte.'}
          action={adresse ? undefined : <LienBouton to="/portail/inscription">Créer un compte</LienBouton>}
        />
      }
    />
  );
}

function compter(courriels: readonly CourrielResume[]): string {
  const total = courriels.length;
  const nonLus = courriels.filter(({ lu }) => !lu).length;
  if (total === 0) return '';
  const lettres = `${total} courriel${total > 1 ? 's' : ''}`;
  return nonLus === 0 ? `${lettres}, tous lus` : `${lettres}, dont ${nonLus} non lu${nonLus > 1 ? 's' : ''}`;
}

const COLONNES: readonly Colonne<CourrielResume>[] = [
  {
    cle: 'objet',
    titre: 'Objet',
    entete: true,
    rendu: ({ id, objet, lu }) => (
      <Link to={`/boite-aux-lettres/${id}`} className={lu ? styles.lu : styles.nonLu}>
        {objet}
      </Link>
    ),
  },
  {
    cle: 'lu',
    titre: 'État',
    rendu: ({ lu }) => (
      <StatutBadge ton={lu ? 'neutre' : 'attention'} icone={lu ? MailOpen : Mail}>
        {lu ? 'Lu' : 'Non lu'}
      </StatutBadge>
    ),
  },
  { cle: 'destinataire', titre: 'Adresse', rendu: ({ destinataire }) => destinataire },
  { cle: 'instant', titre: 'Reçu le', rendu: ({ instant }) => formaterInstant(instant) },
];
