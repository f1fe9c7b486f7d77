import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { administrationPages } from '#lib/administration/administration-pages.ts';
import type { ScreenName } from '#lib/emergencies/screens.ts';
import { personLine, statusWord } from '#lib/evacuees/person-line.ts';
import type { LiveEmergency } from '#lib/live/live-emergency.svelte.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';
import { personHref, type Entry } from './entries.ts';

interface Around {
  readonly live: LiveEmergency;
  readonly m: Dictionary;
  readonly screens: readonly ScreenName[];
  readonly hrefOf: (screen: ScreenName) => string;
}

/** Everything there is to go to but people: pages, then sites, then departures. */
export function placeEntries(around: Around): Entry[] {
  return [...pages(around), ...sites(around), ...departures(around)];
}

function pages({ live, m, screens, hrefOf }: Around): Entry[] {
  const page = (key: string, name: string, href: string, note = ''): Entry => {
    return { key: `page:${key}`, kind: 'page', name, note, href };
  };
  const base = `/${live.emergencyId}`;
  return [
    ...screens.map((screen) => page(screen, m.shell[screen], hrefOf(screen))),
    ...administrationPages(live).map((name) =>
      page(
        `administration-${name}`,
        m.administration.pages[name],
        `${base}/administration/${name}`,
        m.shell.administration,
      ),
    ),
    page('sites', m.sites.choose, base),
    page('about', m.shell.about, '/about'),
    page('emergencies', m.shell.emergencies, '/'),
  ];
}

function sites({ live, m, screens }: Around): Entry[] {
  if (!screens.includes('tablet')) return [];
  return live.records('sites').map(({ siteId, name, kind }) => ({
    ...{ key: `site:${siteId}`, kind: 'site', name, note: m.codes.siteKind[kind] },
    href: `/${live.emergencyId}/tablet/${siteId}`,
  }));
}

function departures({ live, m, screens }: Around): Entry[] {
  if (!screens.includes('departures')) return [];
  const nameOf = (siteId: string | undefined) => live.record('sites', siteId ?? '')?.name ?? '';
  return live.records('departures').map((departure) => {
    const { departureId, number, carrier, fromSiteId, toSiteId, state } = departure;
    const ends = [nameOf(fromSiteId), nameOf(toSiteId)].filter(Boolean).join(' – ');
    return {
      ...{ key: `departure:${departureId}`, kind: 'departure', name: number },
      note: [carrier, ends, m.codes.departureState[state]].filter(Boolean).join(' · '),
      href: `/${live.emergencyId}/departures/${departureId}`,
    };
  });
}

export function personEntry({ live, m }: Pick<Around, 'live' | 'm'>, person: EvacueeView): Entry {
  const place = live.record('sites', person.siteId)?.name;
  return {
    ...{ key: `person:${person.evacueeId}`, kind: 'person', name: personLine(m, person) },
    note: [place, statusWord(m, person), person.wristband].filter(Boolean).join(' · '),
    href: personHref(live.emergencyId, person),
  };
}
