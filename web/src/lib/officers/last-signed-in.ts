import { meIn, type Me } from '#lib/live/me.ts';

const ME = 'muster.me';

/** Whoever signed in last on this browser: who opens it without a network. Forgotten at sign-out. */
export function lastSignedIn(): Me | undefined {
  try {
    return meIn(JSON.parse(localStorage.getItem(ME) ?? 'null'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function keepSignedIn(me: Me | undefined): void {
  if (me) localStorage.setItem(ME, JSON.stringify(me));
  else localStorage.removeItem(ME);
}
