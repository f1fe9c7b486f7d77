import { writeMrz, type PassportZone } from '@muster/shared/documents/write-mrz.ts';
import { DayDate, PartialDate } from '@muster/shared/vocabulary/partial-date.ts';

/** Somebody as an officer types them in. What is absent is not typed: it stands in the zone, or nobody knows it. */
export interface CastMember {
  /** What screens call them. */
  readonly shown: string;
  readonly zone?: readonly [string, string];
  readonly documentType?: string;
  readonly surname?: string;
  readonly givenNames?: string;
  readonly original?: string;
  readonly nameAbsent?: string;
  readonly birthDate?: string;
  readonly nationalities?: string;
  readonly sex?: 'M' | 'F';
  readonly entitlement?: string;
  readonly wristband: string;
  readonly party: string;
  /** The first of a party forms it. */
  readonly foundsParty?: true;
  /** Absent: clear. */
  readonly advice?: 'refer';
}

type Passport = Omit<PassportZone, 'birthDate' | 'expiresOn'> & { readonly birthDate: string };

function zone(passport: Passport): readonly [string, string] {
  const expiresOn = DayDate.parse(`${new Date().getUTCFullYear() + 4}-06-30`);
  return writeMrz({ ...passport, birthDate: PartialDate.parse(passport.birthDate), expiresOn });
}

/** The day a child of so many months was born. */
function bornMonthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 5)).toISOString().slice(0, 10);
}

const of = (issuer: string) => ({ issuer, nationality: issuer });

const joseph: CastMember = {
  ...{ shown: 'HADDAD Joseph', party: 'Haddad', foundsParty: true, wristband: 'W-101' },
  zone: zone({
    ...{ ...of('CAN'), number: 'GA302922', primary: 'HADDAD', secondary: 'JOSEPH' },
    ...{ birthDate: '1979-03-14', sex: 'M' },
  }),
  nationalities: 'CAN, LBN',
  entitlement: 'citizen',
};
const mariam: CastMember = {
  ...{ shown: 'HADDAD Mariam', party: 'Haddad', wristband: 'W-102', entitlement: 'immediate-family' },
  zone: zone({
    ...{ ...of('LBN'), number: 'LR1234567', primary: 'HADDAD', secondary: 'MARIAM' },
    ...{ birthDate: '1984-11-02', sex: 'F' },
  }),
};
const elie: CastMember = {
  ...{ shown: 'HADDAD Elie', party: 'Haddad', wristband: 'W-103', entitlement: 'citizen' },
  zone: zone({
    ...{ ...of('CAN'), number: 'GA777001', primary: 'HADDAD', secondary: 'ELIE' },
    ...{ birthDate: bornMonthsAgo(14), sex: 'M' },
  }),
};
const lea: CastMember = {
  ...{ shown: 'HADDAD Lea', party: 'Haddad', wristband: 'W-105', entitlement: 'citizen' },
  zone: zone({
    ...{ ...of('CAN'), number: 'GA777002', primary: 'HADDAD', secondary: 'LEA' },
    ...{ birthDate: bornMonthsAgo(80), sex: 'F' },
  }),
};
const newborn: CastMember = {
  ...{ shown: 'Newborn', party: 'Haddad', wristband: 'W-104', nameAbsent: 'newborn' },
  ...{ birthDate: bornMonthsAgo(1), documentType: 'none-never-held' },
};
const karim: CastMember = {
  ...{ shown: 'MANSOUR Karim', party: 'Mansour', foundsParty: true, wristband: 'W-201' },
  zone: zone({
    ...{ ...of('UTO'), number: 'L898902C3', primary: 'MANSOUR', secondary: 'KARIM' },
    ...{ birthDate: '1990-07-21', sex: 'M' },
  }),
};
/** Read by ear: corrected later to MANSOUR. */
const rania: CastMember = {
  ...{ shown: 'MANSUR Rania', surname: 'MANSUR', givenNames: 'Rania', birthDate: '1992', sex: 'F' },
  ...{ party: 'Mansour', wristband: 'W-202', nationalities: 'LBN', documentType: 'none-destroyed' },
};
const omar: CastMember = {
  ...{ shown: 'MANSOUR Omar', surname: 'MANSOUR', givenNames: 'Omar', birthDate: '1961-05', sex: 'M' },
  ...{ party: 'Mansour', wristband: 'W-203', documentType: 'none-lost', nationalities: 'LBN' },
};
const fatima: CastMember = {
  ...{ shown: 'FATIMA', surname: 'Fatima', original: 'فاطمة', birthDate: '1948', sex: 'F' },
  ...{ party: 'Mansour', wristband: 'W-204', nationalities: 'LBN', documentType: 'identity-card' },
};
const nadim: CastMember = {
  ...{ shown: 'MANSOUR Nadim', party: 'Mansour', wristband: 'W-205', advice: 'refer' },
  zone: zone({
    ...{ ...of('LBN'), number: 'LR7654321', primary: 'MANSOUR', secondary: 'NADIM' },
    ...{ birthDate: '1988-01-30', sex: 'M' },
  }),
};

function tremblay(given: string, wristband: string, number: string, birthDate: string): CastMember {
  const sex = given === 'Luc' || given === 'Hugo' ? 'M' : 'F';
  return {
    ...{ shown: `TREMBLAY ${given}`, party: 'Tremblay', wristband, entitlement: 'citizen' },
    ...(given === 'Luc' && { foundsParty: true }),
    zone: zone({ ...of('CAN'), number, primary: 'TREMBLAY', secondary: given.toUpperCase(), birthDate, sex }),
  };
}
const luc = tremblay('Luc', 'W-301', 'GB100201', '1970-09-09');
const anne = tremblay('Anne', 'W-302', 'GB100202', '1972-02-17');
const hugo = tremblay('Hugo', 'W-303', 'GB100203', '2001-04-01');
const zoe = tremblay('Zoe', 'W-304', 'GB100204', '2003-12-24');

/** Twelve who are listed in the end, one who is held, and one whom the last seat does not reach. */
export const cast = {
  ...{ joseph, mariam, elie, lea, newborn, karim, rania, omar, fatima, nadim, luc, anne, hugo, zoe },
} as const;
