import { useLocation, useParams } from 'react-router';
import { jourDe } from '#shared/referentiel/date.ts';
import type { ServiceResume, StructureDesServices, Service as UnService } from '#shared/structures/contrat-services.ts';
import { refusLocal } from '../../api/client.ts';
import { useLecture } from '../../api/requetes.ts';
import { Attente } from '../../design/messages/Attente.tsx';
import { useEtatDuBac } from '../../shell/etat-du-bac.ts';
import { RefusPage } from '../../shell/RefusPage.tsx';
import { useTitre } from '../../shell/titre.ts';
import { PageDeGestion } from '../PageDeGestion.tsx';
import { AvisDuService } from './AvisDuService.tsx';
import { DatesDuService } from './DatesDuService.tsx';
import { FormulaireService } from './FormulaireService.tsx';
import { ServiceALire } from './ServiceALire.tsx';
import { UtilisateursDuService } from './UtilisateursDuService.tsx';
import { VieDuService } from './VieDuService.tsx';

const NOUVEAU = 'nouveau';

/** « Ajouter un service », or « Modification du service ». */
export function Service() {
  const { id, serviceId } = useParams();
  const neuf = serviceId === NOUVEAU;
  const liste = useLecture('listerServices', { params: { id: Number(id) } });
  const lu = useLecture('consulterService', { params: { id: Number(serviceId) } }, { active: !neuf });
  const instant = useEtatDuBac()?.instant;
  const refus = liste.error?.refus ?? lu.error?.refus;
  if (refus) return <RefusPage refus={refus} />;
  if (!liste.data || !instant || (!neuf && !lu.data)) return <Attente quoi="Lecture du service…" />;
  // The address of another structure's service is no address.
  if (lu.data && lu.data.structureId !== liste.data.structure.id)
    return <RefusPage refus={refusLocal('INTROUVABLE')} />;
  if (neuf && !liste.data.gerables)
    return (
      <RefusPage refus={refusLocal(liste.data.structure.active ? 'DROIT_DE_GESTION_ABSENT' : 'STRUCTURE_INACTIVE')} />
    );
  return <Page key={serviceId} {...liste.data} service={lu.data} jour={jourDe(instant)} />;
}

type PageProps = {
  structure: StructureDesServices;
  services: readonly ServiceResume[];
  gerables: boolean;
  service: UnService | undefined;
  jour: string;
};

function Page({ structure, services, gerables, service, jour }: PageProps) {
  const cree = (useLocation().state as { cree?: boolean } | null)?.cree === true;
  const titre = service ? `Modification du service ${service.code}` : 'Ajouter un service';
  const autresCodes = services.filter(({ id }) => id !== service?.id).map(({ code }) => code);
  useTitre(titre);
  if (!service)
    return (
      <PageDeGestion structure={structure} etape={titre}>
        <FormulaireService {...{ titre, structure, autresCodes, jour }} />
      </PageDeGestion>
    );
  return (
    <PageDeGestion structure={structure} etape={gerables ? titre : `Service ${service.code}`}>
      {gerables ? (
        <>
          <FormulaireService
            {...{ titre, structure, service, autresCodes, jour }}
            avis={<AvisDuService service={service} cree={cree && service.modifieLe === null} />}
          />
          <VieDuService service={service} jour={jour} />
        </>
      ) : (
        <ServiceALire service={service} jour={jour} />
      )}
      <DatesDuService {...service} />
      <div id="utilisateurs-du-service">
        <UtilisateursDuService service={service} gerable={gerables} />
      </div>
    </PageDeGestion>
  );
}
