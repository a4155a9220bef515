import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CodeRefus } from '#shared/contrat/erreurs.ts';
import { estCollectiviteLocale } from '#shared/structures/categories-juridiques.ts';
import { aDroit } from '#shared/structures/droits.ts';
import type { EtablissementInsee, Structure } from '#shared/structures/structure.ts';
import { refusLocal } from '../../api/client.ts';
import { useLecture } from '../../api/requetes.ts';
import { LienBouton } from '../../design/actions/LienBouton.tsx';
import { Attente } from '../../design/messages/Attente.tsx';
import { ErreurPage } from '../../design/messages/ErreurPage.tsx';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageDeGestion } from '../PageDeGestion.tsx';
import { ControleSiret } from './ControleSiret.tsx';
import { FenetreAvertissement } from './FenetreAvertissement.tsx';
import { IdentifiantModifie } from './IdentifiantModifie.tsx';
import { SaisieSiret } from './SaisieSiret.tsx';

const TITRE = 'Modifier l’identifiant';

/** « Modifier l’identifiant » [S21]: warning, new SIRET, check. */
export function ModifierIdentifiant() {
  useTitre(TITRE);
  const { id } = useParams();
  /** Once it is done, the fiche that was read is the old one, inactive: it is no longer asked whether it may change. */
  const [faite, setFaite] = useState<{ ancien: string; nouvelleId: number }>();
  const lu = useLecture('consulterStructure', { params: { id: Number(id) } });
  if (faite) return <IdentifiantModifie {...faite} />;
  if (lu.isError) return <RefusPage refus={lu.error.refus} />;
  if (!lu.data) return <Attente quoi="Ouverture de la structure…" />;
  const empechement = empechementDe(lu.data);
  if (empechement) return <Empeche structure={lu.data} code={empechement} />;
  const { identifiant } = lu.data;
  return <Etapes structure={lu.data} onFaite={(nouvelleId) => setFaite({ ancien: identifiant, nouvelleId })} />;
}

/** What the server would refuse before any number is typed. */
function empechementDe({ role, statut, typeIdentifiant, categorieJuridique }: Structure): CodeRefus | undefined {
  if (!aDroit(role ?? undefined, 'modifierIdentifiant')) return 'DROIT_DE_GESTION_ABSENT';
  if (statut !== 'ACTIF') return 'STRUCTURE_INACTIVE';
  if (estCollectiviteLocale(categorieJuridique)) return 'IDENTIFIANT_COLLECTIVITE';
  return typeIdentifiant === 'SIRET' || typeIdentifiant === 'AUTRE' ? undefined : 'IDENTIFIANT_SANS_SIRET';
}

function Empeche({ structure, code }: { structure: Structure; code: CodeRefus }) {
  const { message, faire } = refusLocal(code);
  return (
    <ErreurPage
      titre={TITRE}
      message={message}
      faire={faire}
      reference={code}
      action={<LienBouton to={`/portail/structures/${structure.id}`}>Voir la fiche de la structure</LienBouton>}
    />
  );
}

type EtapesProps = { structure: Structure; onFaite: (nouvelleId: number) => void };

function Etapes({ structure, onFaite }: EtapesProps) {
  const naviguer = useNavigate();
  const [confirme, confirmer] = useState(false);
  const [trouve, setTrouve] = useState<EtablissementInsee>();
  const [siret, setSiret] = useState('');
  const { id, raisonSociale } = structure;
  const retour = `/portail/structures/${id}/modifier`;
  return (
    <PageDeGestion structure={structure} etape={TITRE}>
      {trouve ? (
        <ControleSiret
          structure={structure}
          etablissement={trouve}
          titre={TITRE}
          onRevenir={() => setTrouve(undefined)}
          onFaite={onFaite}
        />
      ) : (
        <SaisieSiret
          structure={structure}
          titre={TITRE}
          depart={siret}
          retour={retour}
          onTrouve={(etablissement) => {
            setSiret(etablissement.siret);
            setTrouve(etablissement);
          }}
        />
      )}
      <FenetreAvertissement
        raisonSociale={raisonSociale}
        ouverte={!confirme}
        onConfirmer={() => confirmer(true)}
        onRenoncer={() => void naviguer(retour)}
      />
    </PageDeGestion>
  );
}
