import { entetesDe } from './factures.ts';
import type { Seance } from './monde.ts';

type Appel = { port: number; seance: Seance; chemin: string; corps?: unknown };

/** One call, as the screens make it. Throws when it is refused. */
export async function appeler<T = unknown>({ port, seance, chemin, corps }: Appel): Promise<T> {
  const reponse = await fetch(`http://127.0.0.1:${port}${chemin}`, {
    headers: { ...entetesDe(seance), 'x-chorale': '1', 'content-type': 'application/json' },
    ...(corps !== undefined && { method: 'POST', body: JSON.stringify(corps) }),
  });
  if (!reponse.ok) throw new Error(`${chemin}: ${reponse.status} ${await reponse.text()}`);
  return (await reponse.json()) as T;
}

/** Key under which the browser keeps this answer. */
export async function etagDe(port: number, chemin: string, entetes: Record<string, string>): Promise<string> {
  const reponse = await fetch(`http://127.0.0.1:${port}${chemin}`, { headers: entetes });
  await reponse.text();
  return reponse.headers.get('etag') ?? '';
}
