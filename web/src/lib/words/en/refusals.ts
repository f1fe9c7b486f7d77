import { counter } from '../plural.ts';
import type { RefusalWords } from '../refusal-words.ts';
import { codes } from './codes.ts';

const count = counter('en');
const places = {
  seat: ['seat', 'seats'],
  litter: ['litter', 'litters'],
  wheelchair: ['wheelchair place', 'wheelchair places'],
} as const;
const persons = (n: number) => count(n, 'person', 'persons');

const byType: RefusalWords = {
  NotAllowed: ({ needs }) =>
    `Your roles do not allow this: it is for those in charge of ${columnWord(needs)}.`,
  OwnScreening: () => 'You screened this person yourself: another authority decides.',
  IdTaken: () => 'This was recorded already, with other content.',
  SiteUnknown: () => 'There is no such site in this emergency.',
  SiteNotEmpty: ({ evacuees, departures }) =>
    `Still in use: ${persons(evacuees)} there, ${count(departures, 'departure', 'departures')} not over.`,
  EvacueeUnknown: () => 'There is no record of this person.',
  PartyUnknown: () => 'There is no such party.',
  DepartureUnknown: () => 'There is no such departure.',
  OfficerUnknown: () => 'There is no such officer.',
  RoleNotHeld: ({ role }) => `This officer does not hold the role ${codes.role[role]}.`,
  SitesMissing: ({ role }) => `The role ${codes.role[role]} needs at least one site.`,
  SpecimenInLive: () => 'Documents of the specimen state (UTO) belong in drills only.',
  AlreadyBeingScreened: ({ since }) =>
    `Another officer has been screening this person since ${since.slice(11, 16)}Z. A supervisor can take over.`,
  NotHere: ({ exit }) => (exit ? `This person ${inSentence[exit]}.` : 'This person is not here.'),
  NotCleared: () => 'This person is not cleared: a determination is missing.',
  DepartureNotOpen: ({ state }) =>
    `The departure takes nobody on now. It is: ${codes.departureState[state].toLowerCase()}.`,
  WrongState: ({ state }) =>
    `The departure is not at that step. It is: ${codes.departureState[state].toLowerCase()}.`,
  EvacueeOnOtherDeparture: () => 'This person has a place on another departure. Release it there first.',
  AlreadyAboard: () => 'This person is aboard a departure already.',
  NotOnDeparture: () => 'This person is not on this departure.',
  WrongSite: () => 'This person is not at the site that the departure leaves from.',
  SeatsFull: ({ kind, seatsNeeded, seatsLeft }) =>
    `No room: ${count(seatsNeeded, places[kind][0], places[kind][1])} needed, ${seatsLeft} left.`,
  PersonsFull: ({ personsNeeded, personsLeft, maxPersons }) =>
    `No room: ${persons(personsNeeded)} to place, ${personsLeft} of ${maxPersons} left.`,
  LapNotAllowed: () => 'Only a child under 2 may travel on a lap.',
  LapTaken: () => 'That lap is taken by another child.',
  PartyEmpty: () => 'Nobody of this party can be placed.',
  PartyBlocked: ({ members }) => `The party stays whole: ${persons(members.length)} of it cannot go.`,
  ManifestNotLocked: () => 'Lock the manifest first.',
  ManifestEmpty: () => 'Nobody is on the manifest.',
  CapacityBelowLoad: ({ taken }) => `Too small: ${taken} are taken already.`,
  TimesReversed: () => 'It cannot arrive before it departs.',
  StandingNumberTaken: ({ number }) => `Standing order ${number} exists already.`,
  StandingUnknown: ({ number }) => `There is no standing order ${number}.`,
  RivalUnknown: () => 'This conflict is settled already.',
  NothingDue: () => 'There is nothing to do here now.',
  Defect: () => 'The server met a fault of its own. It was recorded; nobody else is touched.',
};

const inSentence = {
  withdrew: 'has withdrawn',
  'left-by-own-means': 'has left by their own means',
  missing: 'is missing',
  deceased: 'is deceased',
} as const;

function columnWord(needs: string): string {
  return Object.hasOwn(codes.column, needs) ? codes.column[needs as keyof typeof codes.column] : needs;
}

/** What this tablet itself says, before or without the server. */
const here = {
  NoContact: () => 'This needs the server, and there is no contact. Try again when the chip says Live.',
  AnswerPending: () =>
    'The link was lost while the server was asked. Its answer will stand under “To send” when the link is back.',
};

export const refusals = {
  byType,
  here,
  unknown: (type: string) => `The server refused this (${type}).`,
  notSent: 'Not sent yet.',
};
