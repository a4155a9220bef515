import { Landmark, Pencil, Plus, Star } from 'lucide-react';
import type { Coordonnees } from '#shared/structures/contrat-banque.ts';
import { mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Badge } from '../../design/messages/Badge.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocCoordonneesBancaires.module.css';
import { Iban } from './Iban.tsx';

type Props = { structureId: number; modifiable: boolean };

/** « Coordonnées bancaires » of a structure: its accounts, the one by default, and which are valid. */
export function BlocCoordonneesBancaires({ structureId, modifiable }: Props) {
  const { vocabulaire } = useVocabulaire();
  const { data, error } = useLecture('listerCoordonneesBancaires', { params: { id: structureId } });
  const gerables = modifiable && data?.gerables === true;
  const base = `/portail/structures/${structureId}/coordonnees-bancaires`;
  const ajouter = (
    <LienBouton to={`${base}/nouvelles`} icone={Plus}>
      {mot('ajouterCoordonnees', vocabulaire)}
    </LienBouton>
  );
  return (
    <Section titre="Coordonnées bancaires" actions={gerables && data.comptes.length > 0 ? ajouter : undefined}>
      {error && <RefusAlerte {...error.refus} />}
      {!data && !error && <Attente quoi="Lecture des comptes bancaires…" />}
      {data && (
        <div className={styles.bloc}>
          <Tableau
            legende="Comptes bancaires de la structure"
            legendeCachee
            colonnes={colonnes({ base, gerables })}
            lignes={data.comptes}
            cleDe={({ id }) => String(id)}
            vide={
              <EtatVide
                icone={Landmark}
                phrase="Aucun compte bancaire n’est enregistré."
                suite={
                  data.ribObligatoire
                    ? 'Il en faut un, avec son RIB, pour les prestataires de justice et les professionnels agricoles.'
                    : 'Ils sont facultatifs : sans eux, une facture se dépose quand même.'
                }
                action={gerables ? ajouter : undefined}
              />
            }
          />
          {data.comptes.length > 0 && <Rappel />}
        </div>
      )}
    </Section>
  );
}

/** Mistake 23 of the notes. */
function Rappel() {
  return (
    <p className={styles.aide}>
      Le comptable public paie sur le compte qu’il connaît : changer de compte ici ne suffit pas. Envoyez aussi le
      nouveau RIB à votre client.
    </p>
  );
}

function colonnes({ base, gerables }: { base: string; gerables: boolean }): Colonne<Coordonnees>[] {
  const action: Colonne<Coordonnees> = {
    cle: 'action',
    titre: 'Action',
    rendu: ({ id, nom }) => (
      <LienBouton petit to={`${base}/${id}`} icone={Pencil}>
        Modifier<span className="hors-ecran"> {nom}</span>
      </LienBouton>
    ),
  };
  return [
    { cle: 'nom', titre: 'Nom du compte', entete: true, rendu: (c) => c.nom },
    { cle: 'iban', titre: 'IBAN ou numéro', rendu: (c) => <Numero compte={c} entier={gerables} /> },
    { cle: 'etat', titre: 'État', rendu: (c) => <Etats compte={c} /> },
    ...(gerables ? [action] : []),
  ];
}

function Numero({ compte, entier }: { compte: Coordonnees; entier: boolean }) {
  const { details, ibanMasque } = compte;
  if (entier && details) return <Iban valeur={details.iban} />;
  const quatre = ibanMasque.slice(-4);
  return (
    <>
      <span aria-hidden="true">•••• {quatre}</span>
      <span className="hors-ecran">Numéro masqué, qui finit par {quatre}</span>
    </>
  );
}

function Etats({ compte }: { compte: Coordonnees }) {
  return (
    <span className={styles.etats}>
      <StatutBadge ton={compte.statut === 'ACTIF' ? 'succes' : 'neutre'}>
        {compte.statut === 'ACTIF' ? 'Actif' : 'Inactif'}
      </StatutBadge>
      {compte.parDefaut && (
        <Badge ton="info" icone={Star}>
          Par défaut
        </Badge>
      )}
      {compte.affactureur && <Badge>Affactureur</Badge>}
    </span>
  );
}
