/** Problems that nobody else has: what a ticket or a reason is about, where a story does not say. */
const THINGS = [
  'berth calendar',
  'fuel ledger',
  'crew rota',
  'cargo manifest',
  'galley order form',
  'tide table import',
  'boarding list',
  'deck inspection form',
  'freight tariff',
  'pilot booking page',
  'lost luggage register',
  'season pass record',
  'engine hours report',
  'mooring invoice',
  'vehicle lane plan',
  'radio licence file',
];
const FAULTS = [
  'drops the last sailing',
  'shows the wrong harbour',
  'counts cabins twice',
  'refuses the winter timetable',
  'loses the signature of the purser',
  'prints an empty second page',
  'rounds the tonnage down',
  'keeps last year’s vessel',
  'stops at row forty',
  'mixes up port and starboard lanes',
  'rejects a bicycle trailer',
  'adds the harbour dues again',
  'hides the return leg',
  'sorts the quays by colour',
  'forgets the dog surcharge',
];
const WHERE = [
  'since the move to quay three',
  'after the merger of the two depots',
  'for the night boat to Skarholm',
  'since the tariff of February',
  'on the island route',
  'after the vessel was renamed',
];

export type Matter = { readonly title: string; readonly text: string; readonly reason: string };

/** The problem at this place of the list: no two are worded alike. */
export function matterAt(place: number): Matter {
  const [row, round] = [
    Math.floor(place / THINGS.length),
    Math.floor(place / (THINGS.length * FAULTS.length)),
  ];
  const thing = THINGS[place % THINGS.length] ?? '';
  const fault = FAULTS[(row + (place % THINGS.length) * 7) % FAULTS.length] ?? '';
  const where = WHERE[(place + round) % WHERE.length] ?? '';
  return {
    title: `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${fault}`,
    text: `The ${thing} ${fault} ${where}. Number ${4100 + place * 3} is an example.`,
    reason: `${thing} ${fault} ${where}`,
  };
}
