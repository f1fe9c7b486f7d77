import type { alerts as English } from '../en/alerts.ts';
import { counter } from '../plural.ts';
import { spanIn } from '../span.ts';

const count = counter('fr');
const span = spanIn('j');

export const alerts: typeof English = {
  title: 'Alertes',
  open: (n) => `${n} à régler`,
  none: 'Rien à signaler, d’après les dossiers que vous voyez.',
  more: (n) => `et ${n} de plus`,
  settled: 'Pour mémoire',
  badge: (n) => count(n, 'alerte', 'alertes'),
  someone: 'Une personne',
  unknownSite: 'un site hors de vue',
  unknownDeparture: 'un départ hors de vue',
  overCapacity: (site) => `${site} : capacité dépassée`,
  overCapacityNote: (people, capacity) =>
    `${count(people, 'personne', 'personnes')} pour ${count(capacity, 'place', 'places')}`,
  silent: (site, minutes) => `${site} : sans contact depuis ${span(minutes)}`,
  silentNote: 'Ses chiffres sont anciens.',
  queue: (site) => `${site} : la file n’avance pas`,
  queueNote: (minutes) => `L’attente la plus longue est de ${span(minutes)}`,
  underfilled: (number) => `${number} : fermeture proche, sièges vides`,
  underfilledNote: (listed, seats, minutes) =>
    `${listed} sur ${count(seats, 'siège attribué', 'sièges attribués')}, encore ${span(minutes)}`,
  minorAlone: (name) => `${name} : mineur sans adulte de son groupe`,
  contested: (name) => `${name} : à bord ou non, comptes rendus contradictoires`,
  rival: (name) => `${name} : déclarations contradictoires`,
  departureContested: (number) => `${number} : déclarations contradictoires`,
  resolve: 'Décidez laquelle est retenue.',
  document: (n) => `Un même document présenté par ${count(n, 'personne', 'personnes')}`,
  incident: {
    'boarded-not-approved': (name) => `${name} : à bord sans approbation`,
    'boarded-not-listed': (name) => `${name} : à bord sans place`,
    'boarded-over-capacity': (name) => `${name} : à bord, capacité dépassée`,
    'boarded-twice': (name) => `${name} : embarquement à deux portes`,
    'boarded-elsewhere': (name) => `${name} : à bord d’un autre départ que prévu`,
    'boarded-against-offload': (name) => `${name} : à bord ou débarqué, comptes rendus contradictoires`,
    'scan-refused': (name) => `${name} : refus à la porte`,
    'missing-on-arrival': (name) => `${name} : à bord au départ, pas à l’arrivée`,
  },
};
