import { counter } from '../plural.ts';
import { spanIn } from '../span.ts';

const count = counter('en');
const span = spanIn('d');

export const alerts = {
  title: 'Alerts',
  open: (n: number) => `${n} unresolved`,
  none: 'Nothing to look at, as far as your records show.',
  more: (n: number) => `and ${n} more`,
  settled: 'Kept for the record',
  badge: (n: number) => count(n, 'alert', 'alerts'),
  someone: 'Someone',
  unknownSite: 'a site out of view',
  unknownDeparture: 'a departure out of view',
  overCapacity: (site: string) => `${site}: over capacity`,
  overCapacityNote: (people: number, capacity: number) =>
    `${count(people, 'person', 'persons')} where ${capacity} have room`,
  silent: (site: string, minutes: number) => `${site}: no contact for ${span(minutes)}`,
  silentNote: 'Its figures are old.',
  queue: (site: string) => `${site}: the queue does not move`,
  queueNote: (minutes: number) => `Whoever waits longest has waited ${span(minutes)}`,
  underfilled: (number: string) => `${number}: doors close soon, seats are empty`,
  underfilledNote: (listed: number, seats: number, minutes: number) =>
    `${listed} of ${count(seats, 'seat', 'seats')} given, ${span(minutes)} left`,
  minorAlone: (name: string) => `${name}: a minor without an adult of their party`,
  contested: (name: string) => `${name}: aboard or not, reports disagree`,
  rival: (name: string) => `${name}: claims disagree`,
  departureContested: (number: string) => `${number}: claims disagree`,
  resolve: 'Decide which claim stands.',
  document: (n: number) => `One document shown by ${count(n, 'person', 'persons')}`,
  incident: {
    'boarded-not-approved': (name: string) => `${name}: aboard without approval`,
    'boarded-not-listed': (name: string) => `${name}: aboard without a place`,
    'boarded-over-capacity': (name: string) => `${name}: aboard over capacity`,
    'boarded-twice': (name: string) => `${name}: boarded at two gates`,
    'boarded-elsewhere': (name: string) => `${name}: aboard another departure than listed`,
    'boarded-against-offload': (name: string) => `${name}: boarded and offloaded, reports disagree`,
    'scan-refused': (name: string) => `${name}: refused at the gate`,
    'missing-on-arrival': (name: string) => `${name}: boarded, not seen on arrival`,
  },
};
