import { describe, expect, it } from 'vitest';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { undoLinks } from '../../../electron/engine/links/undo.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import type { LinkAnswer } from '../../../shared/link-words.ts';
import { ann, inTown, judged, standing } from './town.ts';

const untouched = [
  '10 strong justified T-1',
  '11 possible to-review T-2',
  '12 none unjustified -',
  '13 possible to-review T-4',
  '14 explicit-key weak T-5',
];
const withOne = (line: string): string[] =>
  untouched.map((one) => (one.slice(0, 2) === line.slice(0, 2) ? line : one));

it('without any answer the links stand as Actas proposes them', () =>
  inTown(({ review }) => {
    expect(judged(review)).toEqual(untouched);
  }));

describe('what people say comes into force with the next analysis', () => {
  const cases: { name: string; said: [hour: number, ticket: string, answer: LinkAnswer][]; then: string }[] =
    [
      { name: 'a possible match is confirmed', said: [[11, 'T-2', 'confirm']], then: '11 person weak T-2' },
      {
        name: 'the first candidate is rejected, the second is still possible',
        said: [[11, 'T-2', 'reject']],
        then: '11 possible to-review T-3',
      },
      {
        name: 'all candidates are rejected, and the files cover the day',
        said: [
          [11, 'T-2', 'reject'],
          [11, 'T-3', 'reject'],
        ],
        then: '11 rejected unjustified -',
      },
      {
        name: 'somebody is not sure about a strong match',
        said: [[10, 'T-1', 'unsure']],
        then: '10 possible to-review T-1',
      },
      {
        name: 'a ticket that Actas did not propose is picked',
        said: [[12, 't-9', 'confirm']],
        then: '12 person unjustified T-9',
      },
      {
        name: 'a ticket that Actas did not propose is thought possible',
        said: [[12, 'T-1', 'unsure']],
        then: '12 possible to-review T-1',
      },
      {
        name: 'the key in the reason is a slip: it is rejected and Zoë’s other ticket remains',
        said: [[14, 'T-5', 'reject']],
        then: '14 strong justified T-1',
      },
    ];
  it.each(cases)('$name', ({ said, then }) =>
    inTown(async ({ review, say, analyse, queue }) => {
      for (const [hour, ticket, answer] of said) say(hour, ticket, answer);
      expect(judged(review)).toEqual(untouched);
      expect(queue().pending).toBe(said.length);
      await analyse();
      expect(judged(review)).toEqual(withOne(then));
      expect(queue().pending).toBe(0);
    }),
  );
});

describe('one answer after the other', () => {
  it('the last one counts, and taking it back leaves nothing', () =>
    inTown(async ({ review, say, item, analyse }) => {
      say(11, 'T-2', 'confirm', 'Ivo remembers it.');
      say(11, 'T-2', 'confirm', 'Ivo wrote it down.');
      say(11, 'T-2', 'unsure');
      expect(standing(review)).toEqual(['11 T-2 unsure']);
      say(11, 'T-2', null, 'Too hasty.');
      expect(standing(review)).toEqual([]);
      expect(item(11).history.map(({ answer, note, who }) => [answer, note, who])).toEqual([
        [null, 'Too hasty.', 'ann'],
        ['unsure', '', 'ann'],
        ['confirm', 'Ivo wrote it down.', 'ann'],
        ['confirm', 'Ivo remembers it.', 'ann'],
      ]);
      await analyse();
      expect(judged(review)).toEqual(untouched);
    }));

  it('undo gives back what stood before, step by step', () =>
    inTown(({ review, say, item }) => {
      const first = say(11, 'T-2', 'reject', 'Another crane.');
      const second = say(11, 'T-2', 'confirm');
      expect(undoLinks(review.db, second, ann)).toEqual({ links: 1 });
      expect(standing(review)).toEqual(['11 T-2 reject']);
      expect(item(11).history[0]).toMatchObject({ answer: 'reject', note: 'Another crane.' });
      expect(() => undoLinks(review.db, second, ann)).toThrow('nothing to undo');
      expect(undoLinks(review.db, first, ann)).toEqual({ links: 1 });
      expect(standing(review)).toEqual([]);
    }));

  it('undo of an answer that another one has replaced undoes nothing', () =>
    inTown(({ review, say }) => {
      const first = say(11, 'T-2', 'reject');
      say(11, 'T-2', 'confirm');
      expect(() => undoLinks(review.db, first, ann)).toThrow('nothing to undo');
      expect(standing(review)).toEqual(['11 T-2 confirm']);
    }));
});

it('what is not in the review cannot be decided, and nothing is written down', () =>
  inTown(({ review, at }) => {
    const before = logEntries(review.reader).length;
    const cases: [session: string, ticket: string, answer: LinkAnswer | null, message: string][] = [
      ['nobody', 'T-1', 'confirm', 'This session is no longer in the review. Refresh the list.'],
      [at(10), 'T-77', 'confirm', 'No ticket T-77 is in the review. Search for another one.'],
      [at(10), '__proto__', 'reject', 'No ticket __proto__ is in the review. Search for another one.'],
      [at(10), 'T-1', null, 'No answer about T-1 stands that could be taken back.'],
    ];
    for (const [sessionId, ticket, answer, message] of cases)
      expect(() => decideLink(review.db, { sessionId, ticket, answer, note: '', blind: false }, ann)).toThrow(
        message,
      );
    expect(() => undoLinks(review.db, 1, ann)).toThrow('decided no link');
    expect(logEntries(review.reader)).toHaveLength(before);
  }));

it('every answer is one entry of the chained log that says who, what and why', () =>
  inTown(({ review, say, at }) => {
    const seq = say(11, 'T-2', 'confirm', 'Asked Ivo.');
    undoLinks(review.db, seq, { who: 'bea', at: null });
    const entries = logEntries(review.reader);
    expect(checkLog(entries)).toBeNull();
    const link = { session: at(11), ticket: 'T-2', blind: false };
    expect(
      entries.slice(-2).map(({ who, action, detail }) => [who, action, JSON.parse(detail) as unknown]),
    ).toEqual([
      ['ann', 'links.decided', { links: [{ ...link, answer: 'confirm', note: 'Asked Ivo.' }] }],
      ['bea', 'links.taken-back', { undoes: seq, links: [{ ...link, answer: null, note: '' }] }],
    ]);
    expect(() => review.db.exec('DELETE FROM link_decision')).toThrow('decisions only grow');
  }));
