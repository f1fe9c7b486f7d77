import { z } from 'zod';
import { open } from '../vocabulary/public-field.ts';

/** ISO 3166-1 alpha-3. */
const COUNTRIES = codes(
  'ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR',
  'BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL',
  'COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK',
  'FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV',
  'HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO',
  'LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG',
  'MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN',
  'PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE',
  'SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO',
  'TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE',
);

/** Doc 9303 part 3, section 5: what passports print besides ISO 3166-1. */
const PRINTED_ELSE = codes(
  // Germany, and the United Kingdom's nationalities: overseas territories, overseas, other, protected, subject.
  'D GBD GBN GBO GBP GBS',
  // Kosovo in both forms in use, the European Union, the United Nations, its agencies and its mission in Kosovo.
  'RKS XXK EUE UNO UNA UNK',
  // African Development Bank, Afreximbank, Caribbean Community, Council of Europe, COMESA, ECOWAS.
  'XBA XIM XCC XCE XCO XEC',
  // Organization of Eastern Caribbean States, Parliamentary Assembly of the Mediterranean, Interpol, Order of Malta, SADC.
  'XES XMP XPO XOM XDC',
  // Stateless, refugee of the 1951 Convention, other refugee, nationality unspecified.
  'XXA XXB XXC XXX',
  // Ended, on documents still in hands: Netherlands Antilles, neutral zone.
  'ANT NTZ',
);

/** Utopia, on specimens and on all documents of drills. */
const SPECIMEN = 'UTO';

const STATES: ReadonlySet<string> = new Set([...COUNTRIES, ...PRINTED_ELSE, SPECIMEN]);

/** True for codes as printed: D, GBN, XXA, CAN. */
export function isIssuerState(code: string): boolean {
  return STATES.has(code);
}

/** Its documents belong in drills and must be refused in a live emergency. */
export function isSpecimenState(code: string): boolean {
  return code === SPECIMEN;
}

/** An issuing state or nationality as a travel document prints it, one to three capitals. */
export const State = open(
  z.string().refine(isIssuerState, 'must be a state code as travel documents print it'),
);
export type State = z.infer<typeof State>;

/** Every code, for choosing from a list. */
export const ISSUER_STATES: readonly string[] = [...STATES];

function codes(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}
