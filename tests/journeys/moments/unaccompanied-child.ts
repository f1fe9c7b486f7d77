import { expect } from 'vitest';
import { priorityCode, priorityOf, type PriorityFacts } from '@muster/shared/emergency/priority.ts';
import { idOf } from '../../support/id-of.ts';
import { refused, type Moment } from '../../support/journey-day.ts';
import { passes, registersCitizen, stageSeenBy } from '../../support/journey-people.ts';
import { approves, assigns, FERRY } from '../../support/people.ts';

export const SAMIR = 'samir';

/** A citizen of nine, alone: no order approves him, a person does. Nothing else holds him back today. */
export const unaccompaniedChild: Moment = {
  name: 'unaccompanied child',
  lacks: [
    'a custodian, whom custody is handed to and by whom',
    'an alert that nobody can shelve, and a block on boarding',
  ],
  walk: async (day) => {
    const [marc, omar] = [day.as('Marc'), day.as('Omar')];
    await day.as('Rita').record(registersCitizen(SAMIR, { birthDate: '2017-05' }));
    const changes = { needs: ['SC-UC', 'UMNR'] };
    await day.as('Paula').record({ type: 'AmendEvacuee', evacueeId: idOf(SAMIR), changes });
    await day.as('Sami').record(passes(SAMIR));
    expect(await stageSeenBy(omar, SAMIR)).toBe('awaiting-determination');
    await refused(marc, assigns(SAMIR), { type: 'NotCleared' });

    await day.as('Aline').record(approves(SAMIR));
    await marc.record(assigns(SAMIR, FERRY));
    const seen = await marc.read('evacuees', idOf(SAMIR));
    expect(seen).toMatchObject({ minor: true, ageBand: '5-11', needs: ['UMNR'] });
    expect(priorityCode(priorityOf(seen as PriorityFacts, []))).toBe('I-B');
    const atGate = await day.as('Gina').read('evacuees', idOf(SAMIR));
    expect(atGate).toMatchObject({ minor: true, mayBoard: { ok: true } });
    expect(atGate).not.toHaveProperty('nationalities');
  },
};
