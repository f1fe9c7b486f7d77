import type { gate as English } from '../en/gate.ts';
import { counter } from '../plural.ts';

const count = counter('fr');

export const gate: typeof English = {
  onThisTablet: (here, listed) => `${here} sur ${listed} sur cette tablette`,
  title: (number) => `Porte de ${number}`,
  scanReady: 'Prêt à lire un bracelet',
  typeName: 'Tapez un nom, un document ou un bracelet',
  findByName: 'Chercher par nom',
  soundOn: 'Son activé : couper',
  soundOff: 'Son coupé : rétablir',
  muted: 'Son coupé',
  headCount: 'Compter',
  headCountTitle: 'Combien de personnes à bord, comptées de vos yeux?',
  headCounted: (n, seen) =>
    n === seen ? `Comptées : ${n}, comme à la lecture.` : `Comptées : ${n}; lues : ${seen}.`,
  record: 'Consigner',
  counted: 'Personnes comptées',
  countNeeded: 'Écrivez un nombre entier, 0 ou plus.',
  openDesk: 'Page du départ',
  personsAboard: 'Personnes à bord',
  groups: {
    citizens: 'Citoyens',
    residents: 'Résidents perm.',
    family: 'Famille',
    permits: 'Visa, permis',
    others: 'Autres',
  },
  partyTo: (label, n) =>
    `Groupe ${label} : ${count(n, 'autre personne doit', 'autres personnes doivent')} encore embarquer`,
  partyStays: (label, n) =>
    `Groupe ${label} séparé : ${count(n, 'membre n’a', 'membres n’ont')} pas de place ici`,
  atOnce: 'Embarquer dès la lecture',
  notBoarding: 'L’embarquement n’est pas ouvert : personne n’embarque pour le moment.',
  overNow: 'Ce départ a quitté la porte.',
};
