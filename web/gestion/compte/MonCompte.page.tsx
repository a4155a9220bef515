import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useLecture } from '../../api/requetes.ts';
import { FermerMonCompte } from '../../comptes/mon-compte/FermerMonCompte.tsx';
import { InformationsPersonnelles } from '../../comptes/mon-compte/InformationsPersonnelles.tsx';
import { MesPiecesJointes } from '../../comptes/mon-compte/MesPiecesJointes.tsx';
import { Notifications } from '../../comptes/mon-compte/Notifications.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { FilAriane } from '../../design/page/FilAriane.tsx';
import { MesAbonnements } from '../../espaces/compte/MesAbonnements.tsx';
import { MesRattachements } from '../../rattachements/compte/MesRattachements.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';

/** Espace « Mon compte » (comptes-structures § 1.8): one block for each thing that a person holds. */
export function MonCompte() {
  useTitre('Mon compte');
  const lu = useLecture('consulterMonCompte', {});
  useAncre(lu.isSuccess);
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Accueil', vers: '/portail' }, { libelle: 'Mon compte' }]} />
      <h1>Mon compte</h1>
      <InformationsPersonnelles key={lu.data.id} compte={lu.data} />
      <div id="mes-rattachements" tabIndex={-1}>
        <MesRattachements />
      </div>
      <div id="mes-habilitations" tabIndex={-1}>
        <MesAbonnements />
      </div>
      <Notifications />
      <MesPiecesJointes />
      <FermerMonCompte />
    </>
  );
}

/** « Mes rattachements » and « Mes habilitations » of the menu lead to a block, once the page is drawn. */
function useAncre(pret: boolean): void {
  const { hash, key } = useLocation();
  // `key`: the same link followed again goes there again.
  useEffect(() => {
    const bloc = pret && hash ? document.getElementById(hash.slice(1)) : null;
    bloc?.focus({ preventScroll: true });
    bloc?.scrollIntoView();
  }, [pret, hash, key]);
}
