import { expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import { outcomeOf, people, sessions, tickets, type Sitting, type Slip } from './desk.ts';

/** Lena Ohm in the account of Tilda Berg, from 10:00 to 10:20 on the 17th, without a reason. */
const sitting = (more: { start?: string; end?: string; reason?: string } = {}): Sitting => [
  more.start ?? '17 10:00',
  more.end ?? '17 10:20',
  'Lena Ohm',
  'Tilda Berg',
  more.reason ?? '',
];
/** Tilda asked at nine, Lena worked on it, and it was closed at noon. */
const good: Slip = { key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', till: '17 12:00' };
const labels = 'Tilda Berg has blank shelf labels';

type Case = readonly [
  tells: string,
  slips: readonly Slip[],
  expected: string,
  sitting?: Parameters<typeof sitting>[0],
];

/** linked, opened-before, open-during, right-person, right-actor, independent, specific, in-scope, not-blanket. */
const CASES: readonly Case[] = [
  ['a ticket as it should be', [good], 'justified strong T yyyyyyyyy'],
  ['somebody else works on it', [{ ...good, to: 'Paul Vik' }], 'weak strong T yyyynyyyy'],
  ['nobody works on it', [{ ...good, to: '' }], 'weak strong T yyyynyyyy'],
  [
    'closed the day before, not hers',
    [{ ...good, to: 'Paul Vik', from: '15 09:00', till: '16 12:00' }],
    'to-review possible T .ynynyyy.',
  ],
  [
    'closed the day before, hers',
    [{ ...good, from: '15 09:00', till: '16 12:00' }],
    'weak strong T yynyyyyyy',
  ],
  [
    'closed an hour before, to the second',
    [{ ...good, from: '15 09:00', till: '17 09:00' }],
    'justified strong T yyyyyyyyy',
  ],
  ['a second longer', [{ ...good, from: '15 09:00', till: '17 08:59:59' }], 'weak strong T yynyyyyyy'],
  ['opened within the session', [{ ...good, from: '17 10:10' }], 'justified strong T yyyyyyyyy'],
  ['opened 60 minutes after its end', [{ ...good, from: '17 11:20' }], 'justified strong T yyyyyyyyy'],
  ['a second later', [{ ...good, from: '17 11:20:01' }], 'justified-late strong T ynnyyyyyy'],
  [
    'opened 72 hours after its end',
    [{ ...good, from: '20 10:20', till: '21 10:00' }],
    'justified-late strong T ynnyyyyyy',
  ],
  ['a second later', [{ ...good, from: '20 10:20:01', till: '21 10:00' }], 'unjustified strong T ynnyyyyyy'],
  [
    'no end; opened 60 minutes after the start',
    [{ ...good, from: '17 11:00' }],
    'justified strong T yyyyyyy.y',
    { end: '' },
  ],
  [
    'no end; a second later',
    [{ ...good, from: '17 11:00:01' }],
    'justified-late strong T ynnyyyy.y',
    { end: '' },
  ],
  ['no time of opening', [{ ...good, from: '' }], 'justified strong T y..yyyyyy'],
  [
    'no time of closing, still open',
    [{ key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', status: 'Open' }],
    'justified strong T yyyyyyyyy',
  ],
  [
    'no time of closing, closed',
    [{ key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', status: 'Closed' }],
    'justified strong T yy.yyyyyy',
  ],
  [
    'no status, and no time of closing where others have one',
    [{ key: 'T', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', status: '' }],
    'justified strong T yyyyyyyyy',
  ],
  ['the actor asked for her', [{ ...good, by: 'Lena Ohm', for: 'Tilda Berg' }], 'weak strong T yyyyynyyy'],
  [
    'the actor asked, Paul approved',
    [{ ...good, by: 'Lena Ohm', for: 'Tilda Berg', ok: 'Paul Vik' }],
    'justified strong T yyyyyyyyy',
  ],
  [
    'the actor asked and approved',
    [{ ...good, by: 'Lena Ohm', for: 'Tilda Berg', ok: 'Lena Ohm' }],
    'weak strong T yyyyynyyy',
  ],
  [
    'the actor wrote it down for Tilda, who asked',
    [{ ...good, opener: 'Lena Ohm' }],
    'justified strong T yyyyyyyyy',
  ],
  [
    'named in the text, worked on by the actor',
    [{ ...good, by: 'Noor Aziz', text: labels }],
    'justified strong T yyyyyyyyy',
  ],
  [
    'named in the text alone',
    [{ ...good, by: 'Noor Aziz', to: 'Paul Vik', text: labels }],
    'to-review possible T .yyynyyy.',
  ],
  ['about somebody else', [{ ...good, by: 'Noor Aziz' }], 'unjustified none - n......y.'],
  [
    'about somebody else, and the reason names it',
    [{ ...good, key: 'K-1', by: 'Noor Aziz' }],
    'weak explicit-key K-1 yyynyyyyy',
    { reason: 'K-1 labels' },
  ],
  ['nothing at all', [], 'unjustified none - n......y.'],
  [
    'nothing, with a reason that says what for',
    [],
    'unjustified none - n.....yy.',
    { reason: 'reprinting the spine stickers of the atlas shelf' },
  ],
  [
    'nothing, with a reason that says nothing',
    [],
    'unjustified none - n.....ny.',
    { reason: 'user support as discussed' },
  ],
  [
    'before the first ticket',
    [],
    'cannot-tell source-missing - .......y.',
    { start: '01 07:59:59', end: '01 08:10' },
  ],
  [
    'in the second of the first ticket',
    [],
    'unjustified none - n......y.',
    { start: '01 08:00', end: '01 08:10' },
  ],
  [
    'in the second of the last ticket',
    [],
    'unjustified none - n......y.',
    { start: '28 08:00', end: '28 08:10' },
  ],
  ['a second later', [], 'cannot-tell source-missing - .......y.', { start: '28 08:00:01', end: '28 08:10' }],
  [
    'a ticket that says nothing',
    [{ ...good, title: 'Help needed', text: 'Please check asap' }],
    'weak strong T yyyyyynyy',
  ],
  [
    'a ticket that says nothing, and a reason that does',
    [{ ...good, title: 'Help needed' }],
    'justified strong T yyyyyyyyy',
    { reason: 'reprinting the spine stickers of the atlas shelf' },
  ],
  [
    'a reason that says nothing, and a ticket that does',
    [good],
    'justified strong T yyyyyyyyy',
    { reason: 'as discussed' },
  ],
  [
    'un motif vague',
    [{ ...good, title: 'Besoin d’aide', text: 'Vérification du compte' }],
    'weak strong T yyyyyynyy',
    { reason: 'aide demandée' },
  ],
  ['two hours', [good], 'justified strong T yyyyyyyyy', { end: '17 12:00' }],
  ['two hours and a minute', [good], 'weak strong T yyyyyyyny', { end: '17 12:01' }],
  ['Tilda by her address', [{ ...good, by: 'tilda.berg@library.example' }], 'justified strong T yyyyyyyyy'],
  [
    'Tilda by her address in capitals, with her name',
    [{ ...good, by: 'Tilda Berg <TILDA.BERG@library.example>' }],
    'justified strong T yyyyyyyyy',
  ],
  ['Tilda by her login', [{ ...good, by: 'tilda.berg' }], 'justified strong T yyyyyyyyy'],
  ['Tilda with the family name first', [{ ...good, by: 'Berg, Tilda' }], 'justified strong T yyyyyyyyy'],
  [
    'an address that nobody has',
    [{ ...good, by: 'front.desk@library.example', to: 'Paul Vik' }],
    'unjustified none - n......y.',
  ],
  ['two tickets, one hers', [{ ...good, key: 'U', to: 'Paul Vik' }, good], 'justified strong T+U yyyyyyyyy'],
  [
    'the key of an old one before a good one',
    [{ ...good, key: 'K-1', from: '02 09:00', till: '03 09:00' }, good],
    'weak explicit-key K-1+T yynyyyyyy',
    { reason: 'K-1' },
  ],
  [
    'two keys, the first of them bad',
    [
      { ...good, key: 'K-1', from: '02 09:00', till: '03 09:00' },
      { ...good, key: 'K-2' },
    ],
    'justified explicit-key K-2+K-1 yyyyyyyyy',
    { reason: 'K-1, K-2' },
  ],
  ['a key of no ticket, and a good ticket', [good], 'justified strong T yyyyyyyyy', { reason: 'K-77' }],
  [
    'closed three weeks before: no candidate any more',
    [{ ...good, from: '01 09:00', till: '02 09:00' }],
    'unjustified none - n......y.',
    { start: '24 10:00', end: '24 10:20' },
  ],
  [
    'closed fourteen days before',
    [{ ...good, from: '01 09:00', till: '10 10:00' }],
    'weak strong T yynyyyyyy',
    { start: '24 10:00', end: '24 10:20' },
  ],
];

/** Each case has a Tilda and ticket keys of its own, so that one review holds them all. */
const own = (text: string, place: number): string => {
  const name = `Berg${String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26))}`;
  return text
    .replaceAll('Tilda Berg', `Tilda ${name}`)
    .replaceAll('Berg, Tilda', `${name}, Tilda`)
    .replaceAll(/tilda\.berg/giu, `tilda.${name.toLowerCase()}`);
};
const keyed = (text: string, place: number): string => text.replace(/\b[KTU](?:-|$)/gu, `C${place}$&`);
const all = CASES.map(([, slips, , how], place) => ({
  slips: slips.map((slip) => ({
    ...(JSON.parse(own(JSON.stringify(slip), place)) as Slip),
    key: keyed(slip.key, place),
  })),
  sitting: sitting(how).map((cell, part) =>
    part === 4 ? keyed(cell, place) : own(cell, place),
  ) as unknown as Sitting,
  person: own('Tilda Berg,tilda.berg,tilda.berg@library.example,Lending,Active', place),
}));

it('one session each beside the tickets of its desk', async () => {
  const found = await documentOf({
    files: [
      { ...people, text: `${people.text}${all.map(({ person }) => `${person}\n`).join('')}` },
      sessions(all.map((one) => one.sitting)),
      tickets(all.flatMap(({ slips }) => slips)),
    ],
    zone: 'UTC',
  });
  const byTarget = new Map(found.sessions.map((one) => [one.target.name, one]));
  const told = CASES.map(([tells], place) => {
    const one = byTarget.get(own('Tilda Berg', place));
    return [tells, one ? outcomeOf(one).replaceAll(`C${place}`, '') : 'no session'];
  });
  expect(told).toEqual(CASES.map(([tells, , expected]) => [tells, expected]));
});
