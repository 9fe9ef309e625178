import { describe, expect, it } from 'vitest';
import { linkedTick, verdictSentence, type Seen } from '../../../electron/engine/matching/linked.ts';
import { withoutTicket } from '../../../electron/engine/matching/no-ticket.ts';
import type { Bench } from '../../../electron/engine/matching/judge.ts';
import type { Suggestion, Tick } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { link, person, registerWith, session, ticket } from '../build.ts';

const PLACE = { sourceId: 1, row: 2 };
const TICKET = { sourceId: 2, row: 118 };
const FILES: Seen = {
  covered: true,
  declared: null,
  restsOnCover: false,
  hole: null,
  hasFiles: true,
  keys: { known: [], missing: [], near: [] },
  unnamed: null,
  doubt: null,
  short: null,
  late: null,
  gone: false,
  rejected: 0,
  suggestions: [],
  place: PLACE,
};
const CARD = 'the card of Jira.csv declares it';
const without = (more: Partial<Seen>) => {
  const { answer, sentence, cite } = linkedTick(null, { ...FILES, ...more });
  return [answer, sentence, cite?.row];
};

describe('linked, without a ticket', () => {
  const NONE = 'No ticket about this person fits';
  it.each<[string, Partial<Seen>, string, string, number]>([
    ['and files that would show one', {}, 'no', `${NONE}, and the ticket files cover the date.`, 2],
    ['as a card says', { declared: CARD }, 'no', `${NONE}, and the ticket files cover the date: ${CARD}.`, 2],
    ['without any file', { hasFiles: false }, 'not-recorded', 'No ticket file is in the review.', 2],
    [
      'outside of what they cover',
      { covered: false },
      'not-recorded',
      'The ticket files do not cover the date of the session.',
      2,
    ],
    [
      'in a hole of them',
      { covered: false, hole: 'No ticket was created then.' },
      'not-recorded',
      'The ticket files do not cover the date of the session. No ticket was created then.',
      2,
    ],
    [
      'while the one that a person linked is gone',
      { gone: true },
      'not-recorded',
      'The ticket that a person linked is in no file of the review any more, so that it cannot be tested.',
      2,
    ],
    [
      'for somebody whom no ticket could name',
      { unnamed: 'x4471' },
      'not-recorded',
      'No list of people says what the ticket files call x4471, so that no ticket can be looked for.',
      2,
    ],
    [
      'but one that may be about this person',
      { short: ticket('OPS-7') },
      'not-recorded',
      `${NONE}, but OPS-7 may be about this person, and its file leaves out what would tell.`,
      118,
    ],
    [
      'but tickets that leave it open',
      { doubt: { words: 'OPS-8 comes without its text', cite: { sourceId: 3, row: 33 } } },
      'not-recorded',
      `${NONE}, but OPS-8 comes without its text, so that the right one may be among them.`,
      33,
    ],
  ])('%s', (_, more, ...expected) => {
    expect(without(more)).toEqual(expected);
  });

  it.each<[Partial<Seen>, string]>([
    [{ late: ticket('OPS-9'), rejected: 1 }, 'OPS-9 was opened too long after the session, and'],
    [{ rejected: 1 }, 'A person rejected the only candidate; no other ticket about this person fits, and'],
    [{ rejected: 2 }, 'A person rejected both candidates; no other ticket about this person fits, and'],
    [{ rejected: 3 }, 'A person rejected all 3 candidates; no other ticket about this person fits, and'],
  ])('says why before: %#', (more, beginning) => {
    expect(without(more)[1]).toBe(`${beginning} the ticket files cover the date.`);
  });

  const suggestion = (basis: Suggestion['basis']): Suggestion => ({
    ticket: ticket('OPS-5'),
    basis,
    written: 'OPS 5',
    sentence: '',
  });
  it('says what the reason names, and what it may mean', () => {
    const all = `${NONE}, and the ticket files cover the date.`;
    const keys = { known: [], missing: ['FIN-77'], near: [] };
    const missing = 'The reason names FIN-77, which is in no ticket file.';
    expect(without({ keys })[1]).toBe(`${all} ${missing}`);
    expect(without({ suggestions: [suggestion('near-key')] })[1]).toBe(`${all} "OPS 5" may mean OPS-5.`);
    expect(without({ keys, suggestions: [suggestion('shared-key')] })[1]).toBe(
      `${all} ${missing} OPS-5 may be meant: its text names OPS 5 too.`,
    );
  });
});

describe('linked, with a ticket', () => {
  const rests = { restsOnCover: true, declared: CARD };
  const linked = (how: 'strong' | 'possible' | 'person', more: Partial<Seen> = {}) => {
    const { answer, sentence, cite } = linkedTick(link(ticket('OPS-1'), { how }), { ...FILES, ...more });
    return [answer, sentence, cite];
  };
  it('is yes by points or by a person, and open while it is only possible', () => {
    expect(linked('person')).toEqual(['yes', 'OPS-1 is linked: a person confirmed it.', TICKET]);
    expect(linked('strong')[0]).toBe('yes');
    const possible = 'OPS-1 is only a possible match; a person must decide.';
    expect(linked('possible')).toEqual(['not-recorded', possible, TICKET]);
  });
  it('tells on whose card it rests that no other fits better, where it rests on one', () => {
    const resting = ` No ticket fits better, and the ticket files cover the date: ${CARD}.`;
    expect(linked('person', rests)[1]).toBe(`OPS-1 is linked: a person confirmed it.${resting}`);
    expect(linked('possible', rests)[1]).toContain(resting);
    for (const more of [
      { ...rests, declared: null },
      { ...rests, restsOnCover: false },
    ])
      expect(linked('person', more)[1]).toBe('OPS-1 is linked: a person confirmed it.');
  });
});

describe('the sentence of a verdict', () => {
  const tick = (id: Tick['id'], answer: Tick['answer']): Tick => ({
    id,
    answer,
    sentence: `${id}!`,
    cite: null,
  });
  const strong = link(ticket('OPS-1'), { sentence: 'OPS-1 was opened before.' });
  it('is that of the link and of what failed, but for what the link has told already', () => {
    const ticks = [
      tick('linked', 'yes'),
      tick('opened-before', 'no'),
      tick('open-during', 'no'),
      tick('right-person', 'no'),
      tick('right-actor', 'no'),
      tick('specific', 'not-recorded'),
      tick('in-scope', 'no'),
    ];
    expect(verdictSentence('weak', strong, ticks)).toBe('OPS-1 was opened before. right-person! in-scope!');
  });
  it('asks for a person where the match is only possible', () => {
    const possible = { ...strong, how: 'possible' as const };
    const ticks = [tick('in-scope', 'no')];
    expect(verdictSentence('to-review', possible, ticks)).toBe(
      'OPS-1 was opened before. It is only a possible match; a person must decide.',
    );
    expect(verdictSentence('to-review', strong, ticks)).toBe('OPS-1 was opened before. in-scope!');
    expect(verdictSentence('weak', possible, ticks)).toBe('OPS-1 was opened before. in-scope!');
  });
  it('is that of the first tick where there is no ticket', () => {
    expect(verdictSentence('unjustified', null, [tick('linked', 'no'), tick('in-scope', 'no')])).toBe(
      'linked!',
    );
    expect(verdictSentence('unjustified', null, [])).toBe('');
  });
});

describe('the ticks without a ticket', () => {
  const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'));
  const one = session(register.resolve('Nadia Brandt', null), register.resolve('Theo Marchand', null), {
    reason: 'testing',
  });
  const bench = { policy: DEFAULT_POLICY, copies: () => 1 } as unknown as Bench;
  it('are open, but for the reason and the length', () => {
    const told = withoutTicket(one, bench, true);
    expect(told.map(({ id, answer }) => `${id} ${answer}`)).toEqual([
      'opened-before not-recorded',
      'open-during not-recorded',
      'right-person not-recorded',
      'right-actor not-recorded',
      'independent not-recorded',
      'specific no',
      'in-scope yes',
    ]);
    expect(told.every(({ cite }) => cite?.row === 2)).toBe(true);
  });
  it('do not hold a vague reason against a session whose ticket may be missing', () => {
    const specific = withoutTicket(one, bench, false).find(({ id }) => id === 'specific');
    expect(specific).toMatchObject({
      answer: 'not-recorded',
      sentence: 'The reason is vague: only stock words ("testing"). What a ticket says is not recorded.',
    });
    const good = { ...one, reason: 'Calendar shows visits twice' };
    expect(withoutTicket(good, bench, false).find(({ id }) => id === 'specific')?.answer).toBe('yes');
  });
  it('cite nothing where nothing shows the session', () => {
    expect(withoutTicket({ ...one, evidence: [] }, bench, true)[0]?.cite).toBeNull();
  });
});
