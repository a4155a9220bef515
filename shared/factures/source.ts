/**
 * Where a fact comes from: a public document (key of the sources on simple invoices), general knowledge of the
 * portal or of the law, or a choice made here so that the simulator is complete.
 */
export type Source = `S${number}` | 'connaissance' | 'supposé';
