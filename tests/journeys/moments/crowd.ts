import { expect } from 'vitest';
import type { Answer } from '@muster/shared/protocol/answer.ts';
import type { SentEnvelope } from '../../support/api-client.ts';
import { wasRecorded, type Moment } from '../../support/journey-day.ts';
import { CROWD, registersOfCrowd } from '../../support/journey-people.ts';
import { httpDoor, socketDoor, type Door } from '../../support/lane-writer.ts';
import { SocketClient } from '../../support/socket-client.ts';

const BATCH = 50;

/** Two tablets take in five hundred at once, one over its socket and one over HTTP, while the lead watches. */
export const crowd: Moment = {
  name: 'crowd',
  lacks: ['counting parties before names are known', 'people expected, called and offered a place'],
  walk: async (day) => {
    const [rita, ramy, lise] = [day.as('Rita'), day.as('Ramy'), day.as('Lise')];
    const picture = await SocketClient.follow(lise.api, lise.emergencyId);
    const registrations = CROWD.map((_, index) => registersOfCrowd(index));
    const half = registrations.length / 2;
    const hers = registrations.slice(0, half).map((command) => rita.envelope(command));
    const his = registrations.slice(half).map((command) => ramy.envelope(command));
    const socket = await socketDoor(rita.api, rita.emergencyId);
    const http = httpDoor(ramy.api, ramy.emergencyId);
    const [answers, others] = await Promise.all([deliverAll(socket, hers), deliverAll(http, his)]);
    expect([...answers, ...others].every(wasRecorded)).toBe(true);

    // A batch whose answers were lost is sent again, over the other door too, and nobody is there twice.
    const again = hers.slice(-BATCH);
    const door = httpDoor(rita.api, rita.emergencyId);
    expect(await door.deliver(again)).toEqual(answers.slice(-BATCH));
    socket.close();

    await picture.until(({ figures }) => figures.get('*')?.byStage['waiting'] === CROWD.length);
    picture.close();
    expect(await day.figure('registered')).toBe(CROWD.length);
    expect(await day.figure('remaining')).toBe(CROWD.length);
  },
};

async function deliverAll(door: Door, lane: readonly SentEnvelope[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < lane.length; at += BATCH) {
    answers.push(...(await door.deliver(lane.slice(at, at + BATCH))));
  }
  return answers;
}
