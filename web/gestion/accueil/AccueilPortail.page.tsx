import { useRef } from 'react';
import { useLecture } from '../../api/requetes.ts';
import { useSiege } from '../../api/siege.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { AccueilConnecte } from './AccueilConnecte.tsx';
import { AccueilDeconnecte } from './AccueilDeconnecte.tsx';

/** Home of the portal: the door when nobody is logged in, what remains to do otherwise. */
export function AccueilPortail() {
  useTitre('Accueil du portail');
  const siege = useSiege();
  const lu = useLecture('consulterMonCompte', {}, { active: siege !== undefined });
  const dehors = useRef(false);
  // A seat that no longer stands (undo, another bac, a locked compte) is nobody's.
  if (siege === undefined || lu.error?.refus.code === 'NON_CONNECTE') {
    dehors.current = true;
    return <AccueilDeconnecte />;
  }
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  return <AccueilConnecte key={lu.data.id} compte={lu.data} vientDEntrer={dehors.current} />;
}
