import { TokenSha256 } from '@muster/shared/network/token-sha256.ts';
import { networkRefused } from './network-refused.ts';
import type { Doors } from './officer-routes.ts';
import { signedIn } from './require-session.ts';
import type { Sessions } from './sessions.ts';

/** One's own sessions, and for an administrator everyone's: to see where one is signed in, and to end what is lost. */
export function addSessionRoutes(
  { router, session }: Doors,
  { sessions }: { readonly sessions: Sessions },
): void {
  router.get('/sessions', session, (request, response) => {
    const self = signedIn(response);
    const visible = sessions.visibleTo(self).map(({ id, officerId, device, openedAt, expiresAt }) => {
      return { id, officerId, device, openedAt, expiresAt, current: id === self.tokenSha256 };
    });
    response.json({ sessions: visible });
  });

  router.delete('/sessions/:id', session, async (request, response) => {
    const id = TokenSha256.safeParse(request.params['id']);
    if (!id.success) throw networkRefused({ ok: false, rejection: { type: 'SessionUnknown' } });
    const answer = await sessions.end(id.data, signedIn(response));
    if (!('ok' in answer) || !answer.ok) throw networkRefused(answer);
    response.status(204).end();
  });
}
