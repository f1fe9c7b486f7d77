import { expect, test } from 'vitest';
import { given } from '../../testing/given.ts';

const site = '00000000-0000-4000-8000-0000000000c1';
const ana = '00000000-0000-4000-8000-0000000000a1';
const [screener, protector] = [
  '00000000-0000-4000-8000-00000000f002',
  '00000000-0000-4000-8000-00000000f003',
];
const place = { kind: 'assembly-point', position: [35, 33], timeZone: 'Asia/Beirut', capacity: 10 };
const role = (officerId: string, name: string) => {
  return { type: 'GrantRole', officerId, role: name, siteIds: [site] } as const;
};
const ground = [
  { type: 'OpenSite', siteId: site, name: 'Port', ...place },
  {
    type: 'RegisterEvacuee',
    evacueeId: ana,
    siteId: site,
    name: { primary: 'ROY' },
    needs: ['SV-VA', 'WCHR'],
  },
  role(screener, 'screening'),
  role(protector, 'protection'),
] as const;
const amend = { type: 'AmendEvacuee', evacueeId: ana, changes: { needs: ['MEDA'] } } as const;

test('[AMEND-20] needs under protection stay when someone who does not see them sends another list', () => {
  const { story } = given(...ground, [amend, { by: screener }]);
  expect(story.state.evacuees.get(ana)?.needs).toEqual(['MEDA', 'SV-VA']);
});

test('[AMEND-20] protection staff end them', () => {
  const { story } = given(...ground, [amend, { by: protector }]);
  expect(story.state.evacuees.get(ana)?.needs).toEqual(['MEDA']);
});
