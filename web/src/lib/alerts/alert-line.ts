import type { EvacueeView } from '@muster/shared/scopes/evacuee-view.ts';
import { assertNever } from '@muster/shared/vocabulary/decision.ts';
import { personLine } from '#lib/evacuees/person-line.ts';
import type { Dictionary } from '#lib/words/dictionary.ts';
import type { Alert } from './alert.ts';

/** What the records in view call things, and where each is shown. */
export interface AlertNames {
  readonly base: string;
  readonly site: (siteId: string | undefined) => string | undefined;
  readonly departure: (departureId: string | undefined) => string | undefined;
  readonly person: (evacueeId: string | undefined) => EvacueeView | undefined;
}

export interface AlertLine {
  readonly title: string;
  readonly note: string;
  /** The record it is about; absent where it is not in view. */
  readonly href?: string;
}

/** An alert in words, with the way to its record. */
export function alertLine(alert: Alert, m: Dictionary, names: AlertNames): AlertLine {
  const words = m.alerts;
  const siteId = alert.siteIds[0];
  const site = names.site(siteId) ?? words.unknownSite;
  const nameOf = (evacueeId: string | undefined) => {
    const person = names.person(evacueeId);
    return person ? personLine(m, person) : words.someone;
  };
  const toPerson = (evacueeId: string | undefined) => {
    const person = names.person(evacueeId);
    return person && { href: `${names.base}/tablet/${person.siteId}?person=${person.evacueeId}` };
  };
  const toDeparture = (departureId: string | undefined) =>
    names.departure(departureId) !== undefined && { href: `${names.base}/departures/${String(departureId)}` };
  const toSite = names.site(siteId) !== undefined && { href: `${names.base}/tablet/${String(siteId)}` };
  const number = (departureId: string | undefined) => names.departure(departureId) ?? words.unknownDeparture;

  switch (alert.type) {
    case 'site-over-capacity': {
      const note = words.overCapacityNote(alert.people, alert.capacity);
      return { title: words.overCapacity(site), note, ...toSite };
    }
    case 'site-silent':
      return { title: words.silent(site, alert.minutes), note: words.silentNote, ...toSite };
    case 'queue-not-moving':
      return { title: words.queue(site), note: words.queueNote(alert.minutes), ...toSite };
    case 'departure-underfilled': {
      const note = words.underfilledNote(alert.listed, alert.seats, alert.minutes);
      return { title: words.underfilled(number(alert.departureId)), note, ...toDeparture(alert.departureId) };
    }
    case 'incident': {
      const { evacueeId, departureId, incident } = alert;
      const title = words.incident[incident](nameOf(evacueeId));
      const where = departureId ? number(departureId) : site;
      return { title, note: where, ...(toDeparture(departureId) || toPerson(evacueeId)) };
    }
    case 'minor-without-adult':
      return { title: words.minorAlone(nameOf(alert.evacueeId)), note: site, ...toPerson(alert.evacueeId) };
    case 'passage-contested':
      return {
        title: words.contested(nameOf(alert.evacueeId)),
        note: words.resolve,
        ...toPerson(alert.evacueeId),
      };
    case 'claims-rival':
      return {
        title: words.rival(nameOf(alert.evacueeId)),
        note: words.resolve,
        ...toPerson(alert.evacueeId),
      };
    case 'departure-contested': {
      const title = words.departureContested(number(alert.departureId));
      return { title, note: words.resolve, ...toDeparture(alert.departureId) };
    }
    case 'document-shared': {
      const { evacueeIds } = alert;
      const note = evacueeIds.map(nameOf).join(', ');
      return { title: words.document(evacueeIds.length), note, ...toPerson(evacueeIds[0]) };
    }
    default:
      return assertNever(alert);
  }
}
