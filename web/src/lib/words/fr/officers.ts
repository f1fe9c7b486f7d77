import type { officers as English } from '../en/officers.ts';

export const officers: typeof English = {
  title: 'Agents',
  create: 'Nouvel agent',
  name: 'Nom de l’agent',
  passphrase: 'Phrase de passe',
  passphraseHint: 'Remettez-la en personne. Elle n’est plus affichée ensuite.',
  submit: 'Créer l’agent',
  created: (name) => `${name} peut maintenant ouvrir une session.`,
  taken: 'Un agent porte déjà ce nom.',
  grant: 'Attribuer un rôle',
  officer: 'Agent',
  role: 'Rôle',
  roleSites: 'Sites du rôle',
  roleSitesHint: 'Aucun choix veut dire tous les sites, pour les rôles de l’administration centrale.',
  grantSubmit: 'Attribuer le rôle',
  granted: (name, role) => `${name} détient maintenant : ${role}.`,
  held: 'Rôles détenus',
  nobody:
    'Aucun rôle n’a encore été attribué. La personne qui a mis Muster en service peut tout faire jusqu’au premier.',
  end: 'Retirer le rôle',
  everywhere: 'tous les sites',
  onlyAdministrators: 'Seuls les administrateurs et les responsables attribuent des rôles.',
};
