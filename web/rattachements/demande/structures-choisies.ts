import { useState } from 'react';
import { type CodeRefus, type RefusServi, servirRefus } from '#shared/contrat/erreurs.ts';
import type { StructureARejoindre } from '#shared/rattachements/contrat.ts';
import { STRUCTURES_PAR_DEMANDE } from '#shared/rattachements/demande.ts';
import { appeler, type DemandeDe, Refuse } from '../../api/client.ts';

/** A structure of the demande, and the codes of the services ticked. */
export type Choisie = { structure: StructureARejoindre; services: readonly string[] };

type Visee = DemandeDe<'consulterStructureARejoindre'>['params'] & { typeIdentifiant: string };

/** What the server would refuse is said as soon as the structure is chosen. */
function defautDe({ statut, monStatut, services }: StructureARejoindre): CodeRefus | undefined {
  if (statut !== 'ACTIF') return 'STRUCTURE_A_REJOINDRE_INACTIVE';
  if (monStatut === 'EN_COURS_DE_VALIDATION') return 'DEMANDE_DEJA_EN_COURS';
  if (monStatut === 'DESACTIVEE') return 'RATTACHEMENT_DESACTIVE';
  const reste = services.some((service) => service.statut !== 'VALIDEE');
  return monStatut === 'VALIDEE' && !reste ? 'DEJA_RATTACHE' : undefined;
}

export type StructuresChoisies = {
  choisies: readonly Choisie[];
  refus: RefusServi | undefined;
  choisir: (visee: Visee) => Promise<void>;
  cocher: (identifiant: string, services: readonly string[]) => void;
  retirer: (identifiant: string) => void;
};

/** The structures of one demande: chosen one by one, each read by its identifier. */
export function useStructuresChoisies(): StructuresChoisies {
  const [choisies, setChoisies] = useState<readonly Choisie[]>([]);
  const [refus, setRefus] = useState<RefusServi>();
  return {
    choisies,
    refus,
    async choisir({ identifiant, typeIdentifiant }) {
      setRefus(undefined);
      try {
        const requete = { typeIdentifiant } as DemandeDe<'consulterStructureARejoindre'>['requete'];
        const structure = await appeler('consulterStructureARejoindre', { params: { identifiant }, requete });
        const defaut = defautDe(structure);
        if (defaut) return setRefus(servirRefus({ code: defaut, details: { precision: structure.designation } }));
        setChoisies((avant) =>
          avant.some((c) => estLaMeme(c.structure, structure))
            ? avant
            : [...avant, { structure, services: [] }].slice(0, STRUCTURES_PAR_DEMANDE),
        );
      } catch (erreur) {
        if (!(erreur instanceof Refuse)) throw erreur;
        setRefus(erreur.refus);
      }
    },
    cocher(identifiant, services) {
      setChoisies((avant) => avant.map((c) => (c.structure.identifiant === identifiant ? { ...c, services } : c)));
    },
    retirer(identifiant) {
      setChoisies((avant) => avant.filter((c) => c.structure.identifiant !== identifiant));
    },
  };
}

const estLaMeme = (a: StructureARejoindre, b: StructureARejoindre): boolean =>
  a.identifiant === b.identifiant && a.typeIdentifiant === b.typeIdentifiant;
