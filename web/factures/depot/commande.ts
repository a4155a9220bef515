import type { FichierLu } from '#shared/factures/fichier-lu.ts';

/** What a commande says of the facture that answers it (factures § 12.1, supposé). */
export type Commande = {
  structureId: string;
  siretDestinataire: string;
  /** Absent: the order names none, and the file decides. */
  codeService?: string;
  numeroEngagement: string;
};

/** The commande that the address names, when one comes from « Facturer ». */
export function commandeDe(adresse: URLSearchParams): Commande | undefined {
  const [siretDestinataire, numeroEngagement] = [adresse.get('destinataire'), adresse.get('engagement')];
  if (!siretDestinataire || !numeroEngagement) return undefined;
  const [structureId, codeService] = [adresse.get('fournisseur') ?? '', adresse.get('service')];
  return { structureId, siretDestinataire, ...(codeService && { codeService }), numeroEngagement };
}

const NOMS = {
  siretDestinataire: 'le destinataire',
  codeService: 'le code service',
  numeroEngagement: 'le numéro d’engagement',
} as const;

/** Where the file says otherwise than the commande: the commande wins, and the person is told. */
export function desaccords(commande: Commande | undefined, lues: FichierLu['valeurs']): string[] {
  if (!commande) return [];
  return Object.entries(NOMS).flatMap(([champ, nom]) => {
    const [lu, voulu] = [lues[champ as keyof typeof NOMS], commande[champ as keyof typeof NOMS]];
    if (lu === undefined || voulu === undefined || lu === voulu) return [];
    return [`Votre fichier porte « ${lu} » pour ${nom} : celui de la commande a été gardé. Vérifiez votre PDF.`];
  });
}
