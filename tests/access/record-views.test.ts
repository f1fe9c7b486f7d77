import { expect, test } from 'vitest';
import { RECORD_KINDS, type RecordKind, type RecordOf } from '@muster/shared/emergency/emergency.ts';
import { ROLES, type Role } from '@muster/shared/vocabulary/codes.ts';
import { FILLED, filledFinding, filledScreening, seen } from './filled-records.ts';
import { ACCOUNTS, cellOf, ENTRUSTED, type Column } from './who-sees-what.ts';

const reads = (role: Role, column: Column): boolean =>
  cellOf(role, column) !== '–' && ENTRUSTED[role] !== 'nobody';
const whole = (role: Role, column: Column): boolean =>
  /^(W|R|R\*)$/.test(cellOf(role, column)) && reads(role, column);
const seenBy = (kind: RecordKind, more = {}) =>
  ROLES.filter((role) => seen(kind, FILLED[kind], [role], more) !== undefined);

test('[VIEW-3] a finding is for those who read findings, and for its author', () => {
  expect(seenBy('findings')).toEqual(ROLES.filter((role) => whole(role, 'findings')));
  expect(seen('findings', FILLED.findings, ['screening'], { own: true })).toMatchObject({ basis: 'b' });
});

test('[VIEW-3] a screening is whole for those who read findings, and advice alone for those who read advice', () => {
  const { evacueeId, by, recordedAt, recommendation, id, startedAt, checks, reason } = FILLED.screenings;
  const advice = { screeningId: id, evacueeId, by, recordedAt, recommendation };
  for (const role of ROLES) {
    const expected = whole(role, 'findings')
      ? { ...advice, startedAt, checks, reason }
      : whole(role, 'advice')
        ? advice
        : undefined;
    // What headquarters reads are checks and reasons of those referred; these come with the advice to refer.
    expect(seen('screenings', FILLED.screenings, [role]), role).toEqual(expected);
  }
  expect(seen('screenings', FILLED.screenings, ['gate'], { own: true })).toEqual({
    ...advice,
    startedAt,
    checks,
    reason,
  });
});

test('[VIEW-5] screenings and findings are for headquarters, havens and ports only of whom they are entrusted with', () => {
  const elsewhere = { subject: { isReferred: false, boundFor: [] } };
  for (const role of ['headquarters', 'port-of-entry'] as const) {
    expect(seen('screenings', filledScreening(elsewhere), [role]), role).toBeUndefined();
    expect(seen('screenings', filledScreening({ subject: undefined }), [role]), role).toBeUndefined();
  }
  expect(seen('findings', filledFinding(elsewhere), ['headquarters'])).toBeUndefined();
  expect(seen('findings', filledFinding({ subject: undefined }), ['headquarters'])).toBeUndefined();
});

test('[VIEW-5] an authority sees a screening once it is finished, a supervisor its draft too', () => {
  const begun = filledScreening({ recordedAt: undefined, recommendation: undefined });
  expect(seen('screenings', begun, ['authority'])).toBeUndefined();
  expect(seen('screenings', begun, ['supervisor'])).toBeDefined();
});

test('[VIEW-3] departures, manifests and incidents are for those who read movement; nobody is named in them', () => {
  for (const kind of ['departures', 'manifests', 'incidents'] as const) {
    expect(seenBy(kind), kind).toEqual(ROLES.filter((role) => reads(role, 'movement')));
  }
  expect(JSON.stringify(seen('manifests', FILLED.manifests, ROLES))).not.toMatch(/NASR|Nasr/);
});

test('[VIEW-3] a grant is for those who keep accounts or give roles, and for whom it is about', () => {
  expect(seenBy('grants')).toEqual(ROLES.filter((role) => ACCOUNTS.has(role)));
  expect(seen('grants', FILLED.grants, [], { own: true })).toMatchObject({ role: 'gate' });
});

test('[VIEW-3] a standing order is for those who learn of decisions', () => {
  expect(seenBy('standing')).toEqual(ROLES.filter((role) => reads(role, 'decision')));
});

test('[VIEW-3] a party is for those who read everyone, and opened on purpose for the lead', () => {
  const everyone = ROLES.filter((role) => /^(W|R|name, .*)$/.test(cellOf(role, 'identity')));
  expect(seenBy('parties')).toEqual(everyone);
  expect(seenBy('parties', { opened: true }).sort()).toEqual([...everyone, 'lead'].sort());
});

test('[VIEW-6] a party card tells of a member no more than their own record does', () => {
  for (const role of seenBy('parties')) {
    const stage = whole(role, 'advice') ? 'referred' : 'awaiting-determination';
    expect(seen('parties', FILLED.parties, [role])?.card[0]?.stage, role).toBe(stage);
  }
});

test('[VIEW-3] everyone with a role sees what the emergency is and where its sites are, and nobody without', () => {
  for (const kind of ['settings', 'sites'] as const) {
    expect(seenBy(kind)).toEqual(ROLES);
    expect(seen(kind, FILLED[kind], [])).toBeUndefined();
  }
});

const MARK = 'a field of the future';
/** The same record with one more field, also in each record inside it that is written field by field. */
function ofTheFuture<K extends RecordKind>(kind: K): RecordOf[K] {
  const more = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(more)
      : typeof value === 'object' && value
        ? { ...value, fromTheFuture: MARK }
        : value;
  const record = FILLED[kind] as unknown as Record<string, unknown>;
  const inner = ['documents', 'passages', 'claim', 'determination', 'outcome', 'card'].filter(
    (field) => field in record,
  );
  const grown = Object.fromEntries(inner.map((field) => [field, more(record[field])]));
  return { ...record, ...grown, fromTheFuture: MARK } as unknown as RecordOf[K];
}

test.each(RECORD_KINDS)(
  '[VIEW-4] %s: a field that a record gains is not sent until its view lists it',
  (kind) => {
    for (const opened of [false, true]) {
      const view = seen(kind, ofTheFuture(kind), ROLES, { opened, own: true });
      expect(view).toBeDefined();
      expect(JSON.stringify(view)).not.toContain(MARK);
      expect(view).toEqual(seen(kind, FILLED[kind], ROLES, { opened, own: true }));
    }
  },
);

test.each(RECORD_KINDS)('[VIEW-4] %s: stamps are not sent', (kind) => {
  const view = JSON.stringify(seen(kind, FILLED[kind], ROLES, { opened: true, own: true }));
  for (const stamp of ['"rev"', '"everIn"', '"changed"', 'subjectStreams', 'memberStreams', '"subject"']) {
    expect(view).not.toContain(stamp);
  }
});
