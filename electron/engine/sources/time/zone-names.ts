/** Abbreviations with one meaning in exports, by hours east of UTC; MEZ is German, those with H are Canadian French. */
const HOURS: readonly (readonly [number, string])[] = [
  [-10, 'HST'],
  [-9, 'AKST HDT'],
  [-8, 'PST AKDT HNP'],
  [-7, 'MST PDT HNR HAP'],
  [-6, 'MDT HNC HAR'],
  [-5, 'EST CDT COT PET HNE HAC'],
  [-4, 'EDT BOT CLT PYT VET HNA HAE'],
  [-3.5, 'NST HNT'],
  [-3, 'ADT ART BRT CLST UYT HAA'],
  [-2.5, 'NDT HAT'],
  [-2, 'BRST'],
  [0, 'GMT UTC UT Z WET'],
  [1, 'CET MET MEZ WAT WEST'],
  [2, 'CEST MEST MESZ EET CAT SAST'],
  [3, 'EEST EAT IDT MSK TRT'],
  [5, 'PKT'],
  [5.75, 'NPT'],
  [6.5, 'MMT'],
  [7, 'ICT WIB'],
  [8, 'AWST HKT MYT PHT SGT WITA'],
  [9, 'JST KST WIT'],
  [9.5, 'ACST'],
  [10, 'AEST CHST'],
  [10.5, 'ACDT'],
  [11, 'AEDT'],
  [12, 'NZST'],
  [13, 'NZDT'],
];

/** Abbreviations that mean different things in different countries; only the zone of the file can tell. */
const SEVERAL: Readonly<Record<string, readonly number[]>> = {
  CST: [-6, 8, -5],
  IST: [5.5, 2, 1],
  BST: [1, 6],
  AST: [-4, 3],
  SST: [-11, 8],
  GST: [4, -2],
  AMT: [-4, 4],
  ECT: [-5, -4],
  WST: [8, 13],
};

const minutesOf = new Map<string, readonly number[]>([
  ...HOURS.flatMap(([hours, names]) => names.split(' ').map((name) => [name, [hours * 60]] as const)),
  ...Object.entries(SEVERAL).map(([name, hours]) => [name, hours.map((hour) => hour * 60)] as const),
]);

/** What an abbreviation stands for: one offset, several, or nothing known. Minutes east of UTC. */
export function abbreviationOffsets(abbreviation: string): readonly number[] {
  return minutesOf.get(abbreviation.toUpperCase()) ?? [];
}
