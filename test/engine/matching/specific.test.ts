import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { copiesOf } from '../../../electron/engine/matching/copies.ts';
import { reasonIsSpecific, specific } from '../../../electron/engine/matching/ticks/specific.ts';
import { ticketVagueness } from '../../../electron/engine/matching/vague/ticket-words.ts';
import { vagueness } from '../../../electron/engine/matching/vague.ts';
import type { Identity, Session, Ticket } from '../../../electron/engine/model.ts';
import { DEFAULT_POLICY, type Policy } from '../../../shared/policy.ts';
import { session, ticket } from '../build.ts';

const who = (name: string): Identity => ({ keys: [`name:${name.toLowerCase()}`], name, username: null });
const nadia = who('Nadia Brandt');
const theo = who('Theo Marchand');

let sessions = 0;
function entered(target: string, reason: string | null): Session {
  sessions += 1;
  const id = `s${sessions}`;
  return session(nadia, who(target), { id, ids: [id], reason });
}

const answer = (one: Session, of: Ticket, all: readonly Session[] = [one], policy: Policy = DEFAULT_POLICY) =>
  specific.answer({ session: one, ticket: of, named: [], policy, copies: copiesOf(all, policy) });

const empty = ticket('OPS-12', { title: 'Help', text: 'Please check' });
const telling = ticket('OPS-12');

describe('one specific text is enough', () => {
  it.each<[string | null, Ticket, string, string]>([
    ['OPS-12', telling, 'yes', 'The ticket says what was to be done.'],
    ['OPS-12 help', telling, 'yes', 'The ticket says what was to be done.'],
    ['quiz closed although attempts are left', empty, 'yes', 'The reason says what was to be done.'],
    ['testing', empty, 'no', 'The reason is vague: only stock words ("testing").'],
    [null, empty, 'no', 'The ticket is vague: only stock words ("Help", "check").'],
    ['OPS-12', empty, 'no', 'The ticket is vague: only stock words ("Help", "check").'],
    [
      'Theo Marchand',
      ticket('OPS-12', { title: 'OPS-12', text: 'Theo' }),
      'no',
      'Nothing but a key or a name is given as the reason.',
    ],
    [
      null,
      ticket('OPS-12', { title: 'Theo Marchand: quiz', text: '' }),
      'no',
      'The ticket is vague: too few words of its own ("quiz").',
    ],
  ])('%j', (reason, of, expected, sentence) => {
    expect(answer(session(nadia, theo, { reason }), of)).toMatchObject({ answer: expected, sentence });
  });
});

describe('a text that was not exported is no vague text', () => {
  it('what the ticket says beyond its title', () => {
    const short = ticket('OPS-12', { title: 'Help', text: '', lacks: ['text'] });
    expect(answer(session(nadia, theo, { reason: 'testing' }), short)).toMatchObject({
      answer: 'not-recorded',
      sentence:
        'The reason is vague: only stock words ("testing"). What OPS-12 itself says was not exported in full.',
    });
  });

  it('the whole ticket', () => {
    const silent = ticket('OPS-12', { title: 'OPS-12', text: '', hasText: false });
    expect(answer(session(nadia, theo, { reason: 'testing' }), silent).answer).toBe('not-recorded');
    expect(answer(session(nadia, theo), silent)).toMatchObject({
      answer: 'not-recorded',
      sentence: 'No text was exported.',
    });
  });

  it('the reason, where other files of the review have reasons', () => {
    const one = session(nadia, theo);
    const facts = { session: one, ticket: empty, named: [], policy: DEFAULT_POLICY, copies: copiesOf([one]) };
    expect(specific.answer({ ...facts, reasonless: new Set([1]) }).answer).toBe('not-recorded');
    expect(specific.answer({ ...facts, reasonless: new Set([7]) }).answer).toBe('no');
  });

  it('without a ticket and without a reason', () => {
    const one = session(nadia, theo, { reason: '  ' });
    expect(reasonIsSpecific(one, DEFAULT_POLICY, copiesOf([one]))).toMatchObject({
      answer: 'not-recorded',
      cite: { sourceId: 1, row: 2 },
    });
  });
});

describe('a reason that is copied from account to account', () => {
  const names = ['Theo Marchand', 'Ana Lopes', 'Ivo Petkov', 'Jae Lim', 'Zoë Adebayo'];
  const each = (reason: (name: string, place: number) => string, many: number): Session[] =>
    names.slice(0, many).map((name, place) => entered(name, reason(name, place)));
  const first = (all: Session[]): Session => all[0] as Session;

  it('counts accounts, whatever keys, names, dates, case and accents it is written with', () => {
    const all = each(
      (name, place) =>
        `OPS-${place + 1} ${name}: ${place % 2 ? 'Calendrier' : 'CALÉNDRIER'} vidé 2026-03-0${place + 1}`,
      4,
    );
    expect(all.map(copiesOf(all))).toEqual([4, 4, 4, 4]);
  });

  it('counts an account once', () => {
    const all = [1, 2, 3, 4, 5].map(() => entered('Theo Marchand', 'Calendar shows visits twice'));
    expect(copiesOf(all)(first(all))).toBe(1);
  });

  it('counts nothing where there is no reason', () => {
    const all = names.map((name) => entered(name, null));
    expect(copiesOf(all)(first(all))).toBe(1);
    const keys = each((_, place) => `OPS-${place}`, 5);
    expect(copiesOf(keys)(first(keys))).toBe(1);
  });

  it('is vague from four accounts on, and the words are shown', () => {
    const all = each(() => 'Calendar shows visits twice', 4);
    expect(answer(first(all), empty, all)).toMatchObject({
      answer: 'no',
      sentence:
        'The reason is vague: the same words are given for 4 accounts ("Calendar", "shows", "visits", "twice").',
    });
    expect(answer(first(all), empty, all.slice(0, 3)).answer).toBe('yes');
    expect(reasonIsSpecific(first(all), DEFAULT_POLICY, copiesOf(all)).answer).toBe('no');
    const patient = { ...DEFAULT_POLICY, vague: { ...DEFAULT_POLICY.vague, copies: 5 } };
    expect(answer(first(all), empty, all, patient).answer).toBe('yes');
  });

  it('is not held against a session whose ticket says what was to be done', () => {
    const all = each(() => 'Calendar shows visits twice', 5);
    expect(answer(first(all), telling, all).answer).toBe('yes');
  });

  it('is not held against a key whose ticket nobody can read', () => {
    const all = each((_, place) => `OPS-${place + 1}: calendar shows visits twice`, 5);
    expect(reasonIsSpecific(first(all), DEFAULT_POLICY, copiesOf(all)).answer).toBe('yes');
    expect(answer(first(all), empty, all).answer).toBe('no');
  });
});

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Theo',
        'Marchand',
        'help',
        'quiz',
        'closed',
        'invoice',
        '20981',
        'OPS-7',
        'profil',
        'manager',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

test('what is kept of a ticket answers as the text itself does, for every session and however often', () => {
  const parts = [new Set<string>(), new Set(['theo', 'marchand']), new Set(['quiz', 'closed', 'invoice'])];
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 5 }),
      (title, body, order) => {
        const one = ticket('OPS-12', { title, text: body });
        for (const place of order) {
          const names = parts[place] ?? new Set<string>();
          const kept = ticketVagueness(one, names, DEFAULT_POLICY);
          const whole = vagueness(`${title} \n ${body}`, { names: [...names] });
          expect(kept === true ? false : (kept?.vague ?? true)).toBe(whole.vague);
          if (kept !== true && kept !== null) expect(kept).toEqual(whole);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('the text of a ticket is read once, and not at all where its title is enough', () => {
  let read = 0;
  const one = (title: string, body: string): Ticket =>
    Object.defineProperty(ticket('OPS-12', { title }), 'text', {
      get: () => {
        read += 1;
        return body;
      },
    });
  const names = new Set(['theo']);
  const often = (of: Ticket): number => {
    read = 0;
    for (let time = 0; time < 10; time += 1) ticketVagueness(of, names, DEFAULT_POLICY);
    return read;
  };
  expect(often(one('Certificate missing after course merge', 'x'))).toBe(0);
  expect(often(one('Help', 'Certificate missing after course merge'))).toBe(1);
  expect(often(one('Help', 'Please check'))).toBe(1);
});
