/** Ports from which people were evacuated or to which they came, and whose position matters to a few hundred metres. */
export interface EvacuationPort {
  /** UN/LOCODE. */
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Read off charts by hand. They replace what the package says, which is up to 8 km off and lacks Larnaca. */
export const EVACUATION_PORTS: readonly EvacuationPort[] = [
  { code: 'CYLCA', en: 'Larnaca', fr: 'Larnaca', longitude: 33.643, latitude: 34.917 },
  { code: 'LBBEY', en: 'Beirut', fr: 'Beyrouth', longitude: 35.519, latitude: 33.901 },
  { code: 'TRMER', en: 'Mersin', fr: 'Mersin', longitude: 34.64, latitude: 36.795 },
  { code: 'CYLMS', en: 'Limassol', fr: 'Limassol', longitude: 33.017, latitude: 34.65 },
  { code: 'SDPZU', en: 'Port Sudan', fr: 'Port-Soudan', longitude: 37.224, latitude: 19.615 },
  { code: 'SAJED', en: 'Jeddah', fr: 'Djeddah', longitude: 39.168, latitude: 21.469 },
  { code: 'DJJIB', en: 'Djibouti', fr: 'Djibouti', longitude: 43.139, latitude: 11.603 },
  { code: 'MTMLA', en: 'Valletta', fr: 'La Valette', longitude: 14.509, latitude: 35.891 },
  { code: 'GRPIR', en: 'Piraeus', fr: 'Le Pirée', longitude: 23.63, latitude: 37.942 },
  { code: 'CAHAL', en: 'Halifax', fr: 'Halifax', longitude: -63.566, latitude: 44.639 },
  { code: 'CAMTR', en: 'Montréal', fr: 'Montréal', longitude: -73.548, latitude: 45.508 },
];
