import { afterEach, expect, test, vi } from 'vitest';
import { SessionList } from './sessions.svelte.ts';

afterEach(() => void vi.unstubAllGlobals());

const session = (id: string, openedAt: string, current = false) => ({
  ...{ id, openedAt, current, officerId: 'ana', device: 'd', expiresAt: openedAt },
});

test('this one first, then the newest; one that is ended goes', async () => {
  let open = [
    session('old', '2026-10-14T06:00:00Z'),
    session('mine', '2026-10-14T05:00:00Z', true),
    session('new', '2026-10-14T08:00:00Z'),
  ];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'DELETE') {
      open = open.filter(({ id }) => path !== `/api/sessions/${id}`);
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    return Promise.resolve(new Response(JSON.stringify({ sessions: open })));
  });
  const list = new SessionList();
  await list.load();
  expect(list.sessions?.map(({ id }) => id)).toEqual(['mine', 'new', 'old']);
  expect(await list.end('new')).toBe(true);
  expect(list.sessions?.map(({ id }) => id)).toEqual(['mine', 'old']);
});

test('a server that cannot be reached leaves the list as it is, and says so', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  const list = new SessionList();
  await list.load();
  expect(list.hasFailed).toBe(true);
  expect(await list.end('new')).toBe(false);
});
