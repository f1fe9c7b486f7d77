import type { sites as English } from '../en/sites.ts';

export const sites: typeof English = {
  title: 'Sites',
  add: 'Ajouter le site',
  remove: (name) => `Retirer ${name}`,
  known: 'Lieu connu',
  knownNone: 'Saisir à la main',
  name: 'Nom du site',
  kind: 'Genre',
  longitude: 'Longitude',
  latitude: 'Latitude',
  timeZone: 'Fuseau horaire',
  capacity: 'Capacité',
  capacityHint: 'Nombre de personnes qu’il peut accueillir.',
  positionWrong: 'Longitude de −180 à 180, latitude de −90 à 90.',
  choose: 'Choisir un site',
  none: 'Aucun site n’est encore ouvert dans cette urgence.',
};
