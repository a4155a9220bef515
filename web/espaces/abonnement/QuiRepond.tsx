import type { MaStructure } from '#shared/espaces/contrat.ts';
import { type CodeEspace, espace } from '#shared/espaces/espaces.ts';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { useVocabulaire } from '../../shell/vocabulaire.ts';
import { entreGuillemets, enumerer, estSansReponse, nomDeLEspace } from '../noms.ts';

type QuiRepondProps = { structure: MaStructure; code: string; mode: string };

/** Who will answer, or that nobody needs to [S20]; said before one asks. */
export function QuiRepond({ structure, code, mode }: QuiRepondProps) {
  const { vocabulaire } = useVocabulaire();
  return (
    <Alerte genre="info">
      <p>{phrase()}</p>
    </Alerte>
  );

  function phrase(): string {
    const { gestionnaires, habilitations, role } = structure;
    const tenu = habilitations.find((h) => h.espace === code && h.service === null)?.mode;
    if (espace(code as CodeEspace).sansValidation)
      return `Personne n’a besoin de répondre pour ${entreGuillemets(nomDeLEspace(code, vocabulaire))} : l’abonnement vaut aussitôt.`;
    if (estSansReponse(code as CodeEspace, role))
      return 'Vous gérez cette structure : personne n’a besoin de répondre, l’abonnement vaut aussitôt.';
    if (mode === 'CONSULTATION' && tenu === 'MODIFICATION')
      return 'Vous pourrez lire, mais plus agir. Personne n’a besoin de répondre : c’est fait aussitôt.';
    if (gestionnaires.length === 0)
      return 'Cette structure n’a plus de gestionnaire actif : votre demande resterait sans réponse. Signalez-le à l’assistance.';
    const attente = tenu === 'CONSULTATION' ? ' En attendant, vous gardez la consultation.' : '';
    return `Votre demande ira à ${enumerer(gestionnaires, 'et')}, qui la valide ou la refuse.${attente}`;
  }
}
