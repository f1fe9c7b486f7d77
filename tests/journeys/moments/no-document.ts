import { expect } from 'vitest';
import { idOf } from '../../support/id-of.ts';
import { refused, type Moment } from '../../support/journey-day.ts';
import { passes, stageSeenBy } from '../../support/journey-people.ts';
import { approves, assigns, FERRY, registers, screens } from '../../support/people.ts';

export const NADIA = 'nadia';

/** Someone who lost her papers: referred, known again from headquarters' records, approved by a person, listed without a number. */
export const noDocument: Moment = {
  name: 'no document',
  lacks: ['the ladder of identity, rung by rung', 'a travel document asked for and issued'],
  walk: async (day) => {
    const [rana, omar, marc] = [day.as('Rana'), day.as('Omar'), day.as('Marc')];
    await day.as('Ramy').record(registers(NADIA, { documents: [] }));
    const unsure = {
      ...{ kind: 'identity', code: 'identity-not-established', weight: 'indicator', confidence: 'low' },
      ...{ basis: 'Passport lost on the road', source: 'Her own words' },
    };
    await rana.record(
      screens(NADIA, { checks: { identity: 'unsure' }, findings: [unsure], recommendation: 'refer' }),
    );
    expect(await stageSeenBy(omar, NADIA)).toBe('referred');
    await refused(marc, assigns(NADIA), { type: 'NotCleared' });

    const changes = { entitlement: 'permanent-resident' };
    const reason = 'Found in the records of headquarters';
    await rana.record({ type: 'AmendEvacuee', evacueeId: idOf(NADIA), changes, reason });
    await rana.record(passes(NADIA, { screeningId: idOf('second screening', NADIA) }));
    expect(await stageSeenBy(omar, NADIA)).toBe('awaiting-determination');
    await day.as('Aline').record(approves(NADIA));
    await marc.record(assigns(NADIA, FERRY));
    expect(await marc.read('evacuees', idOf(NADIA))).toMatchObject({ stage: 'manifested', documents: [] });
  },
};
