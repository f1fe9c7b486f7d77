import { counter } from '../plural.ts';
import type { determinations as English } from '../en/determinations.ts';

const count = counter('fr');
const people = (n: number) => count(n, 'personne', 'personnes');

export const determinations: typeof English = {
  title: 'Décisions',
  awaiting: (n) => `${people(n)} en attente d’une décision`,
  none: 'Personne n’attend de décision.',
  noneHint: 'Une personne arrive ici quand son contrôle est enregistré.',
  noneListedHint: 'Choisissez un autre site ou un autre droit pour voir les autres personnes.',
  list: 'Liste',
  allEntitlements: 'Tous les droits',
  favourable: 'Avis favorable',
  favourableNote:
    'Seules les décisions favorables se prennent ici, au plus 50 à la fois. Les autres se prennent sur la fiche.',
  oneByOne: 'Une à la fois',
  oneByOneNote: 'Soumis à un autre examen, avis différent, ou de nouveau en question.',
  choose: (name) => `Choisir ${name}`,
  chooseAll: (n) => `Choisir les ${n} premières`,
  chooseNone: 'N’en choisir aucune',
  chosen: (n) => count(n, 'choisie', 'choisies'),
  tooMany: 'Au plus 50 à la fois.',
  approve: (n) => `Approuver ${people(n)}`,
  approveNone: 'Approuver',
  confirmTitle: 'Approuver ces personnes?',
  confirm: (n) =>
    `Vous décidez que ${people(n)} peuvent embarquer. Chaque décision est consignée à votre nom.`,
  progress: (done, all) => `${done} sur ${all} consignées`,
  done: (n) => `${count(n, 'personne approuvée', 'personnes approuvées')}.`,
  refusedTitle: 'Non consignées',
  refused: (name, why) => `${name} : ${why}`,
  open: (name) => `Ouvrir ${name}`,
  notYours: 'Les décisions reviennent à l’autorité désignée.',
  standingOrders: 'Ordonnances permanentes en vigueur',
  standingOrder: (number) => `Ordonnance permanente ${number}`,
  until: (time) => `jusqu’à ${time}`,
  byOrder: (n) => `${count(n, 'personne approuvée', 'personnes approuvées')} par elle`,
  advice: 'Avis',
  person: 'Personne',
  since: 'Avis depuis',
};
