import { describe, expect, test } from 'vitest';
import { given, type Sent } from '../../testing/given.ts';
import {
  ana,
  beirut,
  ben,
  determined,
  granted,
  noor,
  screened,
  screening,
  tyre,
  TWO_PEOPLE,
} from '../../testing/screening-cast.ts';

const haddad = '00000000-0000-4000-8000-0000000000b1';
const khoury = '00000000-0000-4000-8000-0000000000b2';
const ferry = '00000000-0000-4000-8000-0000000000f5';
const jounieh = '00000000-0000-4000-8000-000000000053';
const at = '2026-10-14T11:00:00Z';
const later = '2026-10-14T15:00:00Z';

const sails: Sent = {
  ...{ type: 'ScheduleDeparture', departureId: ferry, mode: 'sea', carrier: 'Ferry', number: 'F1' },
  ...{ fromSiteId: beirut, toSiteId: tyre, departsAt: at, arrivesAt: later },
  capacity: { seats: 10, persons: 10, litters: 1, wheelchairs: 1 },
};
const boards: Sent = { type: 'RecordBoarded', evacueeId: noor, departureId: ferry };
const offloaded: Sent = { type: 'RecordOffloaded', evacueeId: noor, departureId: ferry };
const departs: Sent = { type: 'RecordDeparted', departureId: ferry, at, personsOnBoard: 1 };
const opensJounieh: Sent = {
  ...{ type: 'OpenSite', siteId: jounieh, name: 'Jounieh', kind: 'embarkation-sea', position: [35.6, 34] },
  ...{ timeZone: 'Asia/Beirut', capacity: 100 },
};
const amends = (changes: object): Sent => ({ type: 'AmendEvacuee', evacueeId: noor, changes });
const joins = (partyId: string): Sent => ({ type: 'JoinParty', partyId, evacueeId: noor });
const exits = (exit: string): Sent => ({ type: 'RecordExit', evacueeId: noor, exit });
const checksIn = (siteId: string): Sent => ({ type: 'CheckIn', evacueeId: noor, siteId });
const diverts = (toSiteId: string): Sent => ({
  type: 'DivertDeparture',
  departureId: ferry,
  toSiteId,
  reason: 'storm',
});

/** Two tablets report, the second without having seen the first. Then the seqs of both claims can be kept. */
function contested(before: readonly Sent[], first: Sent, second: Sent) {
  const { story, when } = given(...TWO_PEOPLE, sails, opensJounieh, ...before);
  const seen = story.seq;
  when(first, { device: 'tablet-1' });
  const standing = story.seq;
  when(second, { device: 'tablet-2', seen });
  const rival = story.seq;
  const keeps = (fact: string, keep: number, recordId = noor): Sent => ({
    type: 'ResolveRival',
    recordId,
    fact,
    keep,
  });
  const person = () => story.state.evacuees.get(noor);
  return { story, when, standing, rival, keeps, person };
}

describe('settling a contested fact', () => {
  const twoSexes = () => contested([], amends({ sex: 'F' }), amends({ sex: 'M' }));

  test('[RIVAL-1] the standing claim is kept and the others end', () => {
    const { when, keeps, standing, person } = twoSexes();
    when(keeps('sex', standing)).thenRecords({ type: 'RivalResolved', fact: 'sex', keep: standing });
    expect(person()).toMatchObject({ sex: 'F' });
    expect(person()).not.toHaveProperty('rivals');
  });

  test('[RIVAL-1] a rival is kept and stands', () => {
    const { when, keeps, rival, person, story } = twoSexes();
    when(keeps('sex', rival)).thenRecords({ keep: rival });
    expect(person()).toMatchObject({ sex: 'M', changed: { sex: { seq: story.seq } } });
    expect(person()).not.toHaveProperty('rivals');
  });

  test('[RIVAL-1] rivals of other facts stay', () => {
    const both = [amends({ sex: 'F', wristband: 'W1' }), amends({ sex: 'M', wristband: 'W2' })] as const;
    const { when, keeps, rival, person } = contested([], ...both);
    when(keeps('sex', rival));
    expect(Object.keys(person()?.rivals ?? {})).toEqual(['wristband']);
  });

  test('[RIVAL-2] refuses what is not contested, and a seq that made none of the claims', () => {
    const { when, keeps, standing, rival } = twoSexes();
    for (const [fact, keep] of [
      ['name', standing],
      ['sex', rival + 1],
      ['sex', 1],
      ['constructor', 1],
      ['', 1],
    ] as const)
      when(keeps(fact, keep)).thenRejects({ type: 'RivalUnknown' });
    when(keeps('sex', standing, khoury)).thenRejects({ type: 'RivalUnknown' });
    when(keeps('sex', rival)).thenRecords({ fact: 'sex' });
    when(keeps('sex', rival)).thenRejects({ type: 'RivalUnknown' });
  });

  test('[RIVAL-3] is for supervisors and the lead', () => {
    const { when, keeps, rival } = twoSexes();
    when(granted(ana, 'screening'));
    when(granted(ben, 'supervisor'));
    when(keeps('sex', rival), { by: ana }).thenRejects({ type: 'NotAllowed', needs: 'resolution' });
    when(keeps('sex', rival), { by: ben }).thenRecords({ fact: 'sex' });
  });

  test('[RIVAL-4] age and checks follow the value kept', () => {
    const { when, keeps, rival, person } = contested(
      [],
      amends({ birthDate: '2020' }),
      amends({ birthDate: '1950' }),
    );
    when(keeps('birthDate', rival)).thenRecords({ ageBand: '60+', minor: false });
    expect(person()).toMatchObject({ birthDate: '1950', ageBand: '60+', minor: false });
  });

  test('[RIVAL-4] a rival that clears a field clears it', () => {
    const { when, keeps, rival, person } = contested(
      [],
      amends({ birthDate: '2020' }),
      amends({ birthDate: null }),
    );
    when(keeps('birthDate', rival));
    expect(person()).not.toHaveProperty('birthDate');
  });
});

describe('what follows from the claim that is kept', () => {
  test('[RIVAL-5] a party', () => {
    const { when, keeps, rival, person } = contested([], joins(haddad), joins(khoury));
    when(keeps('party', rival));
    expect(person()?.partyId).toBe(khoury);
  });

  test('[RIVAL-5] having left the party', () => {
    const leaves: Sent = { type: 'LeaveParty', partyId: haddad, evacueeId: noor };
    const { story, when } = given(...TWO_PEOPLE, joins(haddad));
    const seen = story.seq;
    for (const command of [leaves, joins(haddad)]) when(command);
    when(leaves, { device: 'tablet-2', seen });
    when({ type: 'ResolveRival', recordId: noor, fact: 'party', keep: story.seq }).thenRecords({
      fact: 'party',
    });
    expect(story.state.evacuees.get(noor)).not.toHaveProperty('partyId');
  });

  test('[RIVAL-5] a place: a site answers for whoever is there, a sighting ends missing', () => {
    const held: Sent = { type: 'RecordHeldElsewhere', evacueeId: noor, where: 'hospital' };
    const { when, keeps, rival, person } = contested([], held, checksIn(tyre));
    when(exits('missing'));
    when(keeps('place', rival));
    expect(person()).toMatchObject({ place: tyre, siteId: tyre });
    expect(person()).not.toHaveProperty('exit');
  });

  test('[RIVAL-5] missing', () => {
    const { when, keeps, rival, person } = contested([], checksIn(tyre), exits('missing'));
    when(keeps('place', rival));
    expect(person()).toMatchObject({ place: 'unknown', exit: 'missing' });
  });

  test('[RIVAL-5] an exit, which gives the place back', () => {
    const assigned: Sent[] = [
      determined(noor, 'approved'),
      { type: 'AssignEvacuee', evacueeId: noor, departureId: ferry },
    ];
    const { when, keeps, rival, person } = contested(assigned, exits('missing'), exits('withdrew'));
    when(keeps('exit', rival));
    expect(person()).toMatchObject({ exit: 'withdrew', passages: [{ status: 'released' }] });
  });

  test('[RIVAL-5] a determination, by whoever made it', () => {
    const { when, keeps, rival, person } = contested(
      [],
      determined(noor, 'approved'),
      determined(noor, 'held'),
    );
    expect(person()?.determination).toMatchObject({ determination: 'approved' });
    when(keeps('determination', rival));
    expect(person()?.determination).toMatchObject({ determination: 'held', seq: rival });
  });

  test('[RIVAL-5] a screening, with what it left deferred', () => {
    const second = screened(noor, 2, { recommendation: 'refer', checks: { lists: 'deferred' } });
    const { when, keeps, rival, person } = contested([], screened(noor, 1), second);
    expect(person()?.outcome?.screeningId).toBe(screening(1));
    when(keeps('screening', rival));
    const kept = { screeningId: screening(2), recommendation: 'refer', hasDeferred: true, seq: rival };
    expect(person()?.outcome).toMatchObject(kept);
  });
});

describe('a contested boarding', () => {
  test('[RIVAL-6] kept as taken off, the person is back at the site and the place is free', () => {
    const { story, when, keeps, rival, person } = contested([], boards, offloaded);
    expect(person()?.passages).toMatchObject([{ contested: true }]);
    when(keeps('passage', rival));
    expect(person()).toMatchObject({ place: beirut, passages: [{ status: 'offloaded' }] });
    expect(person()?.passages[0]).not.toHaveProperty('contested');
    expect(story.state.departures.get(ferry)?.load).toMatchObject({ persons: 0, contested: 0 });
  });

  test('[RIVAL-6] kept as boarded, the person is aboard without a doubt', () => {
    const { story, when, keeps, standing, person } = contested([], boards, offloaded);
    when(keeps('passage', standing));
    expect(person()).toMatchObject({ place: ferry, passages: [{ status: 'boarded' }] });
    expect(person()?.passages[0]).not.toHaveProperty('contested');
    expect(story.state.departures.get(ferry)?.load).toMatchObject({ persons: 1, boarded: 1, contested: 0 });
  });

  test('[RIVAL-6] kept as taken off after the departure left, the person is not under way', () => {
    const { when, keeps, rival, person } = contested([], boards, offloaded);
    when(departs);
    expect(person()?.passages).toMatchObject([{ status: 'departed' }]);
    when(keeps('passage', rival));
    expect(person()).toMatchObject({ place: beirut, siteId: beirut, passages: [{ status: 'offloaded' }] });
  });
});

describe('a contested departure', () => {
  test('[RIVAL-7] a destination takes along who travels there', () => {
    const { story, when, keeps, rival, person } = contested(
      [boards, departs],
      diverts(jounieh),
      diverts(beirut),
    );
    expect(story.state.departures.get(ferry)?.toSiteId).toBe(jounieh);
    when(keeps('destination', rival, ferry));
    expect(story.state.departures.get(ferry)).toMatchObject({ toSiteId: beirut });
    expect(story.state.departures.get(ferry)?.rivals).toBeUndefined();
    expect(person()?.passages).toMatchObject([{ toSiteId: beirut }]);
  });

  test('[RIVAL-7] a state takes along who is aboard', () => {
    const arrives: Sent = { type: 'RecordArrived', departureId: ferry, at: later, personsOnBoard: 1 };
    const returns: Sent = { type: 'RecordReturned', departureId: ferry, at: later, reason: 'storm' };
    const { story, when, keeps, rival, person } = contested([boards, departs], arrives, returns);
    expect(person()).toMatchObject({ place: tyre, passages: [{ status: 'arrived' }] });
    when(keeps('state', rival, ferry));
    expect(story.state.departures.get(ferry)?.state).toBe('returned');
    expect(person()).toMatchObject({ place: beirut, passages: [{ status: 'returned' }] });
  });
});
