import { UserX } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { DesactivationSaisie } from '#shared/comptes/mon-compte.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { fixerSiege } from '../../api/siege.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { CaseACocher } from '../../design/champs/CaseACocher.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageEtroite } from '../formulaire/PageEtroite.tsx';
import { messageDe, poserRefus, resoudre, resumer } from '../formulaire/resolution.ts';
import { AccesFerme } from './AccesFerme.tsx';
import styles from './Desactivation.module.css';

const LIBELLES = { confirme: 'Désactiver mon accès' } as const;

/** Page « Désactiver / Réactiver un compte utilisateur » [S7]. Coming back is at the connexion. */
export function Desactivation() {
  useTitre('Désactiver un compte utilisateur');
  const lu = useLecture('consulterMonCompte', {});
  const geste = useGeste('desactiverCompte');
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: resoudre(DesactivationSaisie),
    defaultValues: { confirme: false },
    shouldFocusError: false,
  });
  const { errors, submitCount } = formState;
  const soumettre = handleSubmit((corps) => {
    if (geste.isPending) return;
    geste.mutate(
      { corps },
      {
        onSuccess: () => fixerSiege(undefined),
        onError: (refuse) => poserRefus(refuse.refus, LIBELLES, (champ, e) => setError(champ as 'confirme', e)),
      },
    );
  });
  if (geste.isSuccess) return <AccesFerme />;
  if (lu.isPending) return <Attente />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  const refus = geste.error?.refus;
  return (
    <PageEtroite etape="Désactiver mon compte">
      <FormulairePage
        titre="Désactiver / Réactiver un compte utilisateur"
        onSubmit={soumettre}
        messages={
          <>
            <ResumeErreurs erreurs={resumer(errors, LIBELLES)} essai={submitCount} />
            {refus && refus.champs.length === 0 && <RefusAlerte {...refus} />}
          </>
        }
        barre={
          <BarreActions>
            <LienBouton to="/portail/mon-compte">Annuler</LienBouton>
            <Bouton type="submit" genre="danger" icone={UserX} occupe={geste.isPending} texteAttente="Envoi…">
              Soumettre
            </Bouton>
          </BarreActions>
        }
      >
        <Section titre={`Compte ${lu.data.emailConnexion}`}>
          <ul className={styles.suites}>
            <li>Vous ne pourrez plus vous connecter, et n’agirez plus sur aucune structure.</li>
            <li>Vos structures, vos factures et vos rattachements restent dans le portail.</li>
            <li>Gestionnaire principal d’une structure, vous devez d’abord transférer ce rôle.</li>
            <li>Pour revenir, connectez-vous comme d’habitude : le portail proposera « Réactiver mon compte ».</li>
          </ul>
          <CaseACocher
            libelle={LIBELLES.confirme}
            obligatoire
            erreur={messageDe(errors, 'confirme')}
            {...register('confirme')}
          />
        </Section>
      </FormulairePage>
    </PageEtroite>
  );
}
