import { counter } from '../plural.ts';

const count = counter('en');

export const emergencies = {
  title: 'Emergencies',
  none: 'No emergency is open.',
  open: 'New emergency',
  mode: 'Mode',
  modes: { live: 'Live', drill: 'Drill' },
  name: 'Emergency name',
  country: 'Country',
  hazard: 'Hazard',
  firstSites: 'First sites',
  siteCount: (sites: number) => count(sites, 'site', 'sites'),
  needsSite: 'Add at least one site.',
  submit: 'Create emergency',
  idTaken: 'An emergency with this id exists already.',
  sitesFailed: 'The emergency is open, but not every site was accepted. Add the rest here.',
};
