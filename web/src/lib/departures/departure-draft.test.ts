import type { DepartureView } from '@muster/shared/scopes/departure-view.ts';
import type { SiteView } from '@muster/shared/scopes/record-views.ts';
import { expect, test } from 'vitest';
import { changeOf, draftOf, emptyDraft, readDraft } from './departure-draft.ts';
import { readTime } from './read-time.ts';

const sites = [
  { siteId: 'beirut', timeZone: 'Asia/Beirut' },
  { siteId: 'larnaca', timeZone: 'Asia/Nicosia' },
  { siteId: 'paris', timeZone: 'Europe/Paris' },
] as unknown as SiteView[];

const filled = {
  ...emptyDraft('beirut', 'paris'),
  carrier: 'CFC',
  number: ' F-107 ',
  departs: '2026-10-14 15:10',
  arrives: '2026-10-14 18:40',
  seats: '189',
  persons: '200',
};

test('times are read at the clock of the site that they are about', () => {
  expect(readDraft(filled, sites)).toMatchObject({
    said: {
      number: 'F-107',
      departsAt: '2026-10-14T12:10:00Z',
      arrivesAt: '2026-10-14T16:40:00Z',
      capacity: { seats: 189, persons: 200, litters: 0, wheelchairs: 0 },
    },
  });
});

test('each field says what is wrong with it', () => {
  const draft = { ...filled, carrier: ' ', toSiteId: 'beirut', arrives: 'noon', seats: 'many', persons: '' };
  expect(readDraft(draft, sites)).toEqual({
    problems: {
      carrier: 'missing',
      toSiteId: 'same-site',
      arrives: 'time-unread',
      seats: 'count-unread',
      persons: 'missing',
    },
  });
});

test('an arrival that only seems earlier, by another clock, is none', () => {
  expect(readDraft({ ...filled, arrives: '2026-10-14 14:30' }, sites)).toHaveProperty('said');
  expect(readDraft({ ...filled, arrives: '2026-10-14 14:10' }, sites)).toEqual({
    problems: { arrives: 'not-later' },
  });
});

test('a time that clocks skip is refused, one that comes twice is the first', () => {
  expect(readTime('2026-03-29 02:30', 'Europe/Paris')).toEqual({ problem: 'time-skipped' });
  expect(readTime('2026-10-25 02:30', 'Europe/Paris')).toEqual({
    instant: '2026-10-25T00:30:00Z',
    twice: true,
  });
  expect(readTime('2026-02-30 02:30', 'Europe/Paris')).toEqual({ problem: 'time-unread' });
});

test('a change holds only what differs', () => {
  const departure = {
    ...{ departureId: 'd', mode: 'air', carrier: 'CFC', number: 'F-107' },
    ...{ fromSiteId: 'beirut', toSiteId: 'paris' },
    ...{ departsAt: '2026-10-14T12:10:30Z', arrivesAt: '2026-10-14T16:40:00Z' },
    capacity: { seats: 189, persons: 200, litters: 0, wheelchairs: 0 },
  } as DepartureView;
  const zoneOf = (id: string) => sites.find(({ siteId }) => siteId === id)!.timeZone;
  const draft = draftOf(departure, zoneOf);
  const saidBy = (changed: object) => {
    const read = readDraft({ ...draft, ...changed }, sites);
    return 'said' in read ? changeOf(departure, read.said) : read;
  };
  expect(saidBy({})).toBeUndefined();
  expect(saidBy({ seats: '150', departs: '2026-10-14 15:40' })).toEqual({
    type: 'ChangeDeparture',
    departureId: 'd',
    changes: {
      departsAt: '2026-10-14T12:40:00Z',
      capacity: { seats: 150, persons: 200, litters: 0, wheelchairs: 0 },
    },
  });
});
