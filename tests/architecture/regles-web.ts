import { type Lien, type Regle, salleDe } from './liens.ts';

const dans = (dossiers: readonly string[], vers = '') => dossiers.some((d) => vers.startsWith(`web/${d}/`));
const memeSalle = ({ de, vers = '' }: Lien) => vers.startsWith('web/') && salleDe(de) === salleDe(vers);
const SALLE_WEB = /^web\/(?!api\/|design\/|shell\/)[^/]+\//;

const PAQUETS =
  /^(react|react-dom|react-router|lucide-react|react-hook-form|@tanstack\/react-query|@hookform\/resolvers|zod|@fontsource.*)$/;
const PAQUETS_DESIGN = /^(react|react-dom|react-router|lucide-react|@fontsource.*)$/;

export const REGLES_ECRANS: Regle[] = [
  {
    pour: /^web\//,
    juger: ({ vers, paquet }) => {
      if (paquet) return PAQUETS.test(paquet) ? undefined : 'ce paquet n’a pas sa place dans web';
      return /^(web|shared)\//.test(vers ?? '') ? undefined : 'web n’importe que web et shared';
    },
  },
  {
    pour: /^web\/design\//,
    juger: (lien) => {
      if (lien.paquet) {
        return PAQUETS_DESIGN.test(lien.paquet) ? undefined : 'web/design n’importe que React, react-router et lucide';
      }
      return memeSalle(lien) || lien.vers?.startsWith('shared/referentiel/')
        ? undefined
        : 'web/design n’importe que shared/referentiel';
    },
  },
  {
    pour: /^web\/api\//,
    juger: (lien) =>
      lien.paquet || memeSalle(lien) || lien.vers?.startsWith('shared/') ? undefined : 'web/api n’importe que shared',
  },
  {
    pour: /^web\/shell\//,
    juger: (lien) =>
      lien.paquet || memeSalle(lien) || lien.vers?.startsWith('shared/') || dans(['api', 'design'], lien.vers)
        ? undefined
        : 'web/shell n’importe que shared, web/api et web/design : rien des salles',
  },
  {
    pour: SALLE_WEB,
    juger: (lien) => {
      if (lien.paquet || !lien.vers?.startsWith('web/') || memeSalle(lien)) return undefined;
      if (dans(['api', 'design', 'shell'], lien.vers)) return undefined;
      if (!SALLE_WEB.test(lien.vers)) return 'une salle n’importe de web que api, design, shell et d’autres salles';
      return lien.vers.endsWith('.page.tsx')
        ? 'on va à la page d’une autre salle par un lien, pas par un import'
        : undefined;
    },
  },
];
