/** What the software lacks for the long day, in its order. Lines may be taken out; none may be added. */
export const NOT_YET_BUILT: readonly string[] = [
  'crowd: counting parties before names are known',
  'crowd: people expected, called and offered a place',
  'families: a split without a reason refused',
  'no document: the ladder of identity, rung by rung',
  'no document: a travel document asked for and issued',
  'unaccompanied child: a custodian, whom custody is handed to and by whom',
  'unaccompanied child: an alert that nobody can shelve, and a block on boarding',
  'lookout hit: lists of names to look out for, hits, and who resolves them',
  'ship held: hours aboard and the next word about welfare',
  'ship held: places that someone must not be sent to',
  'empty seats: a place offered: made, reached, accepted, declined, lapsed',
  'empty seats: who asked to jump the queue and lost a place',
  'network dead for three hours: a tablet that opens without contact, and a relief who signs on to it',
  'network dead for three hours: checks that waited for contact and then run by themselves',
  'shift change: a roster of postings with check-in',
  'shift change: custody and open questions handed over in one act',
  'press question: a numbered situation report whose figures are frozen',
  'press question: a public figure with small counts left out',
  'haven: haven reception that reports someone missing itself',
  'haven: permitted days, and what the haven was told before',
  'haven: whoever is scanned abroad without a recorded departure counted as out',
  'haven: whoever is missing abroad counted as out',
  'port of entry: a port of entry that examines, and advice held against what it found',
  'reconciliation: manifested, boarded and arrived side by side, each difference explained',
  'purge: a command that closes an emergency and drops what is personal',
];

/** As many as there are lines, so that a line that is put in has to be argued for twice. */
export const MISSING_AT_MOST = 25;
