import { test } from 'vitest';
import { FOUNDER, given } from '../../testing/given.ts';

const site = '00000000-0000-4000-8000-0000000000c1';
const other = '00000000-0000-4000-8000-0000000000c2';
const ana = '00000000-0000-4000-8000-0000000000a1';
const gate = '00000000-0000-4000-8000-00000000f002';
const place = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
const sites = [
  { type: 'OpenSite', siteId: site, name: 'Port', ...place },
  { type: 'OpenSite', siteId: other, name: 'School', ...place },
] as const;
const register = { type: 'RegisterEvacuee', evacueeId: ana, siteId: site, name: { primary: 'ROY' } } as const;

test('[ROLE-12] an ask, a decision or a grant under someone else’s name is not taken from a carrier', () => {
  const carried = { by: FOUNDER, carried: true };
  const grant = { type: 'GrantRole', officerId: gate, role: 'authority', siteIds: [] } as const;
  given(...sites)
    .when(grant, carried)
    .thenRejects({ type: 'NotAllowed', needs: 'administration' });
  given(...sites, register)
    .when({ type: 'Determine', evacueeId: ana, determination: 'approved' }, carried)
    .thenRejects({ type: 'NotAllowed', needs: 'decision' });
  given(...sites, register)
    .when({ type: 'StartScreening', screeningId: ana, evacueeId: ana }, carried)
    .thenRejects({ type: 'NotAllowed', needs: 'claim' });
});

test('[ROLE-12] what happened in front of its author is taken from a carrier', () => {
  given(...sites)
    .when(register, { by: FOUNDER, carried: true })
    .thenRecords({ type: 'EvacueeRegistered' });
});

test('[ROLE-13] a report that the founder made before seeing the first grant is judged as it was then', () => {
  const granted = { type: 'GrantRole', officerId: gate, role: 'gate', siteIds: [site] } as const;
  const { story } = given(...sites, granted);
  const head = story.seq;
  given(...sites, granted)
    .when(register, { seen: head - 1 })
    .thenRecords({ type: 'EvacueeRegistered' });
  given(...sites, granted)
    .when(register)
    .thenRejects({ type: 'NotAllowed', needs: 'identity' });
});

test('[ROLE-14] a contest is settled only where its person is', () => {
  const supervisor = '00000000-0000-4000-8000-00000000f003';
  const granted = { type: 'GrantRole', officerId: supervisor, role: 'supervisor', siteIds: [other] } as const;
  given(...sites, register, granted)
    .when({ type: 'ResolveRival', recordId: ana, fact: 'name', keep: 4 }, { by: supervisor })
    .thenRejects({ type: 'NotAllowed', needs: 'resolution' });
});
