import { writeMrz } from '@muster/shared/documents/write-mrz.ts';
import { idOf } from './id-of.ts';

/** Texts of people, each found nowhere else: what must never stand readable on a disk. */
export const MARKS = {
  primary: 'Primarynamemark',
  secondary: 'Secondarynamemark',
  original: 'الاسمالأصلي',
  originalLanguage: 'arq-langmark',
  birthDate: '1979-03-17',
  placeOfBirth: 'placeofbirthmark',
  language: 'spokenlanguagemark',
  contact: 'contactmark@example.org',
  kinName: 'nextofkinnamemark',
  kinPhone: '+961355512345678',
  wristband: 'WRISTBANDMARK7Q',
  documentNumber: 'DOCUMENTNUMBERMARK',
  documentType: 'refugee-travel-document',
  expiresOn: '2031-11-23',
  zonePrimary: 'ZONEPRIMARYMARK',
  zoneNumber: 'QX7314926',
  partyLabel: 'partylabelmark',
  amendReason: 'amendreasonmark',
  screeningReason: 'screeningreasonmark',
  findingCode: 'reported-lost-or-stolen',
  findingWeight: 'adverse-information',
  findingBasis: 'findingbasismark',
  findingSource: 'findingsourcemark',
  check: 'admissibility',
  determineReason: 'determinereasonmark',
  holdReason: 'holdreasonmark',
  divertReason: 'divertreasonmark',
  cancelReason: 'cancelreasonmark',
  returnReason: 'returnreasonmark',
  section: 'headcountsectionmark',
  splitReason: 'partysplitreasonmark',
  releaseReason: 'releasereasonmark',
  recipient: 'disclosurerecipientmark',
  purpose: 'disclosurepurposemark',
  gate: 'boardinggatemark',
  offloadReason: 'offloadreasonmark',
  noShowReason: 'noshowreasonmark',
  refusedGate: 'refusedgatemark',
  rejectedBody: 'rejectedbodymark',
  closeReason: 'closereasonmark',
} as const;

const [ZONE_FIRST, ZONE_SECOND] = writeMrz({
  ...{ issuer: 'LBN', nationality: 'LBN', number: MARKS.zoneNumber, primary: MARKS.zonePrimary },
  ...{ secondary: 'ZONESECONDARY', birthDate: '1981-05-06', sex: 'F', expiresOn: '2030-01-02' },
});
/** As printed. */
export const ZONE_LINES = [ZONE_FIRST, ZONE_SECOND] as const;

export const HERE = idOf('site', 'here');
const THERE = idOf('site', 'there');
export const MARKED = idOf('marked');
const OTHER = idOf('other');
const [PARTY, SHIP, LATE] = [idOf('party'), idOf('ship'), idOf('late')];
const EMPTY = idOf('site', 'empty');

const particulars = {
  name: {
    ...{ primary: MARKS.primary, secondary: MARKS.secondary },
    original: { text: MARKS.original, language: MARKS.originalLanguage },
  },
  birthDate: MARKS.birthDate,
  ageEstimate: { from: 44, to: 47 },
  ageStated: 'adult',
  ...{ placeOfBirth: MARKS.placeOfBirth, languages: [MARKS.language], contact: MARKS.contact },
  nextOfKin: { name: MARKS.kinName, phone: MARKS.kinPhone, mayTell: 'ask' },
  wristband: MARKS.wristband,
  needs: ['SV-VA', 'WCHR'],
  baggage: 871,
  documents: [
    {
      ...{ documentId: idOf('document', '1'), type: MARKS.documentType, number: MARKS.documentNumber },
      ...{ issuer: 'LBN', expiresOn: MARKS.expiresOn },
    },
    { documentId: idOf('document', '2'), type: 'passport', mrz: ZONE_LINES },
  ],
};
const open = { sex: 'X', nationalities: ['LBN', 'CAN'], travelsAs: 'CAN', entitlement: 'permanent-resident' };

const site = (siteId: string, name: string) => ({
  ...{ type: 'OpenSite', siteId, name, kind: 'embarkation-sea', position: [35.5, 33.9] },
  ...{ timeZone: 'Asia/Beirut', capacity: 100 },
});
const register = (evacueeId: string, more: object) => ({
  ...{ type: 'RegisterEvacuee', evacueeId, siteId: HERE },
  ...more,
});
const schedule = (departureId: string) => ({
  ...{ type: 'ScheduleDeparture', departureId, mode: 'sea', carrier: 'Opencarrier', number: 'OPEN-12' },
  ...{
    fromSiteId: HERE,
    toSiteId: THERE,
    departsAt: '2026-10-14T12:00:00Z',
    arrivesAt: '2026-10-14T18:00:00Z',
  },
  capacity: { seats: 9, persons: 9, litters: 1, wheelchairs: 1 },
});
const on = (type: string, evacueeId: string, more: object = {}) => ({
  ...{ type, evacueeId, departureId: SHIP },
  ...more,
});
const movement = { at: '2026-10-14T12:10:00Z', personsOnBoard: 3 };

/** `seen` is set where the author did not know of what went before. */
export interface Told {
  readonly command: object;
  readonly device: string;
  readonly seen?: number;
}

const told = (command: object): Told => ({ command, device: 'tablet-1' });
const toldUnknowing = (command: object): Told => ({ command, device: 'tablet-2', seen: 5 });

/** A story in which every field that the log seals is said at least once. The rival's seq is that of its entry. */
export const SEALED_STORY: readonly Told[] = [
  {
    command: {
      ...{ type: 'OpenEmergency', emergencyId: idOf('emergency'), name: 'Openname', country: 'LBN' },
      ...{ hazard: 'conflict', mode: 'live' },
    },
    device: 'server',
  },
  ...[site(HERE, 'Opensite'), site(THERE, 'Farsite')].map(told),
  told({ type: 'FormParty', partyId: PARTY, label: MARKS.partyLabel }),
  told(register(MARKED, { ...particulars, ...open, partyId: PARTY })),
  told({
    ...{ type: 'AmendEvacuee', evacueeId: MARKED, reason: MARKS.amendReason },
    changes: {
      ...{
        name: { ...particulars.name, primary: `${MARKS.primary}a` },
        birthDate: '1979-03-18',
        baggage: 872,
      },
      ...{ ageEstimate: { from: 45, to: 48 }, ageStated: 'unsure', placeOfBirth: `${MARKS.placeOfBirth}a` },
      ...{
        languages: [`${MARKS.language}a`],
        contact: `${MARKS.contact}a`,
        wristband: `${MARKS.wristband}A`,
      },
      ...{ nextOfKin: { ...particulars.nextOfKin, name: `${MARKS.kinName}a` }, needs: ['SV-VA', 'WCHC'] },
      ...{ nameAbsent: 'not-given', documents: [...particulars.documents].reverse(), sex: 'F' },
    },
  }),
  toldUnknowing({
    ...{ type: 'AmendEvacuee', evacueeId: MARKED },
    changes: { name: { primary: `${MARKS.primary}b` } },
  }),
  told({ type: 'ResolveRival', recordId: MARKED, fact: 'name', keep: 7 }),
  told(register(OTHER, { nameAbsent: 'unconscious', partyId: PARTY })),
  told({
    ...{ type: 'RecordScreening', screeningId: idOf('screening'), evacueeId: MARKED },
    ...{ checks: { identity: 'pass', [MARKS.check]: 'unsure' }, recommendation: 'clear-follow-up' },
    reason: MARKS.screeningReason,
    findings: [
      {
        ...{ kind: 'document', code: MARKS.findingCode, weight: MARKS.findingWeight, confidence: 'low' },
        ...{ basis: MARKS.findingBasis, source: MARKS.findingSource },
      },
    ],
  }),
  told({ type: 'Determine', evacueeId: MARKED, determination: 'approved', reason: MARKS.determineReason }),
  told({ type: 'Determine', evacueeId: OTHER, determination: 'approved' }),
  ...[schedule(SHIP), schedule(LATE)].map(told),
  told({
    type: 'AssignParty',
    partyId: PARTY,
    departureId: SHIP,
    without: [OTHER],
    reason: MARKS.splitReason,
  }),
  told(on('ReleaseEvacuee', MARKED, { reason: MARKS.releaseReason })),
  told(on('AssignEvacuee', MARKED)),
  told(on('AssignEvacuee', OTHER)),
  told({ type: 'LockManifest', departureId: SHIP }),
  {
    command: {
      ...{ type: 'RecordDisclosure', departureId: SHIP, version: 1, format: 'csv' },
      ...{ recipient: MARKS.recipient, purpose: MARKS.purpose },
    },
    device: 'server',
  },
  told({ type: 'OpenBoarding', departureId: SHIP }),
  told(on('RecordBoarded', MARKED, { gate: MARKS.gate })),
  told(on('RecordOffloaded', MARKED, { reason: MARKS.offloadReason })),
  told(on('RecordNoShow', OTHER, { reason: MARKS.noShowReason })),
  told(on('RecordScanRefused', OTHER, { verdict: 'not-listed', gate: MARKS.refusedGate })),
  told({ type: 'RecordHeadCount', departureId: SHIP, count: 3, section: MARKS.section }),
  told({ type: 'HoldDeparture', departureId: SHIP, reason: MARKS.holdReason }),
  told({ type: 'ResumeDeparture', departureId: SHIP }),
  told({ type: 'RecordDeparted', departureId: SHIP, ...movement }),
  told({ type: 'DivertDeparture', departureId: SHIP, toSiteId: HERE, reason: MARKS.divertReason }),
  told({ type: 'RecordReturned', departureId: SHIP, reason: MARKS.returnReason }),
  told({ type: 'CancelDeparture', departureId: LATE, reason: MARKS.cancelReason }),
  told(site(EMPTY, 'Opensite')),
  told({ type: 'ChangeSite', siteId: EMPTY, changes: { capacity: 7 } }),
  told({ type: 'CloseSite', siteId: EMPTY, reason: MARKS.closeReason }),
  told({ type: 'ReopenSite', siteId: EMPTY }),
  told({ type: 'SetCategories', majors: { 'allied-national': 'I' } }),
];

/** Refused: its body is kept, sealed. */
export const REFUSED: Told = told({
  ...{ type: 'ReleaseEvacuee', evacueeId: idOf('nobody'), departureId: SHIP },
  reason: MARKS.rejectedBody,
});
