import { z } from 'zod';
import type { Operation } from '#shared/contrat/contrat.ts';
import { CONTRAT, type NomOperation } from '#shared/contrat/index.ts';

// The pages forbid code made from text (CSP): zod must not try its compiled checks.
z.config({ jitless: true });

export const trouverOperation = (nom: NomOperation): Operation => CONTRAT[nom];
