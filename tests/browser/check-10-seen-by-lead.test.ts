import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiClient } from '../support/api-client.ts';
import { registers, screens } from '../support/people.ts';
import { SocketClient } from '../support/socket-client.ts';
import { percentile } from '../bench/percentile.ts';
import { drawFailures } from './checks/failure-pictures.ts';
import { openChecks, type OpenedChecks } from './checks/opened-checks.ts';
import { MapPage } from './pages/map-page.ts';

const CLIENTS = 50;
const OUTCOMES = 40;

let checks: OpenedChecks;
let map: MapPage;
let clients: readonly SocketClient[];
const timesMs: number[] = [];

drawFailures('10', () => checks);
beforeAll(async () => {
  checks = await openChecks();
  const { live, scene, journey } = checks;
  for (let at = 0; at < OUTCOMES; at += 1) await live.record(registers(`P${String(at)}`));
  clients = await Promise.all(
    Array.from({ length: CLIENTS }, (_, at) => {
      const { token = '' } = scene.founder;
      const api = new ApiClient({ server: journey.muster, token, device: `client-${String(at)}` });
      return SocketClient.follow(api, live.emergencyId);
    }),
  );
  map = new MapPage(await checks.page({ size: { width: 1440, height: 900 } }));
  await map.open(`/${live.emergencyId}`);
  await map.shows({ registered: OUTCOMES, waiting: OUTCOMES });
});
afterAll(async () => {
  for (const client of clients) client.close();
  await checks.end();
});

test(
  '[check 10] an officer’s outcome is on the lead’s map and in the counter, with 50 clients following',
  { timeout: 300_000 },
  async () => {
    for (let done = 1; done <= OUTCOMES; done += 1) {
      const waiting = OUTCOMES - done;
      const start = performance.now();
      await checks.live.record(screens(`P${String(done - 1)}`));
      await map.shows({ registered: OUTCOMES, waiting, advised: done });
      await map.markerSays(
        'Beirut port',
        [waiting > 0 && `Waiting ${String(waiting)}`, `Advised, decision awaited ${String(done)}`]
          .filter(Boolean)
          .join(', '),
      );
      timesMs.push(performance.now() - start);
    }
    const [median, p95] = [percentile(timesMs, 0.5), percentile(timesMs, 0.95)];
    const met = p95 <= 1000 ? 'met' : 'short';
    process.stdout.write(
      `Outcome to the lead’s map and counter, ${String(CLIENTS)} clients, ${String(OUTCOMES)} outcomes: ` +
        `median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (1000 ms: ${met})\n`,
    );
    const advised = ({ figures }: SocketClient) => figures.get('*')?.byStage['awaiting-determination'];
    for (const client of clients) await client.until((each) => advised(each) === OUTCOMES);
    expect(await map.counters()).toMatchObject({ registered: OUTCOMES, waiting: 0, advised: OUTCOMES });
  },
);
