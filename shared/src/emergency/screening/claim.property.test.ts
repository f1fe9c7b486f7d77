import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, type Story } from '../../testing/given.ts';
import {
  ana,
  as,
  ben,
  byServer,
  dina,
  noor,
  sami,
  screened,
  screening,
  STAFFED,
  starts,
} from '../../testing/screening-cast.ts';
import { hasLapsed } from './lapse-claim.ts';

const step = fc.record({
  act: fc.constantFrom('start', 'start', 'record', 'lapse'),
  officer: fc.constantFrom(ana, ben, dina),
  tablet: fc.constantFrom('tablet-1', 'tablet-2'),
  person: fc.constantFrom(noor, sami),
  index: fc.nat({ max: 5 }),
  minutes: fc.nat({ max: 12 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Who should hold each person, said from the answers alone. */
type Holders = Map<string, { readonly officer: string; readonly screeningId: string }>;

test('[SCR-6] a person is claimed by nobody, or by whoever was last granted a screening that has not ended', () => {
  let granted = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const { story } = given(...STAFFED);
      const holders: Holders = new Map();
      let minutes = 0;
      for (const each of steps) {
        minutes += each.minutes;
        const recorded = take(story, each, minutes);
        if (each.act === 'start' && recorded) granted += 1;
        if (each.act === 'start' && !recorded) refused += 1;
        if (recorded) expected(holders, each);
        expectHeld(story, holders);
      }
    }),
    { numRuns: 200, seed: 20261014 },
  );
  // Otherwise the property would hold for want of contest.
  expect(granted).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(500);
});

/** True when an event was recorded. */
function take(story: Story, { act, officer, tablet, person, index }: Step, minutes: number): boolean {
  const now = new Date(Date.UTC(2026, 9, 14, 11, minutes)).toISOString();
  const sending = { device: tablet, now };
  if (act === 'lapse') {
    const lapse = { type: 'LapseClaim', evacueeId: person, screeningId: screening(index) } as const;
    const due = isDue(story, person, now);
    const decision = story.send(lapse, { ...byServer, now });
    if (decision.ok) expect(due).toBe(true);
    return decision.ok && decision.events.length > 0;
  }
  const command = act === 'start' ? starts(person, index) : screened(person, index);
  const decision = story.send(...as(officer, command, sending));
  return decision.ok && decision.events.length > 0;
}

function isDue({ state }: Story, person: string, now: string): boolean {
  const claim = state.evacuees.get(person)?.claim;
  return claim !== undefined && hasLapsed(state, claim, { now, lastHeard: () => undefined });
}

function expected(holders: Holders, { act, officer, person, index }: Step): void {
  const screeningId = screening(index);
  const held = holders.get(person);
  if (act === 'start') holders.set(person, { officer, screeningId });
  else if (act === 'lapse') holders.delete(person);
  else if (held && (held.screeningId === screeningId || held.officer === officer)) holders.delete(person);
}

function expectHeld({ state }: Story, holders: Holders): void {
  for (const person of [noor, sami]) {
    const claim = state.evacuees.get(person)?.claim;
    const holder = holders.get(person);
    expect(claim && { officer: claim.by, screeningId: claim.screeningId }).toEqual(holder);
  }
  expect([...state.evacuees.ids('claimed', 'yes')].sort()).toEqual([...holders.keys()].sort());
}
