import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { LIBELLES_D_ENGAGEMENT, POSTES_MAX } from '#shared/engagements/engagement.ts';
import { formaterMontant } from '#shared/referentiel/montant.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Montant } from '../../design/affichage/Montant.tsx';
import { ChampMontant } from '../../design/champs/ChampMontant.tsx';
import { ChampTexte } from '../../design/champs/ChampTexte.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from '../Engagements.module.css';
import { POSTE_VIDE, totalTape, type ValeursDEngagement } from './valeurs.ts';

/** What is ordered, line by line; the total is worked out. */
export function SectionPostes({ numero }: { numero: number }) {
  const { control, register, clearErrors, formState, setFocus } = useFormContext<ValeursDEngagement>();
  const { fields, append, remove } = useFieldArray({ control, name: 'lignes' });
  const tapees = useWatch({ control, name: 'lignes' });
  const erreurs = formState.errors.lignes;
  function retirer(rang: number) {
    remove(rang);
    setFocus(`lignes.${Math.max(0, rang - 1)}.designation`);
  }
  return (
    <Section numero={numero} titre={LIBELLES_D_ENGAGEMENT.lignes}>
      <div className={styles.pile}>
        {fields.map(({ id }, rang) => {
          const nom = (champ: 'designation' | 'montantTtc') => `lignes.${rang}.${champ}` as const;
          const champ = (cle: 'designation' | 'montantTtc') => ({
            ...register(nom(cle), { onChange: () => clearErrors(nom(cle)) }),
            id: nom(cle),
            erreur: erreurs?.[rang]?.[cle]?.message,
            obligatoire: true,
          });
          return (
            <div key={id} className={styles.poste}>
              <ChampTexte {...champ('designation')} libelle={`Désignation du poste ${rang + 1}`} />
              <ChampMontant {...champ('montantTtc')} libelle={`Montant TTC du poste ${rang + 1}`} />
              {fields.length > 1 && (
                <Bouton genre="discret" icone={Trash2} onClick={() => retirer(rang)}>
                  Supprimer<span className="hors-ecran"> le poste {rang + 1}</span>
                </Bouton>
              )}
            </div>
          );
        })}
        {fields.length < POSTES_MAX && (
          <div>
            <Bouton icone={Plus} onClick={() => append({ ...POSTE_VIDE })}>
              Ajouter un poste
            </Bouton>
          </div>
        )}
        <p className={styles.total} aria-live="polite">
          Montant TTC total : <Montant texte={formaterMontant(totalTape(tapees))} fort />
        </p>
      </div>
    </Section>
  );
}
