import type { emergencies as English } from '../en/emergencies.ts';

export const emergencies: typeof English = {
  title: 'Urgences',
  none: 'Aucune urgence n’est ouverte.',
  open: 'Nouvelle urgence',
  mode: 'Mode',
  modes: { live: 'Réel', drill: 'Exercice' },
  name: 'Nom de l’urgence',
  country: 'Pays',
  hazard: 'Danger',
  noneHint:
    'Préparez-en une en huit courtes étapes, la plupart déjà remplies. Rien n’est envoyé avant la fin.',
  noneYours: 'Personne ne vous y a encore donné de rôle. Demandez à un administrateur.',
  resume: 'Poursuivre la préparation',
};
