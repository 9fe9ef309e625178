import type { Random } from '../random.ts';

const accounts = [
  'Halvern Freight',
  'Brookmere Dairy',
  'Tamarack Couriers',
  'Sable Point Ferries',
  'Quillon Catering',
  'Arbutus Clinics',
  'Ostrander Timber',
  'Pemberline Foods',
  'Coppergate Tools',
  'Lanark Movers',
  'Vireo Windows',
  'Kestrel Bay Bakeries',
];
const rooms = ['Aspen', 'Birch', 'Cedar', 'Hemlock', 'Juniper', 'Larch'];

/** Replaces the words in braces by invented customers, quotes, leases and numbers. */
function drawn(text: string, random: Random): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => values[word]?.(random) ?? whole);
}

/** One draw for several texts, so that summary and description speak of the same quote. */
export function drawnTogether(texts: readonly string[], random: Random): string[] {
  return drawn(texts.join('\u0000'), once(random)).split('\u0000');
}

const values: Readonly<Record<string, (random: Random) => string>> = {
  account: (random) => random.pick(accounts),
  room: (random) => random.pick(rooms),
  quote: (random) => `Q-${random.int(31_000, 34_999)}`,
  lease: (random) => `NL-${random.int(40_000, 58_999)}`,
  number: (random) => String(random.int(12, 89)),
  floor: (random) => String(random.int(2, 9)),
  year: (random) => String(random.int(2016, 2019)),
};

/** Freezes the stream at one place: equal words get equal values. */
function once(random: Random): Random {
  const seed = random.next();
  return {
    ...random,
    int: (from, to) => from + Math.floor(seed * (to - from + 1)),
    pick: (list) => list[Math.floor(seed * list.length)]!,
  };
}
