/** Zone abbreviations with one meaning in exports, in minutes east of UTC. */
const HOURS: Readonly<Record<string, number>> = {
  GMT: 0, UTC: 0, Z: 0, UT: 0, WET: 0, WEST: 1, CET: 1, CEST: 2, MET: 1, MEST: 2, EET: 2, EEST: 3, MSK: 3, TRT: 3,
  NST: -3.5, NDT: -2.5, ADT: -3, EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8, HST: -10, HDT: -9, CHST: 10,
  BRT: -3, BRST: -2, ART: -3, CLT: -4, CLST: -3, COT: -5, PET: -5, VET: -4, UYT: -3, PYT: -4, BOT: -4,
  WAT: 1, CAT: 2, SAST: 2, EAT: 3, IDT: 3, PKT: 5, NPT: 5.75, MMT: 6.5, ICT: 7, WIB: 7, WITA: 8, WIT: 9,
  SGT: 8, HKT: 8, MYT: 8, PHT: 8, JST: 9, KST: 9, AWST: 8, ACST: 9.5, ACDT: 10.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13,
};

/** Abbreviations that mean different things in different countries; only the zone of the file can tell. */
const SEVERAL: Readonly<Record<string, readonly number[]>> = {
  CST: [-6, 8, -5], IST: [5.5, 2, 1], BST: [1, 6], AST: [-4, 3], SST: [-11, 8], GST: [4, -2], AMT: [-4, 4], ECT: [-5, -4], WST: [8, 13],
};

const known = new Map(Object.entries(HOURS).map(([name, hours]) => [name, hours * 60]));
const several = new Map(Object.entries(SEVERAL).map(([name, hours]) => [name, hours.map((hour) => hour * 60)]));

/** What an abbreviation stands for: one offset, several, or nothing known. Minutes east of UTC. */
export function abbreviationOffsets(abbreviation: string): readonly number[] {
  const name = abbreviation.toUpperCase();
  const one = known.get(name);
  return one === undefined ? (several.get(name) ?? []) : [one];
}
