import { randomUUID } from 'node:crypto';
import { writeMrz } from '@muster/shared/documents/write-mrz.ts';

/** How much a command says: a person seen at a site, or a registration with everything an officer fills in. */
export type Weight = 'thin' | 'real';

export const WEIGHTS: readonly Weight[] = ['thin', 'real'];

export type SampleCommand = { readonly type: string; readonly [field: string]: unknown };
type Registration = SampleCommand & { readonly evacueeId: string };

const SURNAMES = ['Haddad', 'Okonkwo', 'Lindqvist', 'Nguyen', 'Moreau', 'Castellanos', 'Petrov', 'Abdallah'];
const GIVEN = ['Amal', 'Chidi', 'Freja', 'Linh', 'Camille', 'Rosa', 'Ivan', 'Samir', 'Noor', 'Joseph'];

/** Someone of whom only a name is known. */
function bareRegistration(siteId: string, index: number): Registration {
  return { type: 'RegisterEvacuee', evacueeId: randomUUID(), siteId, name: { primary: surname(index) } };
}

/** `index` makes names, numbers and dates differ. */
function fullRegistration(siteId: string, index: number): Registration {
  const primary = surname(index);
  const secondary = GIVEN[index % GIVEN.length] ?? '';
  const birthDate = `19${two(40 + (index % 60))}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
  return {
    type: 'RegisterEvacuee',
    evacueeId: randomUUID(),
    siteId,
    name: { primary, secondary, original: { text: 'سمير حداد', language: 'ar' } },
    birthDate,
    sex: index % 2 === 0 ? 'F' : 'M',
    nationalities: ['GBR', 'LBN'],
    placeOfBirth: 'Tyre, South Governorate',
    languages: ['ar', 'en', 'fr'],
    contact: `+961 3 ${String(100_000 + (index % 900_000))}, ${primary.toLowerCase()}@example.org`,
    nextOfKin: { name: `${primary} Marguerite`, phone: '+44 20 7946 0958', mayTell: 'ask' },
    documents: [passport({ primary, secondary, birthDate, index })],
    entitlement: 'citizen',
    wristband: `W${String(index).padStart(7, '0')}`,
    needs: ['WCHR'],
    baggage: 2,
  };
}

/** The `index`th of many commands of one weight. Check-ins go round the people, each time to the other site. */
export function sampleCommand(weight: Weight, index: number, { sites, people }: Cast): SampleCommand {
  if (weight === 'real') return fullRegistration(sites[0], index);
  const evacueeId = people[index % people.length] ?? '';
  const round = Math.floor(index / people.length);
  return { type: 'CheckIn', evacueeId, siteId: sites[round % 2 === 0 ? 1 : 0] };
}

export interface Cast {
  readonly sites: readonly [string, string];
  /** Registered at the first site. */
  readonly people: readonly string[];
}

function surname(index: number): string {
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${String.fromCharCode(97 + (index % 26))}`;
}

interface Holder {
  readonly primary: string;
  readonly secondary: string;
  readonly birthDate: string;
  readonly index: number;
}

function passport({ primary, secondary, birthDate, index }: Holder) {
  const number = String(100_000_000 + index);
  const expiresOn = '2031-08-14';
  const mrz = writeMrz({
    issuer: 'GBR',
    nationality: 'GBR',
    number,
    primary,
    secondary,
    birthDate,
    sex: index % 2 === 0 ? 'F' : 'M',
    expiresOn,
  });
  return { documentId: randomUUID(), type: 'passport', number, issuer: 'GBR', expiresOn, mrz };
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}

/** Two sites and people at the first of them, and the commands that make it so. */
export function castCommands(count: number): { readonly cast: Cast; readonly commands: SampleCommand[] } {
  const sites: Cast['sites'] = [randomUUID(), randomUUID()];
  const registrations = Array.from({ length: count }, (_, index) => bareRegistration(sites[0], index));
  const commands = [openingOfSite(sites[0], 'Tyre'), openingOfSite(sites[1], 'Sidon'), ...registrations];
  return { cast: { sites, people: registrations.map(({ evacueeId }) => evacueeId) }, commands };
}

function openingOfSite(siteId: string, name: string): SampleCommand {
  return {
    ...{ type: 'OpenSite', siteId, name, kind: 'assembly-point', capacity: 200_000 },
    ...{ position: [35.5018, 33.8938], timeZone: 'Asia/Beirut' },
  };
}
