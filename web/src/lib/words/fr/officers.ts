import { counter } from '../plural.ts';
import type { officers as English } from '../en/officers.ts';

const count = counter('fr');

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
  endTitle: (name, role) => `Retirer à ${name} le rôle ${role}?`,
  endNote: (places) =>
    `Il vaut pour : ${places}. Il prend fin aussitôt, sur tous les appareils. Ce qui a été enregistré à ce titre demeure.`,
  ended: (name, role) => `${name} ne détient plus : ${role}.`,
  filter: 'Filtrer par nom',
  noneFound: 'Aucun agent de ce nom.',
  account: 'Compte',
  administrator: 'Administrateur',
  rolesHere: 'Rôles dans cette urgence',
  noRoles: 'Aucun',
  grantTo: (name) => `Attribuer un rôle à ${name}`,
  grantShort: 'Attribuer un rôle',
  count: (officers) => count(officers, 'agent', 'agents'),
  chooseOfficer: 'Choisissez un agent.',
  everywhere: 'tous les sites',
  onlyAdministrators: 'Seuls les administrateurs et les responsables attribuent des rôles.',
};
