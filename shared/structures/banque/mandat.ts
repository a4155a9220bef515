/**
 * « Mandat de facturation » (factures § 2): the supplier lets the portal write invoices in its name. That it exists is
 * sourced [S1, S37]; its text is ours, for the practice (supposé).
 */
export const MANDAT_DE_FACTURATION = {
  version: 'exercice-2026-2',
  titre: 'Mandat de facturation (texte d’exercice)',
  articles: [
    'Objet. La structure autorise le portail à établir des factures en son nom et pour son compte, à partir des données qu’elle saisit.',
    'Responsabilité. La structure reste seule responsable de ses factures : des montants, de la TVA et des mentions obligatoires. Elle vérifie chaque facture avant de l’envoyer.',
    'Numérotation. Le portail donne à chaque facture qu’il établit le numéro suivant, dans une suite propre à la structure.',
    'Contestation. Une facture inexacte se corrige par un avoir ou par une nouvelle facture, jamais par un effacement.',
    'Durée. Le mandat vaut jusqu’à sa résiliation. Les factures déjà envoyées n’en sont pas changées.',
  ],
  source: 'supposé',
} as const;
