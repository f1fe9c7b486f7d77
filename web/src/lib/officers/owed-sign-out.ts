import { postJson } from '#lib/ask/http.ts';

const OWED = 'muster.sign-out-owed';

export function isSignOutOwed(): boolean {
  return localStorage.getItem(OWED) !== null;
}

/** Ends the session, or notes that the server could not be told: then it is, before anyone goes on with this browser. */
export async function signOutOrOwe(): Promise<void> {
  localStorage.setItem(OWED, '1');
  const { status } = await postJson('/api/sign-out', {});
  if (status !== 0) localStorage.removeItem(OWED);
}
