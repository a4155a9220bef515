import { useForm } from 'react-hook-form';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { ACTES_TRAVAUX } from '#shared/travaux/actes.ts';
import { libelleDuChampDePiece } from '#shared/travaux/champs.ts';
import { useGeste } from '../../api/requetes.ts';
import { useRefus } from '../../factures/useRefus.ts';
import { ChampValideur } from '../../factures/validation/ChampValideur.tsx';
import { ChampActeur } from '../depot/ChampActeur.tsx';
import { BoutonFiche } from '../marche/BoutonFiche.tsx';
import { titreDeLaPiece } from '../mots.ts';
import styles from '../Travaux.module.css';
import { FormulaireDActe } from './FormulaireDActe.tsx';
import type { FormulaireProps } from './FormulaireRefus.tsx';

/** « Corriger la MOE »: another maître d’œuvre, and the piece goes to him. */
export function FormulaireMoe({ piece, onFermer, onFait }: FormulaireProps) {
  const form = useForm({ defaultValues: { siretMoe: '', codeServiceMoe: '' } });
  const geste = useGeste('corrigerMoe');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const { errors } = form.formState;
  const [siret, codeServiceMoe] = form.watch(['siretMoe', 'codeServiceMoe']);

  function envoyer() {
    const defaut = siret.trim() === '' ? ('CHAMP_OBLIGATOIRE' as const) : defautDuSiret(normaliserIdentifiant(siret));
    if (!montrer(defaut ? { siretMoe: defaut } : {})) {
      form.setFocus('siretMoe');
      return;
    }
    geste.mutate(
      {
        params: { id: piece.id },
        corps: { siretMoe: normaliserIdentifiant(siret), codeServiceMoe: codeServiceMoe || undefined },
      },
      {
        onSuccess: () => onFait(`${titreDeLaPiece(piece)} : elle part chez le nouveau maître d’œuvre.`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDActe
      bouton={ACTES_TRAVAUX.corrigerMoe.confirmation}
      genre="principal"
      enCours={geste.isPending}
      refus={refus}
      onEnvoyer={envoyer}
      onFermer={onFermer}
    >
      <p>
        Vous aviez désigné {piece.moe?.raisonSociale ?? 'un autre maître d’œuvre'}. Le SIRET du bon maître d’œuvre est
        sur la fiche d’identité du marché.
      </p>
      <div className={styles.boutons}>
        <BoutonFiche numeroMarche={piece.numeroMarche} />
      </div>
      <ChampActeur
        cote="MOE"
        siret={siret}
        codeService={codeServiceMoe}
        champ={{
          ...form.register('siretMoe', { onChange: () => form.clearErrors() }),
          libelle: libelleDuChampDePiece('siretMoe'),
          obligatoire: true,
          erreur: errors.siretMoe?.message,
        }}
        service={{
          ...form.register('codeServiceMoe'),
          libelle: libelleDuChampDePiece('codeServiceMoe'),
          erreur: errors.codeServiceMoe?.message,
        }}
      />
    </FormulaireDActe>
  );
}

/** « Modifier le valideur »: another firm to agree, and the fifteen days begin again. */
export function FormulaireValideur({ piece, onFermer, onFait }: FormulaireProps) {
  const form = useForm({ defaultValues: { siretValideur: '' } });
  const geste = useGeste('corrigerValideur');
  const { refus, montrer, montrerRefus } = useRefus(form);
  const siret = form.watch('siretValideur');

  function envoyer() {
    const defaut =
      siret.trim() === '' ? ('VALIDEUR_OBLIGATOIRE' as const) : defautDuSiret(normaliserIdentifiant(siret));
    if (!montrer(defaut ? { siretValideur: defaut } : {})) {
      form.setFocus('siretValideur');
      return;
    }
    geste.mutate(
      { params: { id: piece.id }, corps: { siretValideur: normaliserIdentifiant(siret) } },
      {
        onSuccess: () => onFait(`${titreDeLaPiece(piece)} : elle attend l’accord du nouveau valideur.`),
        onError: (refuse) => montrerRefus(refuse.refus),
      },
    );
  }

  return (
    <FormulaireDActe
      bouton={ACTES_TRAVAUX.corrigerValideur.confirmation}
      genre="principal"
      enCours={geste.isPending}
      refus={refus}
      onEnvoyer={envoyer}
      onFermer={onFermer}
    >
      <ChampValideur
        {...form.register('siretValideur', { onChange: () => form.clearErrors() })}
        siret={siret}
        libelle={libelleDuChampDePiece('siretValideur')}
        aide="Le titulaire ou le mandataire qui doit donner son accord."
        obligatoire
        erreur={form.formState.errors.siretValideur?.message}
      />
    </FormulaireDActe>
  );
}
