import { useFormContext, useWatch } from 'react-hook-form';
import type { CompteDePaiement } from '#shared/factures/contrat.ts';
import { COMMENTAIRE_MAX } from '#shared/factures/facture.ts';
import { masquerIban } from '#shared/referentiel/iban.ts';
import { useLecture } from '../../../api/requetes.ts';
import { Bouton } from '../../../design/actions/Bouton.tsx';
import { ChampSelection } from '../../../design/champs/ChampSelection.tsx';
import { Alerte } from '../../../design/messages/Alerte.tsx';
import { GrilleChamps } from '../../../design/page/GrilleChamps.tsx';
import { useChamp } from '../../depot/champ.ts';
import { useDepot } from '../../depot/contexte.ts';
import type { ValeursDuDepot } from '../../depot/valeurs.ts';
import styles from '../Saisie.module.css';

/** The service that bills, and the account to be paid on; « Factor » when the money goes to another firm. */
export function ChoixDuFournisseur() {
  const { control } = useFormContext<ValeursDuDepot>();
  const { contexte } = useDepot();
  const [structureId, compteId, codeService] = useWatch({
    control,
    name: ['structureId', 'coordonneesBancairesId', 'serviceFournisseur'],
  });
  const params = { id: Number(structureId) };
  const { data } = useLecture('consulterFournisseur', { params }, { active: structureId !== '' });
  const service = useChamp('serviceFournisseur').presentation;
  const banque = useChamp('coordonneesBancairesId').presentation;
  if (!data) return null;
  const { services, comptes } = data;
  const facteur = comptes.find(({ id }) => String(id) === compteId)?.facteur;
  return (
    <div className={styles.choix}>
      <GrilleChamps>
        {(services.length > 0 || codeService !== '') && (
          <ChampSelection
            {...service}
            choixVide="Aucun service"
            options={avecLAbsent(
              services.map(({ code, nom }) => ({ valeur: code, libelle: `${code} – ${nom}` })),
              { valeur: codeService, libelle: `${codeService} – n’est plus actif, choisissez-en un autre` },
            )}
          />
        )}
        {(comptes.length > 0 || compteId !== '') && (
          <ChampSelection
            {...banque}
            choixVide="Aucun compte"
            options={avecLAbsent(
              comptes.map(({ id, nom, iban }) => ({ valeur: String(id), libelle: `${nom} – ${masquerIban(iban)}` })),
              { valeur: compteId, libelle: 'Ce compte ne sert plus, choisissez-en un autre' },
            )}
          />
        )}
      </GrilleChamps>
      {compteId === '' && contexte.mode === 'SAISIE' && (
        <Alerte genre="attention">
          <p>
            {comptes.length === 0
              ? 'Votre structure n’a pas de coordonnées bancaires : ajoutez-les dans sa fiche, ou votre client ne saura pas où payer.'
              : 'Sans compte choisi, votre client ne saura pas où payer.'}
          </p>
        </Alerte>
      )}
      {facteur && <Factor facteur={facteur} />}
    </div>
  );
}

type Choix = { valeur: string; libelle: string };

/** What a brouillon kept and that cannot be chosen any more is shown as such: a field without it could not be corrected. */
const avecLAbsent = (options: Choix[], tenu: Choix): Choix[] =>
  tenu.valeur === '' || options.some(({ valeur }) => valeur === tenu.valeur) ? options : [...options, tenu];

function Factor({ facteur }: { facteur: NonNullable<CompteDePaiement['facteur']> }) {
  const { control, setValue } = useFormContext<ValeursDuDepot>();
  const commentaire = useWatch({ control, name: 'commentaire' });
  const mention = `Règlement à l’ordre de ${facteur.nom}, subrogé dans nos droits (art. 1346-1 du code civil).`;
  const presente = commentaire.includes(mention);
  const avec = [commentaire.trim(), mention].filter(Boolean).join('\n');
  return (
    <Alerte genre="info" titre="Factor">
      <p>
        {facteur.nom}, {facteur.identifiant}, est payé à votre place : ce compte est celui de votre affactureur.
      </p>
      <p>La mention de subrogation doit figurer dans « Commentaire » : « {mention} »</p>
      {presente ? (
        <p>Elle y est.</p>
      ) : avec.length > COMMENTAIRE_MAX ? (
        <p>Raccourcissez le commentaire pour pouvoir l’ajouter ({COMMENTAIRE_MAX} caractères au plus).</p>
      ) : (
        <Bouton petit onClick={() => setValue('commentaire', avec, { shouldDirty: true })}>
          Ajouter la mention au commentaire
        </Bouton>
      )}
    </Alerte>
  );
}
