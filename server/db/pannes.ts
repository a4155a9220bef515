const DISQUE_PLEIN = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']);
const ABIME = /^SQLITE_(CORRUPT|NOTADB)/;
const MACHINE = /^(SQLITE_(?!CONSTRAINT|MISMATCH|RANGE|TOOBIG|ERROR)|E[A-Z]+$)/;

const codeDe = (erreur: unknown): string => {
  const code = (erreur as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** Nothing more can be written on this machine. */
export const estDisquePlein = (erreur: unknown): boolean => DISQUE_PLEIN.has(codeDe(erreur));

/** A SQLite file that is no longer one. */
export const estFichierAbime = (erreur: unknown): boolean => ABIME.test(codeDe(erreur));

/** The machine failed (disk, file, lock), not what was asked of it: the same thing may succeed later. */
export const estPanneDeMachine = (erreur: unknown): boolean => MACHINE.test(codeDe(erreur));
