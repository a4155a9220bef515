import { Network, Pencil } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { formaterSiret } from '#shared/referentiel/siret.ts';
import { aDroit } from '#shared/structures/droits.ts';
import type { Structure } from '#shared/structures/structure.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { Badge } from '../../design/messages/Badge.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { useTitre } from '../../shell/titre.ts';
import { BlocEspaces } from './BlocEspaces.tsx';
import { BlocIdentifiant } from './BlocIdentifiant.tsx';
import { BlocInformations } from './BlocInformations.tsx';
import { BlocParametres } from './BlocParametres.tsx';
import { BlocServices } from './BlocServices.tsx';
import { BlocUtilisateurs } from './BlocUtilisateurs.tsx';
import styles from './Structure.module.css';

/** The fiche structure, in blocks, in the order of the portal's guide. */
export function StructurePage() {
  const { id } = useParams();
  const { data, error } = useLecture('consulterStructure', { params: { id: Number(id) } });
  useTitre(data?.raisonSociale ?? 'Structure');
  if (error)
    return (
      <ErreurPage
        titre="Structure introuvable"
        message={error.refus.message}
        faire="Une structure privée ne se voit que si l’on y est rattaché."
        action={<LienBouton to="/portail">Revenir à l’accueil</LienBouton>}
        reference={error.refus.code}
      />
    );
  if (!data) return <Attente quoi="Ouverture de la structure…" />;
  return <Fiche structure={data} />;
}

/** What those who are attached to the structure go on with. */
function Gestes({ id, role }: Pick<Structure, 'id' | 'role'>) {
  if (!aDroit(role ?? undefined, 'voirUtilisateurs')) return null;
  return (
    <div className={styles.gestes}>
      {aDroit(role ?? undefined, 'modifierStructure') && (
        <LienBouton to={`/portail/structures/${id}/modifier`} icone={Pencil}>
          Modifier
        </LienBouton>
      )}
      <LienBouton to={`/portail/structures/${id}/liens`} icone={Network}>
        Voir les liens
      </LienBouton>
    </div>
  );
}

function Inactive({ structure }: { structure: Structure }) {
  const [suite] = structure.structuresDupliquees;
  return (
    <div className={styles.avis}>
      <Alerte genre="attention" titre="Cette structure est désactivée">
        <p>
          Elle ne peut plus émettre ni recevoir de factures. Ce qu’elle a déjà échangé reste lisible.{' '}
          {suite && (
            <Link to={`/portail/structures/${suite.id}`}>
              Elle a été remplacée par {suite.raisonSociale}, SIRET {formaterSiret(suite.identifiant)}.
            </Link>
          )}
        </p>
      </Alerte>
    </div>
  );
}

function Fiche({ structure }: { structure: Structure }) {
  const { id, raisonSociale, nature, statut, parametres, role } = structure;
  const mienne = role !== null;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: raisonSociale }]} />
      <header className={styles.entete}>
        <h1>{raisonSociale}</h1>
        <p className={styles.etats}>
          <StatutBadge ton={statut === 'ACTIF' ? 'succes' : 'refus'}>
            {statut === 'ACTIF' ? 'Active' : 'Inactive'}
          </StatutBadge>
          <Badge>{nature === 'PUBLIQUE' ? 'Structure publique' : 'Structure privée'}</Badge>
        </p>
        <Gestes id={id} role={role} />
      </header>
      {statut === 'INACTIF' && <Inactive structure={structure} />}
      <div className={styles.blocs}>
        <BlocIdentifiant structure={structure} />
        <BlocInformations structure={structure} />
        {parametres && <BlocParametres parametres={parametres} />}
        <BlocServices services={structure.services} publique={nature === 'PUBLIQUE'} />
        {mienne && <BlocEspaces codes={structure.espaces} />}
        {mienne && <BlocUtilisateurs utilisateurs={structure.utilisateurs} />}
      </div>
    </>
  );
}
