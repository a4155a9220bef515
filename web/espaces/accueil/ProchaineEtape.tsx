import { KeyRound } from 'lucide-react';
import { enTete, mot } from '#shared/vocabulaire/mots.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import styles from '../Espaces.module.css';
import { cheminAbonnement, useMesStructures } from '../mes-habilitations.ts';
import { entreGuillemets, enumerer, nomDeLEspace } from '../noms.ts';

/** Attached, and with nothing to work in yet: what comes next. Nothing for who has an espace, or no structure at all. */
export function ProchaineEtape({ espaces }: { espaces: readonly string[] }) {
  const { vocabulaire } = useVocabulaire();
  const structures = useMesStructures();
  const abonnements = useLecture('consulterMesAbonnements', {}).data?.abonnements;
  if (espaces.some((code) => code.startsWith('FACTURES_')) || !structures?.length || !abonnements) return null;
  const enAttente = abonnements.filter(({ statut }) => statut === 'EN_COURS_DE_VALIDATION');
  const noms = enumerer(
    structures.map(({ raisonSociale }) => raisonSociale),
    'et',
  );
  return (
    <Section titre="Ce qu’il vous reste à faire">
      <div className={styles.pile}>
        <p className={styles.note}>
          Vous êtes rattaché à {noms}, mais vous n’y avez pas encore accès aux factures : choisissez ce que vous venez y
          faire.
        </p>
        {enAttente.map(({ id, espace, structure }) => (
          <p key={id} className={styles.note}>
            Votre demande pour {entreGuillemets(nomDeLEspace(espace, vocabulaire))} chez {structure.raisonSociale}{' '}
            attend la réponse {repondants(structure.id)}.
          </p>
        ))}
        <div>
          <LienBouton to={cheminAbonnement({})} genre="principal" icone={KeyRound}>
            {enTete(mot('ajouterAbonnement', vocabulaire))}
          </LienBouton>
        </div>
      </div>
    </Section>
  );

  function repondants(structureId: number): string {
    const gestionnaires = structures?.find(({ id }) => id === structureId)?.gestionnaires ?? [];
    return gestionnaires.length > 0 ? `de ${enumerer(gestionnaires, 'ou')}` : 'du gestionnaire';
  }
}
