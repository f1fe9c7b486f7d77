import { counter } from '../plural.ts';
import type { emergencies as English } from '../en/emergencies.ts';

const count = counter('fr');

export const emergencies: typeof English = {
  title: 'Urgences',
  none: 'Aucune urgence n’est ouverte.',
  open: 'Nouvelle urgence',
  mode: 'Mode',
  modes: { live: 'Réel', drill: 'Exercice' },
  name: 'Nom de l’urgence',
  country: 'Pays',
  hazard: 'Danger',
  firstSites: 'Premiers sites',
  siteCount: (sites) => count(sites, 'site', 'sites'),
  needsSite: 'Ajoutez au moins un site.',
  submit: 'Créer l’urgence',
  idTaken: 'Une urgence porte déjà cet identifiant.',
  sitesFailed: 'L’urgence est ouverte, mais certains sites ont été refusés. Ajoutez-les ici.',
};
