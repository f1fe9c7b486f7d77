import type { desk as English } from '../en/desk.ts';
import { counter } from '../plural.ts';
import { spanIn } from '../span.ts';

const count = counter('fr');
const span = spanIn('j');

export const desk: typeof English = {
  board: 'Tableau',
  site: 'Site',
  allSites: 'Tous les sites',
  state: 'État',
  states: { all: 'Tous les états', open: 'Pas encore partis', 'under-way': 'En route', over: 'Terminés' },
  today: 'Aujourd’hui',
  noMatch: 'Aucun départ ne correspond. Changez le site, l’état ou le jour.',
  cutOff: 'Fermeture',
  doorsClose: 'Fermeture des portes',
  doorsClosed: 'Portes à fermer depuis',
  span,
  ago: (minutes) => `il y a ${span(minutes)}`,
  passed: 'passée',

  notListed: (n) => `Approuvés et sur aucune liste : ${n}`,
  against: (hours) => `et sièges libres des ${hours} prochaines heures`,
  noDeparture: 'aucun départ',
  offer: (n) => `Offrir ${count(n, 'siège', 'sièges')}`,
  gate: 'Page de la porte',
  print: 'Vue imprimable',

  priority: 'Priorité',
  select: 'Choisir',
  selectFitting: 'Choisir ceux qui tiennent',
  selectNone: 'Ne choisir personne',
  assignSelected: (n) => `Affecter ${count(n, 'personne', 'personnes')}`,
  assignedReport: (n) => `${count(n, 'personne a', 'personnes ont')} maintenant une place.`,
  refusedReport: (n) => `Refus : ${n}`,
  closeReport: 'Fermer le compte rendu',
  split: 'groupe séparé',

  notUndone: 'Cette action est définitive.',
  lockNote:
    'La version 1 est établie, avec son nombre et son empreinte. Toute modification en établit une autre.',
  openNote: 'La porte peut dès lors embarquer.',
  closeNote:
    'La porte ferme. Personne d’autre n’est affecté; les comptes rendus tardifs sont encore consignés.',
  contactLostNote: 'Le départ compte comme sans contact jusqu’à ce qu’il donne des nouvelles.',
  undo: 'Annuler',
  undoReason: 'Annulation immédiate',
  did: {
    board: (name) => `${name} : à bord`,
    'no-show': (name) => `${name} : absence consignée`,
    offload: (name) => `${name} : débarquement consigné`,
    release: (name) => `Place de ${name} libérée`,
  },

  compare: 'Comparer des versions',
  compareFrom: 'De la version',
  compareTo: 'à la version',
  comparing: 'Chargement des deux versions…',
  compareFailed: 'Les versions n’ont pas pu être chargées. Vérifiez la liaison, puis réessayez.',
  compareAgain: 'Réessayer',
  noDifference: 'Les deux versions portent les mêmes personnes et les mêmes faits.',
  added: (n) => `Ajouts : ${n}`,
  removed: (n) => `Retraits : ${n}`,
  changed: (n) => `Modifications : ${n}`,
  blank: 'vide',
  becomes: 'devient',
  fields: {
    sequence: 'N°',
    evacueeId: 'Dossier',
    surname: 'Nom',
    givenNames: 'Prénoms',
    originalName: 'Nom dans son écriture',
    nationality: 'Nationalité',
    sex: 'Sexe',
    birthDate: 'Naissance',
    age: 'Âge',
    documentType: 'Type de document',
    documentNumber: 'Document',
    documentIssuer: 'Émetteur',
    documentExpiresOn: 'Expiration',
    entitlement: 'Statut',
    seating: 'Place',
    lapOfSequence: 'Sur les genoux du n°',
    party: 'Groupe',
    services: 'Services requis',
    baggage: 'Bagages',
  },

  manifest: 'Manifeste des passagers',
  drillPrint: 'DRILL · EXERCICE',
  printNow: 'Imprimer',
  printPreview: 'Vue imprimable du manifeste',
  versionLine: (version, persons, sha256) =>
    `version ${version} · ${count(persons, 'personne', 'personnes')} · SHA-256 ${sha256}`,
  totals: 'Totaux',
  deskSigns: 'Signature du bureau des mouvements',
  carrierSigns: 'Signature du transporteur',
  printed: (time) => `Impression : ${time}`,
  latest: 'Dernière version',
  notLocked: 'Aucune version n’est encore verrouillée : verrouillez d’abord le manifeste.',
  printFailed:
    'Le manifeste n’a pas pu être chargé. Vérifiez la liaison et votre rôle, puis rouvrez cette page.',
};
