import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { EtatVide } from '../../design/messages/EtatVide.tsx';

/** Attached, but none of the structures may issue [S35]. */
export function AucunFournisseur({ titre }: { titre: string }) {
  return (
    <>
      <h1>{titre}</h1>
      <EtatVide
        phrase="Aucune de vos structures ne peut émettre de facture en votre nom."
        suite="Il faut trois choses : une structure active, votre rattachement validé, et l’espace « Factures émises » en mode « Modification »."
        action={<LienBouton to="/portail/mon-compte">Vérifier dans « Mon compte »</LienBouton>}
      />
    </>
  );
}

/** Not attached yet. */
export function AucuneStructure({ titre, quoi }: { titre: string; quoi: string }) {
  return (
    <>
      <h1>{titre}</h1>
      <EtatVide
        phrase={`Votre compte n’est rattaché à aucune structure : vous ne pouvez pas encore ${quoi}.`}
        suite="Créez d’abord votre structure, avec le SIRET de votre entreprise."
        action={<LienBouton to="/portail/structures/nouvelle">Créer ma structure</LienBouton>}
      />
    </>
  );
}
