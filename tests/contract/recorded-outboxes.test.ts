import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutboxFile } from '@muster/shared/protocol/outbox-file.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sceneOn, type Scene } from '../support/muster-scene.ts';
import { startMuster, type RunningMuster } from '../support/start-muster.ts';

const RECORDED = join(import.meta.dirname, '../recorded-logs');

let muster: RunningMuster;
let scene: Scene;
beforeAll(async () => {
  muster = await startMuster();
  scene = await sceneOn(muster);
});
afterAll(() => muster.stop());

test('[TABLET-10] what tablets of earlier releases could not send is taken: every command of every recorded outbox', async () => {
  const names = (await readdir(RECORDED)).filter((name) => name.startsWith('outbox-'));
  expect(names).not.toEqual([]);
  for (const name of names) {
    const { commands } = OutboxFile.parse(JSON.parse(await readFile(join(RECORDED, name), 'utf8')));
    const e = await scene.emergency(name);
    const site = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
    const [{ command }] = commands as unknown as [{ command: { siteId: string } }];
    await e.record({ type: 'OpenSite', siteId: command.siteId, name: 'Hall', ...site });
    const screener = await scene.officer(e, `Rana-${names.indexOf(name)}`, 'screening', [command.siteId]);
    await scene.officer(e, `Rana-${names.indexOf(name)}`, 'movement', [command.siteId]);
    const supervisor = await scene.officer(e, 'Sami', 'supervisor', [command.siteId]);
    const theirs = commands.map((each) => ({ ...each, by: screener.api.officerId }));
    const answers = await supervisor.answers(...theirs);
    // Claims are not taken from a carrier (ROLE-12): the advice stands without.
    const refused = answers.flatMap((answer, at) =>
      'ok' in answer && answer.ok ? [] : [commands[at]?.command.type],
    );
    expect(refused).toEqual(['StartScreening']);
    // From both tablets it counts once.
    expect(await supervisor.answers(...theirs)).toEqual(answers);
  }
});
