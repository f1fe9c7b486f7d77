import type { refusals as English } from '../en/refusals.ts';
import { counter } from '../plural.ts';
import type { RefusalWords } from '../refusal-words.ts';
import { codes } from './codes.ts';

const count = counter('fr');
const places = {
  seat: ['siège', 'sièges'],
  litter: ['civière', 'civières'],
  wheelchair: ['place de fauteuil', 'places de fauteuil'],
} as const;
const persons = (n: number) => count(n, 'personne', 'personnes');

const byType: RefusalWords = {
  NotAllowed: ({ needs }) =>
    `Vos rôles ne le permettent pas : cela revient aux personnes chargées de ce domaine : ${columnWord(needs)}.`,
  OwnScreening: () => 'Vous avez contrôlé cette personne : une autre autorité décide.',
  IdTaken: () => 'Ceci est déjà consigné, avec un autre contenu.',
  SiteUnknown: () => 'Ce site n’existe pas dans cette urgence.',
  SiteNotEmpty: ({ evacuees, departures }) =>
    `Encore utilisé : ${count(evacuees, 'personne', 'personnes')} sur place, ${count(departures, 'départ non terminé', 'départs non terminés')}.`,
  EvacueeUnknown: () => 'Cette personne n’est pas consignée.',
  PartyUnknown: () => 'Ce groupe n’existe pas.',
  DepartureUnknown: () => 'Ce départ n’existe pas.',
  OfficerUnknown: () => 'Cet agent n’existe pas.',
  RoleNotHeld: ({ role }) => `Cet agent ne détient pas le rôle ${codes.role[role]}.`,
  SitesMissing: ({ role }) => `Le rôle ${codes.role[role]} demande au moins un site.`,
  SpecimenInLive: () => 'Les documents de l’État spécimen (UTO) sont réservés aux exercices.',
  AlreadyBeingScreened: ({ since }) =>
    `Un autre agent contrôle cette personne depuis ${since.slice(11, 16)}Z. Un superviseur peut prendre la relève.`,
  NotHere: ({ exit }) => (exit ? `Cette personne ${codes.exit[exit]}.` : 'Cette personne n’est pas ici.'),
  NotCleared: () => 'Cette personne n’est pas approuvée : il manque une décision.',
  DepartureNotOpen: ({ state }) =>
    `Le départ ne prend personne pour l’instant. État : ${codes.departureState[state].toLowerCase()}.`,
  WrongState: ({ state }) =>
    `Le départ n’en est pas à cette étape. État : ${codes.departureState[state].toLowerCase()}.`,
  EvacueeOnOtherDeparture: () => 'Cette personne a une place sur un autre départ. Libérez-la d’abord.',
  AlreadyAboard: () => 'Cette personne est déjà à bord d’un départ.',
  NotOnDeparture: () => 'Cette personne n’est pas sur ce départ.',
  WrongSite: () => 'Cette personne n’est pas au site de départ.',
  SeatsFull: ({ kind, seatsNeeded, seatsLeft }) =>
    `Plus de place : il faut ${count(seatsNeeded, places[kind][0], places[kind][1])}, il en reste ${seatsLeft}.`,
  PersonsFull: ({ personsNeeded, personsLeft, maxPersons }) =>
    `Plus de place : ${persons(personsNeeded)} à placer, il en reste ${personsLeft} sur ${maxPersons}.`,
  LapNotAllowed: () => 'Seul un enfant de moins de 2 ans peut voyager sur les genoux.',
  LapTaken: () => 'Un autre enfant voyage déjà sur ces genoux.',
  PartyEmpty: () => 'Personne de ce groupe ne peut être placé.',
  PartyBlocked: ({ members }) =>
    `Le groupe reste entier : ${persons(members.length)} du groupe ne peuvent pas partir.`,
  ManifestNotLocked: () => 'Verrouillez d’abord le manifeste.',
  ManifestEmpty: () => 'Le manifeste est vide.',
  CapacityBelowLoad: ({ taken }) => `Trop petit : ${taken} places sont déjà prises.`,
  TimesReversed: () => 'L’arrivée ne peut précéder le départ.',
  StandingNumberTaken: ({ number }) => `L’ordonnance permanente ${number} existe déjà.`,
  StandingUnknown: ({ number }) => `L’ordonnance permanente ${number} n’existe pas.`,
  RivalUnknown: () => 'Ce conflit est déjà réglé.',
  NothingDue: () => 'Il n’y a rien à faire ici pour l’instant.',
  Defect: () =>
    'Le serveur a rencontré sa propre défaillance. Elle est consignée; personne d’autre n’est touché.',
};

function columnWord(needs: string): string {
  return Object.hasOwn(codes.column, needs) ? codes.column[needs as keyof typeof codes.column] : needs;
}

/** What this tablet itself says, before or without the server. */
const here = {
  NoContact: () =>
    'Il faut le serveur, et il n’y a pas de contact. Réessayez quand l’indicateur affiche En direct.',
  AnswerPending: () =>
    'La liaison s’est perdue pendant la demande. La réponse figurera sous « À envoyer » au retour de la liaison.',
};

export const refusals: typeof English = {
  byType,
  here,
  unknown: (type) => `Le serveur a refusé (${type}).`,
  notSent: 'Pas encore envoyé.',
};
