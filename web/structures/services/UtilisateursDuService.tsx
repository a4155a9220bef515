import { UserMinus, UserPlus } from 'lucide-react';
import { Link } from 'react-router';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import type { Service, UtilisateurDeService } from '#shared/structures/contrat-services.ts';
import { estGestionnaire } from '#shared/structures/droits.ts';
import { roleDit } from '#shared/structures/roles.ts';
import { mot, type Vocabulaire } from '#shared/vocabulaire/mots.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import type { Colonne } from '../../design/affichage/colonnes.ts';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { StatutBadge } from '../../design/messages/StatutBadge.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from './BlocServices.module.css';

type Gestes = { gerable: boolean; rattacher: (compteId: number) => void; detacher: (compteId: number) => void };

/** All the people of the structure: who works in this service, and who could. */
export function UtilisateursDuService({ service, gerable }: { service: Service; gerable: boolean }) {
  const { vocabulaire } = useVocabulaire();
  const rattachement = useGeste('rattacherUtilisateurAuService');
  const detachement = useGeste('detacherUtilisateurDuService');
  const params = { id: service.id };
  const refus = (rattachement.error ?? detachement.error)?.refus;
  const gestes: Gestes = {
    gerable,
    rattacher: (compteId) => rattachement.mutate({ params, corps: { compteId } }),
    detacher: (compteId) => detachement.mutate({ params, corps: { compteId } }),
  };
  return (
    <Section titre="Utilisateurs du service">
      <div className={styles.bloc}>
        {refus && <RefusAlerte {...refus} />}
        <p className={styles.aide}>
          On rattache d’abord une personne à la structure, puis à ses services. Ici, elle reçoit ce que le service et
          ses propres {mot('abonnements', vocabulaire)} ont en commun ; ses onglets changent à sa prochaine connexion.
        </p>
        <Tableau
          legende="Utilisateurs de la structure"
          legendeCachee
          colonnes={colonnes(gestes, vocabulaire)}
          lignes={service.utilisateurs}
          cleDe={({ compteId }) => String(compteId)}
          vide={null}
        />
        {gerable && (
          <p className={styles.aide}>
            La personne n’est pas dans la liste ?{' '}
            <Link to={`/portail/structures/${service.structureId}/rattacher`}>Rattachez-la à la structure</Link>.
          </p>
        )}
      </div>
    </Section>
  );
}

const nomDe = ({ prenom, nom }: UtilisateurDeService) => `${prenom} ${nom}`;

function colonnes(gestes: Gestes, vocabulaire: Vocabulaire): Colonne<UtilisateurDeService>[] {
  const actions: Colonne<UtilisateurDeService>[] = [
    { cle: 'action', titre: 'Action', rendu: (u) => <Action personne={u} {...gestes} /> },
  ];
  return [
    { cle: 'nom', titre: 'Personne', entete: true, rendu: nomDe },
    { cle: 'role', titre: 'Rôle', rendu: (u) => roleDit(u.role, vocabulaire) },
    { cle: 'service', titre: 'Dans ce service', rendu: (u) => <Place personne={u} /> },
    ...(gestes.gerable ? actions : []),
  ];
}

/** What the person sees here, in words. */
function Place({ personne }: { personne: UtilisateurDeService }) {
  if (estGestionnaire(personne.role)) return 'Voit tous les services, par son rôle';
  if (!personne.rattache) return <StatutBadge>Non rattachée</StatutBadge>;
  if (personne.espaces.length === 0)
    return <StatutBadge ton="attention">Rattachée, mais ne peut rien y faire</StatutBadge>;
  const noms = personne.espaces.map((code) => espace(code as CodeEspace).libelle);
  return <StatutBadge ton="succes">{`Rattachée : ${noms.join(', ')}`}</StatutBadge>;
}

function Action({ personne, rattacher, detacher }: Gestes & { personne: UtilisateurDeService }) {
  const { compteId, rattache, role } = personne;
  if (!rattache && estGestionnaire(role)) return '–';
  return (
    <Bouton
      petit
      genre={rattache ? 'discret' : 'secondaire'}
      icone={rattache ? UserMinus : UserPlus}
      onClick={() => (rattache ? detacher(compteId) : rattacher(compteId))}
    >
      {rattache ? 'Détacher' : 'Rattacher'}
      <span className="hors-ecran"> {nomDe(personne)}</span>
    </Bouton>
  );
}
