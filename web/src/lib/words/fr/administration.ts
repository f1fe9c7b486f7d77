import { counter } from '../plural.ts';
import type { administration as English } from '../en/administration.ts';

const count = counter('fr');

export const administration: typeof English = {
  title: 'Administration',
  pages: {
    officers: 'Agents',
    roles: 'Rôles',
    sites: 'Sites',
    categories: 'Catégories',
    standing: 'Ordonnances permanentes',
    sessions: 'Sessions',
  },
  notYours:
    'Seuls les administrateurs, les responsables et l’autorité travaillent ici. Adressez-vous à l’un d’eux.',

  siteName: 'Site',
  siteKind: 'Genre',
  siteTime: 'Heure locale',
  siteCapacity: 'Capacité',
  sitePeople: 'Personnes',
  noSites: 'Aucun site n’est ouvert dans cette urgence.',
  noSitesHint: 'Ajoutez le premier : toute personne est inscrite à un site.',

  categoriesNote:
    'L’agent choisit une catégorie à l’inscription; une ordonnance permanente approuve d’après elle. La priorité majeure dit à qui une place est offerte d’abord : I avant V. La mineure, A à E, découle des besoins et de l’âge.',
  categoryMajor: 'Priorité majeure',
  categoriesSaved: 'L’ordre des places est changé.',
  usual: 'Ordre habituel',
  change: 'Modifier',
  changeSite: (name) => `Modifier ${name}`,
  closeSite: 'Fermer ce site…',
  closeSiteNow: 'Le fermer maintenant',
  closeSiteNote:
    'Un site fermé n’accueille personne de nouveau. Il peut être fermé quand personne n’y est et qu’aucun départ ne l’utilise, puis rouvert.',
  reopenSite: 'Le rouvrir',
  siteClosed: 'Fermé',
  category: 'Catégorie',
  categoryPeople: 'Personnes visibles',
  categoryOrders: 'Ordonnances permanentes',
  noOrder: 'Aucune',

  standingNote:
    'Une ordonnance permanente approuve à l’avance les personnes de ces catégories pour qui l’avis est favorable, si chaque vérification est réussie et que rien n’est en suspens. Elle ne suspend ni ne refuse jamais.',
  issue: 'Rendre une ordonnance permanente',
  number: 'Numéro',
  numberHint: 'Chaque approbation le cite.',
  numberWrong: 'Écrivez un nombre entier, 1 ou plus.',
  entitlements: 'Catégories',
  entitlementsMissing: 'Choisissez au moins une catégorie.',
  orderSites: 'Sites',
  orderSitesHint: 'Aucun choix veut dire tous les sites, y compris les prochains.',
  from: 'Du',
  to: 'Au',
  time: 'AAAA-MM-JJ HH:MM, UTC',
  timeWrong: 'Ce n’est pas une date et une heure. Écrivez AAAA-MM-JJ HH:MM.',
  timesReversed: 'La fin doit venir après le début.',
  submit: 'Rendre l’ordonnance',
  issued: (number) => `L’ordonnance permanente ${number} est rendue.`,
  orders: 'Ordonnances rendues',
  noOrders: 'Aucune ordonnance permanente n’a été rendue.',
  noOrdersHint: 'Sans elle, chaque personne attend une décision qui lui est propre.',
  order: (number) => `Nº ${number}`,
  state: 'État',
  states: { issued: 'À venir', 'in-force': 'En vigueur', ended: 'Terminée', revoked: 'Révoquée' },
  period: 'Du, au',
  issuedBy: 'Rendue par',
  everywhere: 'tous les sites',
  revoke: 'Révoquer',
  revokeLabel: (number) => `Révoquer l’ordonnance permanente ${number}`,
  revokeTitle: (number) => `Révoquer l’ordonnance permanente ${number}?`,
  revokeNote: 'Elle n’approuve plus personne désormais. Les personnes déjà approuvées le restent.',
  revoked: (number) => `L’ordonnance permanente ${number} est révoquée.`,

  sessionsNote:
    'Une session dure 12 heures. Mettez fin à celle d’un appareil perdu : elle est fermée aussitôt.',
  sessionsMine: 'Ce sont vos propres sessions.',
  sessionOfficer: 'Agent',
  sessionDevice: 'Appareil',
  sessionOpened: 'Ouverte',
  sessionExpires: 'Prend fin d’elle-même',
  thisSession: 'Celle-ci',
  endSession: 'Mettre fin',
  endSessionLabel: (name, device) => `Mettre fin : ${name}, ${device}`,
  endSessionTitle: (name) => `Mettre fin à cette session de ${name}?`,
  endSessionNote:
    'L’appareil est déconnecté aussitôt et oublie ce qu’il a chargé. Ce qu’il n’a pas envoyé y reste.',
  sessionEnded: (name) => `La session de ${name} a pris fin.`,
  sessionCount: (sessions) => count(sessions, 'session', 'sessions'),
  unread: 'La liste n’a pas pu être chargée.',
  again: 'Réessayer',
};
