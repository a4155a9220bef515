import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { REFUS } from '#shared/contrat/erreurs.ts';
import { EXTENSIONS_DE_COPIE } from '#shared/referentiel/fichier.ts';
import { LIBELLES_DE_COORDONNEES as LIBELLES } from '#shared/structures/banque/coordonnees.ts';
import { defautDuRib } from '#shared/structures/banque/rib.ts';
import { lienFichier } from '../../api/liens.ts';
import { useGeste } from '../../api/requetes.ts';
import { phraseDuRefus } from '../../comptes/formulaire/resolution.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ChampFichier } from '../../design/champs/ChampFichier.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { Section } from '../../design/page/Section.tsx';
import styles from './SectionRib.module.css';
import type { CompteTape } from './valeurs.ts';

type SectionRibProps = {
  structureId: number;
  obligatoire: boolean;
  /** The account that already has a RIB, to download it. */
  coordonneesId?: number;
  /** SHA-256 of the RIB that is kept. */
  garde?: string;
};

/** 4. The scan of the RIB, sent as soon as it is chosen. */
export function SectionRib({ structureId, obligatoire, coordonneesId, garde }: SectionRibProps) {
  const { watch, setValue, formState } = useFormContext<CompteTape>();
  const envoi = useGeste('envoyerRib');
  const [refuse, setRefuse] = useState<string>();
  const rib = watch('rib');

  function joindre(fichier: File) {
    const defaut = defautDuRib({ nom: fichier.name, taille: fichier.size });
    setRefuse(defaut ? phraseDuRefus(defaut) : fichier.size === 0 ? REFUS.RIB_FORMAT.message : undefined);
    if (defaut || fichier.size === 0) return;
    const demande = { params: { id: structureId }, requete: { nom: fichier.name }, corps: fichier };
    const onSuccess = ({ fichier: sha256, nom }: { fichier: string; nom: string }) =>
      setValue('rib', { fichier: sha256, nom }, { shouldDirty: true, shouldValidate: formState.isSubmitted });
    envoi.mutate(demande, { onSuccess });
  }
  const refus = envoi.error?.refus;
  return (
    <Section numero={4} titre="RIB">
      {refus && <RefusAlerte {...refus} />}
      {envoi.isPending && <Attente quoi="Envoi du RIB…" />}
      {rib && (
        <p className={styles.joint}>
          <strong className={styles.nom}>{rib.nom}</strong>
          {coordonneesId !== undefined && rib.fichier === garde && (
            <LienBouton
              petit
              icone={Download}
              to={lienFichier('telechargerRib', { params: { id: coordonneesId } })}
              reloadDocument
              download
            >
              Télécharger<span className="hors-ecran"> {rib.nom}</span>
            </LienBouton>
          )}
          <Bouton
            petit
            genre="discret"
            icone={Trash2}
            onClick={() => setValue('rib', undefined, { shouldDirty: true })}
          >
            Retirer<span className="hors-ecran"> {rib.nom}</span>
          </Bouton>
        </p>
      )}
      <ChampFichier
        // A file that was taken leaves the field ready for another.
        key={rib?.fichier ?? 'aucun'}
        id="rib"
        libelle={rib ? 'Remplacer le RIB' : LIBELLES.rib}
        obligatoire={obligatoire && !rib}
        accept={EXTENSIONS_DE_COPIE.map((extension) => `.${extension}`).join(',')}
        acceptes="PDF, JPG ou PNG, 4 Mo au plus"
        aide={obligatoire ? undefined : 'Facultatif. Un document d’exercice, jamais votre vrai RIB.'}
        erreur={refuse ?? formState.errors.rib?.message}
        onFichier={joindre}
      />
    </Section>
  );
}
