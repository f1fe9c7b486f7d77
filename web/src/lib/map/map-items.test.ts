import { expect, test } from 'vitest';
import { clusterOf, pictureItems, sitesOfCluster, type CountedSite } from './map-items.ts';

function counted(siteId: string, longitude: number, over: object = {}): CountedSite {
  const site = { siteId, name: siteId, kind: 'assembly-point', position: [longitude, 34], ...over };
  return {
    site,
    counts: { waiting: 2 },
    freshness: 'fresh',
    alerts: 1,
    heardAt: undefined,
  } as unknown as CountedSite;
}
/** A hundred pixels a degree. */
const project = ([longitude, latitude]: readonly number[]) => ({ x: longitude! * 100, y: latitude! * 100 });

test('sites that would cover each other are one ring that sums them, and its id names them', () => {
  const sites = [counted('port', 35.5), counted('gate', 35.6), counted('far', 36.5)];
  const items = pictureItems(sites, [], project);
  expect(items.map(({ kind }) => kind)).toEqual(['cluster', 'site']);
  const [cluster] = items;
  expect(cluster).toMatchObject({ counts: { waiting: 4 }, alerts: 2 });
  expect(sitesOfCluster(cluster!.id)).toEqual(['gate', 'port']);
  expect(sitesOfCluster('port')).toEqual([]);
});

test('a haven is never hidden in a ring', () => {
  const sites = [counted('port', 35.5), counted('haven', 35.5, { kind: 'safe-haven' })];
  expect(pictureItems(sites, [], project as never).map(({ kind }) => kind)).toEqual(['site', 'haven']);
});

test('a group is as old as its oldest member, and its largest site stands first', () => {
  const large = { ...counted('large', 35.5), counts: { cleared: 9 }, freshness: 'late' as const };
  const cluster = clusterOf([counted('small', 35.5), large]);
  expect([cluster.freshness, cluster.members[0]?.site.siteId]).toEqual(['late', 'large']);
});
