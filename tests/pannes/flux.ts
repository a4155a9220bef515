import { request } from 'node:http';

export type Flux = {
  statut: number;
  /** Events received so far. */
  evenements: string[];
  /** Resolves once `combien` events have come; rejects after two seconds. */
  attendre(combien: number): Promise<void>;
  /** Resolves when the server has ended the stream. */
  fini: Promise<void>;
  couper(): void;
};

/** A window that follows its bac, on a server that really listens. */
export function suivre(adresse: string, cookie: string): Promise<Flux> {
  return new Promise((ouvert, rate) => {
    const demande = request(`${adresse}/api/bac/direct`, { headers: { cookie }, agent: false });
    demande.on('error', rate);
    demande.on('response', (reponse) => {
      const evenements: string[] = [];
      const reveils = new Set<() => void>();
      let finir = () => {};
      const fini = new Promise<void>((resoudre) => {
        finir = resoudre;
      });
      reponse.setEncoding('utf8');
      reponse.on('data', (texte: string) => {
        for (const morceau of texte.split('\n\n')) if (morceau.includes('event:')) evenements.push(morceau);
        for (const reveiller of reveils) reveiller();
      });
      for (const fin of ['end', 'close', 'error']) reponse.on(fin, finir);
      demande.on('error', finir);
      const attendre = (combien: number) =>
        new Promise<void>((resoudre, refuser) => {
          const delai = setTimeout(() => refuser(new Error(`${evenements.length} événements sur ${combien}`)), 2000);
          const regarder = () => {
            if (evenements.length < combien) return;
            clearTimeout(delai);
            reveils.delete(regarder);
            resoudre();
          };
          reveils.add(regarder);
          regarder();
        });
      ouvert({ statut: reponse.statusCode ?? 0, evenements, attendre, fini, couper: () => demande.destroy() });
    });
    demande.end();
  });
}

/** Waits for something that the server does a moment later; an error after two seconds. */
export async function bientot(vrai: () => boolean): Promise<void> {
  const limite = performance.now() + 2000;
  while (!vrai()) {
    if (performance.now() > limite) throw new Error('toujours pas');
    await new Promise((suite) => setTimeout(suite, 5));
  }
}
