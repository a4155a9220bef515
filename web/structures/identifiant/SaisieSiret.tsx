import { ArrowRight } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { RefusServi } from '#shared/contrat/erreurs.ts';
import { sirenDe } from '#shared/referentiel/siret.ts';
import type { EtablissementInsee, Structure } from '#shared/structures/structure.ts';
import { appeler, Refuse } from '../../api/client.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { ListeDescription } from '../../design/affichage/ListeDescription.tsx';
import { Siret } from '../../design/affichage/Siret.tsx';
import { ChampSiret } from '../../design/champs/ChampSiret.tsx';
import { RefusAlerte } from '../../design/messages/RefusAlerte.tsx';
import { ResumeErreurs } from '../../design/messages/ResumeErreurs.tsx';
import { BarreActions } from '../../design/page/BarreActions.tsx';
import { FormulairePage } from '../../design/page/FormulairePage.tsx';
import { Section } from '../../design/page/Section.tsx';
import { useTitreFocalise } from '../../design/page/titre-focalise.ts';
import styles from './ModifierIdentifiant.module.css';
import { SiretsDeDemenagement } from './SiretsDeDemenagement.tsx';

type SaisieSiretProps = {
  structure: Structure;
  titre: string;
  /** What was typed before coming back here. */
  depart: string;
  /** Where « Annuler » leads. */
  retour: string;
  onTrouve: (etablissement: EtablissementInsee) => void;
};

const LIBELLE = 'Identifiant (nouveau SIRET)';

/** Second step: the new SIRET, asked to the INSEE by « Continuer ». */
export function SaisieSiret({ structure, titre, depart, retour, onTrouve }: SaisieSiretProps) {
  const refTitre = useTitreFocalise(depart !== '');
  const [siret, setSiret] = useState(depart);
  const [refus, setRefus] = useState<RefusServi>();
  const [essai, setEssai] = useState(0);
  const [occupe, setOccupe] = useState(false);

  async function continuer(choisi: string) {
    if (occupe) return;
    setOccupe(true);
    setRefus(undefined);
    try {
      onTrouve(await appeler('verifierIdentifiant', { params: { id: structure.id }, requete: { siret: choisi } }));
    } catch (erreur) {
      if (!(erreur instanceof Refuse)) throw erreur;
      setRefus(erreur.refus);
      setEssai((n) => n + 1);
      setOccupe(false);
    }
  }
  function envoyer(evenement: FormEvent) {
    evenement.preventDefault();
    void continuer(siret);
  }
  function prendre(choisi: string) {
    setSiret(choisi);
    void continuer(choisi);
  }
  const duChamp = refus?.champs.find(({ champ }) => champ === 'siret');
  const message = duChamp && [duChamp.message, duChamp.faire].filter(Boolean).join(' ');
  return (
    <FormulairePage
      titre={titre}
      refTitre={refTitre}
      chapeau="Votre entreprise déménage : son SIREN reste, son NIC change, donc son SIRET aussi."
      onSubmit={envoyer}
      messages={
        <>
          <ResumeErreurs erreurs={message ? [{ champ: 'siret', libelle: LIBELLE, message }] : []} essai={essai} />
          {refus && !duChamp && <RefusAlerte message={refus.message} faire={refus.faire} precision={refus.precision} />}
        </>
      }
      barre={
        <BarreActions>
          <LienBouton to={retour}>Annuler</LienBouton>
          <Bouton type="submit" genre="principal" icone={ArrowRight} occupe={occupe} texteAttente="Vérification…">
            Continuer
          </Bouton>
        </BarreActions>
      }
    >
      <Section numero={1} titre="Nouvel identifiant">
        <div className={styles.pile}>
          <ListeDescription elements={actuel(structure)} />
          <ChampSiret
            name="siret"
            libelle={LIBELLE}
            obligatoire
            value={siret}
            onChange={(evenement) => setSiret(evenement.target.value)}
            aide={refus?.precision ?? 'Les 14 chiffres du nouvel établissement'}
            erreur={message}
          />
          <SiretsDeDemenagement structure={structure} onChoix={prendre} />
        </div>
      </Section>
    </FormulairePage>
  );
}

const actuel = ({ typeIdentifiant, identifiant, adresse, codePostal, ville }: Structure) => [
  { terme: 'Identifiant actuel', valeur: <Siret valeur={identifiant} /> },
  ...(typeIdentifiant === 'SIRET'
    ? [{ terme: 'SIREN, qui ne change pas', valeur: <Siret valeur={sirenDe(identifiant)} /> }]
    : []),
  { terme: 'Adresse actuelle', valeur: `${adresse}, ${codePostal} ${ville}` },
];
