import { Search } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { defautDuSiret, normaliserIdentifiant } from '#shared/referentiel/siret.ts';
import { useLecture } from '../../../api/requetes.ts';
import { Bouton } from '../../../design/actions/Bouton.tsx';
import { ChampTexte } from '../../../design/champs/ChampTexte.tsx';
import { useChamp } from '../champ.ts';
import type { ValeursDuDepot } from '../valeurs.ts';
import styles from './FactureDOrigine.module.css';
import { FenetreOrigine } from './FenetreOrigine.tsx';

/** The facture that an avoir corrects: typed, or chosen among those sent to the same recipient (factures § 13.5). */
export function FactureDOrigine() {
  const { visible, presentation } = useChamp('numeroOrigine');
  const { control, setValue, clearErrors } = useFormContext<ValeursDuDepot>();
  const [numero, siret] = useWatch({ control, name: ['numeroOrigine', 'siretDestinataire'] });
  const [ouverte, ouvrir] = useState(false);
  const destinataire = normaliserIdentifiant(siret);
  const connu = defautDuSiret(destinataire) === undefined;
  if (!visible) return null;
  return (
    <div className={styles.origine}>
      <ChampTexte {...presentation} allure="mono" autoComplete="off" />
      <div>
        <Bouton petit icone={Search} disabled={!connu} onClick={() => ouvrir(true)}>
          Choisir parmi mes factures
        </Bouton>
      </div>
      <p className={styles.avis} role="status">
        {!connu && 'Indiquez d’abord le destinataire : l’avoir va au même que la facture d’origine.'}
        {connu && numero.trim() !== '' && <Avis numero={numero.trim()} siret={destinataire} />}
      </p>
      <FenetreOrigine
        siret={destinataire}
        ouverte={ouverte && connu}
        onFermer={() => ouvrir(false)}
        onChoix={(choisi) => {
          setValue('numeroOrigine', choisi, { shouldDirty: true });
          clearErrors('numeroOrigine');
          ouvrir(false);
        }}
      />
    </div>
  );
}

/** The portal does not force it: what is odd is only said. */
function Avis({ numero, siret }: { numero: string; siret: string }) {
  const requete = { numero, partie: siret, taille: 100 } as const;
  const { data } = useLecture('rechercherFactures', { params: { espace: 'emises' }, requete });
  const trouvee = data?.factures.some((f) => f.numero === numero && f.typeFacture !== 'AVOIR');
  if (!data || trouvee) return null;
  return 'Aucune de vos factures envoyées à ce destinataire ne porte ce numéro : vérifiez-le.';
}
