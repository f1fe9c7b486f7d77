import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { emergencies } from './emergencies.ts';
import { sites } from './sites.ts';
import { evacuees } from './evacuees.ts';
import { screening } from './screening.ts';
import { refusals } from './refusals.ts';
import { codes } from './codes.ts';
import { departures } from './departures.ts';
import { map } from './map.ts';
import { officers } from './officers.ts';
import type { Dictionary } from '../dictionary.ts';

export const fr: Dictionary = {
  shell,
  signIn,
  emergencies,
  sites,
  evacuees,
  screening,
  refusals,
  codes,
  officers,
  departures,
  map,
};
