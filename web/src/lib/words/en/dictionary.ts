import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { emergencies } from './emergencies.ts';
import { sites } from './sites.ts';
import { evacuees } from './evacuees.ts';
import { screening } from './screening.ts';
import { determinations } from './determinations.ts';
import { conflicts } from './conflicts.ts';
import { refusals } from './refusals.ts';
import { codes } from './codes.ts';
import { departures } from './departures.ts';
import { desk } from './desk.ts';
import { gate } from './gate.ts';
import { alerts } from './alerts.ts';
import { map } from './map.ts';
import { officers } from './officers.ts';
import { wizard } from './wizard.ts';
import { palette } from './palette.ts';
import { administration } from './administration.ts';
import { about } from './about.ts';
import { toSend } from './to-send.ts';
import { gallery } from './gallery.ts';

export const en = {
  shell,
  signIn,
  emergencies,
  sites,
  evacuees,
  screening,
  determinations,
  conflicts,
  refusals,
  codes,
  officers,
  palette,
  administration,
  about,
  toSend,
  gallery,
  departures,
  map,
  alerts,
  gate,
  desk,
  wizard,
};
