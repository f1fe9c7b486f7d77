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

export const en = {
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
