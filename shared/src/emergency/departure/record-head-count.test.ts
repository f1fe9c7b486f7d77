import { expect, test } from 'vitest';
import { ferry, whileBoarding, departureIn } from '../../testing/departure-cast.ts';

test('[DEP-34] keeps every head count, with its section and who counted', () => {
  const { when, story } = whileBoarding({ type: 'RecordHeadCount', departureId: ferry, count: 40 });
  when({ type: 'RecordHeadCount', departureId: ferry, count: 12, section: 'deck 2' }).thenRecords({
    count: 12,
  });
  when({ type: 'RecordHeadCount', departureId: ferry, count: 12, section: 'deck 2' }).thenRecords({
    count: 12,
  });
  expect(departureIn(story).headCounts).toMatchObject([
    { count: 40 },
    { count: 12, section: 'deck 2' },
    { count: 12 },
  ]);
});
