import { Check, X } from 'lucide-react';
import { champsASaisir } from '#shared/structures/insee.ts';
import { RECOPIE } from '#shared/structures/recopie.ts';
import type { EtablissementInsee, Structure } from '#shared/structures/structure.ts';
import { useGeste } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import styles from './ModifierIdentifiant.module.css';

type ControleSiretProps = {
  structure: Structure;
  etablissement: EtablissementInsee;
  titre: string;
  onRevenir: () => void;
  /** With the id of the new structure. */
  onFaite: (nouvelleId: number) => void;
};

/** Third step: check, then « Valider ». */
export function ControleSiret({ structure, etablissement, titre, onRevenir, onFaite }: ControleSiretProps) {
  const refTitre = useTitreFocalise();
  const modifier = useGeste('modifierIdentifiant');
  const refus = modifier.error?.refus;
  return (
    <FormulairePage
      titre={titre}
      refTitre={refTitre}
      chapeau="Vérifiez avant de valider : vous ne pourrez pas revenir à l’ancien identifiant."
      onSubmit={(evenement) => {
        evenement.preventDefault();
        if (modifier.isPending) return;
        modifier.mutate(
          { params: { id: structure.id }, corps: { siret: etablissement.siret } },
          { onSuccess: ({ id }) => onFaite(id) },
        );
      }}
      messages={refus && <RefusAlerte message={refus.message} faire={refus.faire} precision={refus.precision} />}
      barre={
        <BarreActions>
          <Bouton onClick={onRevenir}>Revenir</Bouton>
          <Bouton type="submit" genre="principal" occupe={modifier.isPending} texteAttente="Envoi…">
            Valider
          </Bouton>
        </BarreActions>
      }
    >
      <Section numero={2} titre="Vérification">
        <ListeDescription elements={avantApres(structure, etablissement)} />
      </Section>
      <Section numero={3} titre="Ce qui suit, ce qui reste">
        <ul className={styles.recopie}>
          {RECOPIE.map(({ quoi, recopie, ...reste }) => (
            <li key={quoi}>
              {recopie ? <Check size={20} aria-hidden="true" /> : <X size={20} aria-hidden="true" />}
              <span>
                <strong>
                  {quoi}
                  {'\u00a0: '}
                  {recopie ? 'oui.' : 'non.'}
                </strong>{' '}
                {'precision' in reste && reste.precision}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </FormulairePage>
  );
}

function avantApres({ identifiant, adresse, codePostal, ville }: Structure, etablissement: EtablissementInsee) {
  const masquee = champsASaisir(etablissement).length > 0;
  const nouvelle = `${etablissement.adresse}, ${etablissement.codePostal} ${etablissement.ville}`;
  return [
    { terme: 'Ancien identifiant, qui sera désactivé', valeur: <Siret valeur={identifiant} /> },
    { terme: 'Nouvel identifiant', valeur: <Siret valeur={etablissement.siret} /> },
    { terme: 'Ancienne adresse', valeur: `${adresse}, ${codePostal} ${ville}` },
    { terme: 'Nouvelle adresse, d’après l’INSEE', valeur: masquee ? 'Non publiée : la vôtre est gardée' : nouvelle },
  ];
}
