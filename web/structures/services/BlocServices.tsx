import { Network, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { formaterJour } from '#shared/referentiel/date.ts';
import type { ServiceResume } from '#shared/structures/contrat-services.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { type Colonne, type Tri, triApres } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { CodeDeService } from '../CodeDeService.tsx';
import styles from './BlocServices.module.css';
import { inutilisables, trier } from './liste.ts';

type Props = { structureId: number; modifiable: boolean };

const jourOuRien = (jour: string | null) => (jour ? formaterJour(jour) : '–');

/** « Liste des services » of a structure. */
export function BlocServices({ structureId, modifiable }: Props) {
  const { data, error } = useLecture('listerServices', { params: { id: structureId } });
  const [tri, setTri] = useState<Tri>();
  const gerables = modifiable && data?.gerables === true;
  const base = `/portail/structures/${structureId}/services`;
  const ajouter = (
    <LienBouton to={`${base}/nouveau`} icone={Plus}>
      Ajouter un service
    </LienBouton>
  );
  return (
    <Section titre="Liste des services" actions={gerables && data.services.length > 0 ? ajouter : undefined}>
      {error && <RefusAlerte {...error.refus} />}
      {!data && !error && <Attente quoi="Lecture des services…" />}
      {data && (
        <div className={styles.bloc}>
          {gerables && <Manques services={data.services} base={base} />}
          <Tableau
            legende="Liste des services"
            legendeCachee
            colonnes={colonnes({ base, gerables })}
            lignes={trier(data.services, tri)}
            cleDe={({ id }) => String(id)}
            tri={tri}
            onTri={(cle) => setTri(triApres(tri, cle))}
            vide={
              <EtatVide
                icone={Network}
                phrase="Cette structure n’a pas de service."
                suite="Les services sont facultatifs : une petite entreprise n’en a pas besoin."
                action={gerables ? ajouter : undefined}
              />
            }
          />
          {data.structure.nature === 'PRIVEE' && data.services.length > 0 && (
            <p className={styles.aide}>Les services sont facultatifs : n’en gardez que s’ils vous servent vraiment.</p>
          )}
        </div>
      )}
    </Section>
  );
}

/** The empty shells: nobody can use them yet (comptes-structures § 9, 16 and 17). */
function Manques({ services, base }: { services: readonly ServiceResume[]; base: string }) {
  const manques = inutilisables(services);
  if (manques.length === 0) return null;
  return (
    <Alerte genre="attention" titre="Il manque encore quelque chose">
      <ul>
        {manques.map(({ id, code, manque }) => (
          <li key={id}>
            <Link to={`${base}/${id}`}>{code}</Link> : {manque}
          </li>
        ))}
      </ul>
    </Alerte>
  );
}

function colonnes({ base, gerables }: { base: string; gerables: boolean }): Colonne<ServiceResume>[] {
  const pages: Colonne<ServiceResume>[] = [
    {
      cle: 'page',
      titre: 'Action',
      rendu: ({ id, code }) => (
        <LienBouton petit to={`${base}/${id}`} icone={gerables ? Pencil : undefined}>
          {gerables ? 'Modifier' : 'Consulter'}
          <span className="hors-ecran"> le service {code}</span>
        </LienBouton>
      ),
    },
  ];
  return [
    {
      cle: 'code',
      titre: 'Code',
      entete: true,
      triable: true,
      mono: true,
      rendu: (s) => <CodeDeService code={s.code} />,
    },
    { cle: 'nom', titre: 'Libellé', triable: true, rendu: (s) => s.nom },
    { cle: 'dateDebut', titre: 'Date de début', triable: true, rendu: (s) => jourOuRien(s.dateDebut) },
    { cle: 'dateFin', titre: 'Date de fin', triable: true, rendu: (s) => jourOuRien(s.dateFin) },
    {
      cle: 'statut',
      titre: 'Actif',
      triable: true,
      rendu: (s) => (
        <StatutBadge ton={s.statut === 'ACTIF' ? 'succes' : 'neutre'}>
          {s.statut === 'ACTIF' ? 'Oui' : 'Non'}
        </StatutBadge>
      ),
    },
    ...pages,
  ];
}
