import { useFormContext } from 'react-hook-form';
import { TYPES_D_IDENTIFIANT } from '#shared/referentiel/identifiants.ts';
import { LIBELLES_DE_COORDONNEES as LIBELLES } from '#shared/structures/banque/coordonnees.ts';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { ChampSelection } from '../../design/champs/ChampSelection.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { GrilleChamps } from '../../design/page/GrilleChamps.tsx';
import { Section } from '../../design/page/Section.tsx';
import type { CompteTape } from './valeurs.ts';

const TYPES = TYPES_D_IDENTIFIANT.map(({ code, libelle }) => ({ valeur: code, libelle }));

/** 2. The account of a factor, who will be paid in the place of the firm [S25]. */
export function SectionAffactureur() {
  const { register, formState, watch } = useFormContext<CompteTape>();
  const { errors } = formState;
  const [coche, type] = watch(['affactureur', 'facteurType']);
  return (
    <Section numero={2} titre="Affacturage">
      <CaseACocher
        {...register('affactureur')}
        libelle={LIBELLES.affactureur}
        aide="Ce compte est celui d’une société d’affacturage, à qui vous avez cédé vos factures."
        erreur={errors.affactureur?.message}
      />
      {coche && (
        <>
          <GrilleChamps>
            <ChampSelection
              {...register('facteurType')}
              libelle={LIBELLES.facteurType}
              obligatoire
              options={TYPES}
              erreur={errors.facteurType?.message}
            />
            <ChampTexte
              {...register('facteurIdentifiant')}
              libelle={LIBELLES.facteurIdentifiant}
              obligatoire
              allure="mono"
              autoComplete="off"
              aide={TYPES_D_IDENTIFIANT.find(({ code }) => code === type)?.aide}
              erreur={errors.facteurIdentifiant?.message}
            />
            <ChampTexte
              {...register('facteurNom')}
              libelle={LIBELLES.facteurNom}
              obligatoire
              autoComplete="off"
              erreur={errors.facteurNom?.message}
            />
          </GrilleChamps>
          <Alerte genre="info" titre="Sur chaque facture cédée">
            <p>
              Choisissez ce compte, et recopiez la mention subrogative dans « Commentaire » : sans elle, on paie la
              mauvaise personne.
            </p>
          </Alerte>
        </>
      )}
    </Section>
  );
}
