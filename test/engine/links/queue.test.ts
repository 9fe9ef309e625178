import { describe, expect, it } from 'vitest';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import type { LinkFilter } from '../../../shared/contract/links.ts';
import type { Town } from './town.ts';
import { users } from '../sessions/company.ts';
import { ann, inTown, judged, sessions, tickets } from './town.ts';

const hours = (town: Town, filter: Partial<LinkFilter> = {}, search = ''): number[] =>
  town.queue(filter, { search }).rows.map(({ startedAt }) => new Date(startedAt).getUTCHours());

describe('what the queue holds', () => {
  it('is what needs a person, the oldest first', () =>
    inTown((town) => {
      expect(hours(town)).toEqual([11, 13]);
      expect(town.queue()).toMatchObject({ matching: 2, total: 5, decided: 0, of: 2, pending: 0 });
      expect(town.queue().rows[0]).toMatchObject({
        actor: { name: 'Ana Lopes' },
        target: { name: 'Ivo Petkov' },
        band: 'possible',
        verdict: 'to-review',
        ticket: 'T-2',
        candidates: 2,
        suggestions: 0,
        decision: null,
      });
    }));

  it('does not change when it is worked, whether or not the analysis knows the answers', () =>
    inTown(async (town) => {
      town.say(11, 'T-2', 'reject');
      town.say(11, 'T-3', 'reject');
      town.say(13, 'T-1', 'confirm');
      for (const again of [false, true]) {
        if (again) await town.analyse();
        expect(hours(town)).toEqual([11, 13]);
        expect(town.queue()).toMatchObject({ decided: 2, of: 2 });
        expect(hours(town, { state: 'open' })).toEqual([]);
        expect(hours(town, { state: 'decided' })).toEqual([11, 13]);
      }
      expect(town.queue().rows.map(({ band }) => band)).toEqual(['rejected', 'person']);
    }));

  const filters: [string, Partial<LinkFilter>, string, number[]][] = [
    ['strong matches', { bands: ['strong'] }, '', [10]],
    ['several bands', { bands: ['strong', 'explicit-key', 'none'] }, '', [10, 12, 14]],
    ['what a person linked', { bands: ['person'] }, '', [10]],
    ['open ones', { bands: ['strong', 'possible'], state: 'open' }, '', [11, 13]],
    ['a word of the target', {}, 'pETKOV', [11]],
    ['a candidate that is not the first', {}, 't-3', [11]],
    ['two words that must both be there', {}, 'ana t-4', [13]],
    ['signs that mean something to a database', {}, "100% _ ' \\", []],
    [
      'sessions beside one ticket',
      { bands: ['strong', 'explicit-key', 'possible'], ticket: 'T-1' },
      '',
      [10, 14],
    ],
    ['nobody has such a key', { actorKey: 'p:nobody' }, '', []],
  ];
  it('is what a filter and a search leave', () =>
    inTown(async (town) => {
      town.say(10, 'T-1', 'confirm');
      await town.analyse();
      for (const [name, filter, search, expected] of filters) {
        expect(hours(town, filter, search), name).toEqual(expected);
        expect(town.queue(filter, { search }).matching, name).toBe(expected.length);
      }
    }));

  it('counts its progress whatever is searched for, and comes in pages', () =>
    inTown((town) => {
      town.say(13, 'T-4', 'unsure');
      expect(town.queue({}, { search: 'petkov' })).toMatchObject({ matching: 1, decided: 1, of: 2 });
      expect(town.queue({}, { offset: 1, limit: 1 }).rows.map(({ ticket }) => ticket)).toEqual(['T-4']);
      expect(town.queue().pending).toBe(1);
      town.say(13, 'T-4', null);
      expect(town.queue(), 'nothing else stands than the analysis knows').toMatchObject({
        pending: 0,
        decided: 0,
      });
    }));
});

it('a suggestion brings a session into the queue, and it stays there once the suggestion was answered', () =>
  inTown(
    async (town) => {
      expect(hours(town)).toEqual([11, 12, 13]);
      expect(town.queue().rows[1]).toMatchObject({ suggestions: 1, candidates: 0, ticket: null });
      expect(town.item(12).suggestions).toMatchObject([
        { ticket: 'T-9', title: 'Quay lights', basis: 'near-key' },
      ]);
      town.say(12, 'T-9', 'confirm');
      for (const again of [false, true]) {
        if (again) await town.analyse();
        expect(hours(town)).toEqual([11, 12, 13]);
        expect(town.item(12)).toMatchObject({
          suggestions: [],
          candidates: [{ ticket: { key: 'T-9' }, decision: { answer: 'confirm' } }],
        });
      }
      expect(judged(town.review)[2]).toMatch(/^12 person .* T-9$/u);
    },
    [
      users,
      {
        ...sessions,
        text: sessions.text.replace(
          'Mia Sund,2026-02-17T12:00:00Z,2026-02-17T12:20:00Z,',
          'Mia Sund,2026-02-17T12:00:00Z,2026-02-17T12:20:00Z,see T 9',
        ),
      },
      tickets,
    ],
  ));

describe('blind mode', () => {
  const hidden = {
    how: null,
    points: null,
    reasons: null,
    sentence: null,
    clock: null,
    use: null,
    ticks: null,
    judged: false,
  };
  it('shows nothing that Actas made of the links while a ticket of the session still waits', () =>
    inTown((town) => {
      const [row] = town.queue({}, { blind: true }).rows;
      expect(row).toMatchObject({ band: null, verdict: null, points: null, candidates: 2 });
      expect(town.item(11, true).candidates).toMatchObject([hidden, hidden]);
      expect(JSON.stringify(town.item(11, true))).not.toMatch(/possible|to-review|points":[0-9]/u);

      town.say(11, 'T-3', 'reject');
      expect(town.item(11, true).row).toMatchObject({ band: null, verdict: null, points: null });
      expect(town.item(11, true).candidates).toMatchObject([hidden, hidden]);

      town.say(11, 'T-2', 'unsure');
      expect(town.item(11, true).row).toMatchObject({ band: 'possible', verdict: 'to-review' });
      expect(town.item(11, true).candidates[0]).toMatchObject({ how: 'possible', judged: true });
      expect(town.queue({}, { blind: true }).rows.map(({ band }) => band)).toEqual(['possible', null]);
    }));

  it('a confirmed ticket settles the session, whatever else was proposed', () =>
    inTown((town) => {
      town.say(11, 'T-3', 'confirm');
      expect(town.item(11, true).row).toMatchObject({ band: 'possible', verdict: 'to-review' });
      expect(town.item(11, true).candidates[0]).toMatchObject({ how: 'possible', judged: true });
    }));

  it('an answer is kept as blind only while nothing was shown before it', () =>
    inTown((town) => {
      const say = (ticket: string, answer: 'confirm' | 'reject' | null): boolean | undefined => {
        const sessionId = town.at(11);
        decideLink(town.review.db, { sessionId, ticket, answer, note: '', blind: true }, ann);
        return town.item(11).history[0]?.blind;
      };
      expect(say('T-3', 'reject')).toBe(true);
      expect(say('T-2', 'reject')).toBe(true);
      expect(say('T-2', 'confirm')).toBe(false);
      town.say(11, 'T-2', null);
      town.say(11, 'T-3', null);
      expect(town.item(11, true).candidates).toMatchObject([hidden, hidden]);
      expect(say('T-2', 'confirm')).toBe(false);
    }));

  it('orders the candidates by their keys, so that the order tells nothing', () =>
    inTown((town) => {
      town.say(14, 'T-0', 'unsure');
      town.say(14, 'T-0', null);
      const keys = (blind: boolean) => town.item(14, blind).candidates.map(({ ticket }) => ticket.key);
      expect(keys(false)).toEqual(['T-5', 'T-1']);
      expect(keys(true)).toEqual(['T-1', 'T-5']);
    }));
});
