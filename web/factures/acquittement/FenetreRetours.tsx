import { MailCheck } from 'lucide-react';
import { useState } from 'react';
import { acquittementObligatoire, JOURS_POUR_ACQUITTER } from '#shared/factures/acquittement.ts';
import { RETOURS_MAX, type Retour } from '#shared/factures/contrat-acquittement.ts';
import { useGeste, useLecture } from '../../api/requetes.ts';
import { Bouton } from '../../design/actions/Bouton.tsx';
import { Tableau } from '../../design/affichage/Tableau.tsx';
import { Alerte } from '../../design/messages/Alerte.tsx';
import { Fenetre } from '../../design/page/Fenetre.tsx';
import { useInstant } from '../../shell/etat-du-bac.ts';
import { AfficherRefus } from '../AfficherRefus.tsx';
import { titreDe } from '../libelles.ts';
import { colonnesDesRetours } from './colonnes.tsx';
import { aMontrer, remettreAPlusTard } from './plus-tard.ts';

type FenetreRetoursProps = {
  /** Names one login: what was put off then comes back at the next one. */
  connexion: string;
  /** How many factures were just acknowledged. */
  onAcquittes: (nombre: number) => void;
};

/** At the login and on the home page: factures that came back, until one says that one has read it (factures § 8). */
export function FenetreRetours({ connexion, onAcquittes }: FenetreRetoursProps) {
  const lu = useLecture('listerRetours', {});
  const maintenant = useInstant();
  const [, redessiner] = useState(0);
  if (!lu.data || !maintenant) return null;
  const { retours, total } = lu.data;
  const enRetard = retours.filter(({ retourLe }) => acquittementObligatoire(retourLe, maintenant));
  if (enRetard.length === 0 && !aMontrer(connexion, retours)) return null;
  function remettre() {
    remettreAPlusTard(connexion, retours);
    redessiner((n) => n + 1);
  }
  return (
    <FenetreOuverte
      retours={retours}
      total={total}
      enRetard={enRetard}
      onAcquittes={onAcquittes}
      onPlusTard={enRetard.length === 0 ? remettre : undefined}
    />
  );
}

type FenetreOuverteProps = {
  retours: readonly Retour[];
  total: number;
  enRetard: readonly Retour[];
  onAcquittes: (nombre: number) => void;
  onPlusTard: (() => void) | undefined;
};

function FenetreOuverte({ retours, total, enRetard, onAcquittes, onPlusTard }: FenetreOuverteProps) {
  const acquitter = useGeste('acquitterRetours');
  const [cles, choisir] = useState<ReadonlySet<string>>(new Set());
  const [rienDeChoisi, signaler] = useState(false);

  function envoyer(lignes: readonly Retour[]) {
    if (acquitter.isPending) return;
    signaler(lignes.length === 0);
    if (lignes.length === 0) return;
    acquitter.mutate(
      { corps: { lignes: lignes.map(({ ligne }) => ligne) } },
      {
        onSuccess: ({ nombre }) => {
          choisir(new Set());
          onAcquittes(nombre);
        },
      },
    );
  }

  return (
    <Fenetre
      titre="Vos factures renvoyées par le destinataire"
      large
      ouverte
      onFermer={onPlusTard}
      actions={
        <>
          {onPlusTard && <Bouton onClick={onPlusTard}>Plus tard</Bouton>}
          <Bouton
            occupe={acquitter.isPending}
            texteAttente="Envoi…"
            onClick={() => envoyer(retours.filter(({ ligne }) => cles.has(String(ligne))))}
          >
            Acquitter les factures sélectionnées
          </Bouton>
          <Bouton
            genre="principal"
            icone={MailCheck}
            occupe={acquitter.isPending}
            texteAttente="Envoi…"
            onClick={() => envoyer(retours)}
          >
            Tout acquitter et fermer
          </Bouton>
        </>
      }
    >
      {acquitter.error && <AfficherRefus refus={acquitter.error.refus} />}
      {rienDeChoisi && cles.size === 0 && (
        <Alerte genre="erreur" titre="Aucune facture n’est sélectionnée.">
          <p>Cochez celles que vous avez lues, ou choisissez « Tout acquitter et fermer ».</p>
        </Alerte>
      )}
      {enRetard.length > 0 && <Obligatoire nombre={enRetard.length} />}
      <p>
        Acquitter, c’est dire que vous avez lu le motif. La facture ne change pas : elle vous attend dans « Synthèse »,
        pour être traitée.
      </p>
      {total > retours.length && (
        <p>
          Les {RETOURS_MAX} plus anciennes sont montrées, sur {total}.
        </p>
      )}
      <Tableau
        legende="Factures renvoyées, à acquitter"
        legendeCachee
        colonnes={colonnesDesRetours(enRetard)}
        lignes={retours}
        cleDe={({ ligne }) => String(ligne)}
        selection={{ cles, onSelection: choisir, libelleDe: (retour) => `Sélectionner : ${titreDe(retour)}` }}
        vide={null}
      />
    </Fenetre>
  );
}

/** Why « Plus tard » is gone. */
function Obligatoire({ nombre }: { nombre: number }) {
  return (
    <Alerte
      genre="attention"
      titre={
        nombre > 1
          ? `${nombre} factures sont revenues il y a plus de ${JOURS_POUR_ACQUITTER} jours.`
          : `Une facture est revenue il y a plus de ${JOURS_POUR_ACQUITTER} jours.`
      }
    >
      <p>
        Passé ce délai, l’acquittement est obligatoire : cette fenêtre ne se ferme plus sans lui, et « Plus tard » n’est
        plus proposé.
      </p>
    </Alerte>
  );
}
