import { apres, noter, type Releve } from './releve.ts';

const SIRET = /(?<![\d])(\d{3}[\s.]?\d{3}[\s.]?\d{3}[\s.]?\d{5})(?!\d)/g;
/** Words before a SIRET that say whose it is. Source: factures § 4.3 [S8, S10]; « acheteur » is supposé. */
const CLIENT = /SIRET\s*(?:n[°º]\s*)?(?:du |de l['’])?(?:client|dest\w*|acheteur)|minist[èe]re|client|destinataire/i;
const FOURNISSEUR = /fournisseur|[ée]metteur|vendeur/i;

type Trouve = { siret: string; mot: string; role: 'CLIENT' | 'FOURNISSEUR' | 'INCONNU' };

/** Named SIRET first; then the first unnamed one is the supplier's, another one the recipient's. */
export function lireSirets(releve: Releve, lignes: string[]): void {
  const trouves = lignes.flatMap(siretsDeLaLigne);
  const client = trouves.find((t) => t.role === 'CLIENT');
  const fournisseur =
    trouves.find((t) => t.role === 'FOURNISSEUR') ??
    trouves.find((t) => t.role === 'INCONNU' && t.siret !== client?.siret);
  const destinataire =
    client ?? trouves.find((t) => t.role === 'INCONNU' && t.siret !== fournisseur?.siret && fournisseur);
  if (fournisseur) noter(releve, 'siretFournisseur', { valeur: fournisseur.siret, lieu: apres(fournisseur.mot) });
  if (destinataire) noter(releve, 'siretDestinataire', { valeur: destinataire.siret, lieu: apres(destinataire.mot) });
}

function siretsDeLaLigne(ligne: string): Trouve[] {
  const trouves: Trouve[] = [];
  let fin = 0;
  for (const m of ligne.matchAll(SIRET)) {
    const avant = ligne.slice(fin, m.index);
    fin = m.index + m[0].length;
    if (!/SIRET|minist[èe]re/i.test(avant)) continue;
    const mot = /(?:SIREN \/ )?SIRET[^:\d]{0,20}|minist[èe]re/i.exec(avant)?.[0].trim() ?? 'SIRET';
    const role = CLIENT.test(avant) ? 'CLIENT' : FOURNISSEUR.test(avant) ? 'FOURNISSEUR' : 'INCONNU';
    trouves.push({ siret: m[0].replace(/\D/g, ''), mot, role });
  }
  return trouves;
}
