import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf, type Outcome } from '../../../electron/engine/matching/verdict.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { ANSWERS, TICKS, type Answer, type TickId } from '../../../shared/words.ts';

const HOUR = 3_600_000;
const all = (answer: Answer): Record<TickId, Answer> =>
  Object.fromEntries(TICKS.map((tick) => [tick, answer])) as Record<TickId, Answer>;
const outcome = (answers: Partial<Record<TickId, Answer>>, more: Partial<Outcome> = {}): Outcome => ({
  answers: { ...all('yes'), ...answers },
  onlyPossible: false,
  lateMs: null,
  ...more,
});

const cases: [string, Outcome, string][] = [
  ['every tick yes', outcome({}), 'justified'],
  [
    'nothing recorded but the link',
    { ...outcome({}), answers: { ...all('not-recorded'), linked: 'yes' } },
    'justified',
  ],
  ['no ticket', outcome({ linked: 'no' }), 'unjustified'],
  ['no ticket, and the files do not cover the date', outcome({ linked: 'not-recorded' }), 'cannot-tell'],
  ['only a possible ticket', outcome({ linked: 'not-recorded' }, { onlyPossible: true }), 'to-review'],
  ['late by exactly the limit', outcome({ 'opened-before': 'no' }, { lateMs: 72 * HOUR }), 'justified-late'],
  [
    'late by a millisecond more',
    outcome({ 'opened-before': 'no' }, { lateMs: 72 * HOUR + 1 }),
    'unjustified',
  ],
  [
    'late before weak',
    outcome({ 'opened-before': 'no', independent: 'no' }, { lateMs: HOUR }),
    'justified-late',
  ],
  ...TICKS.filter((tick) => tick !== 'linked' && tick !== 'opened-before').map(
    (tick): [string, Outcome, string] => [`${tick} answered no`, outcome({ [tick]: 'no' }), 'weak'],
  ),
];

describe('from nine ticks to a verdict', () => {
  for (const [name, given, verdict] of cases) {
    it(`${name}: ${verdict}`, () => {
      expect(verdictOf(given, DEFAULT_POLICY)).toBe(verdict);
    });
  }

  it('says unjustified only where an answer was "no": what is not recorded never accuses', () => {
    const answers = fc.record(Object.fromEntries(TICKS.map((tick) => [tick, fc.constantFrom(...ANSWERS)])));
    fc.assert(
      fc.property(
        answers,
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 200 * HOUR })),
        (drawn, onlyPossible, lateMs) => {
          const given = { answers: drawn as Record<TickId, Answer>, onlyPossible, lateMs };
          const verdict = verdictOf(given, DEFAULT_POLICY);
          if (verdict === 'unjustified')
            expect([given.answers.linked, given.answers['opened-before']]).toContain('no');
          if (verdict === 'weak') expect(Object.values(given.answers)).toContain('no');
        },
      ),
    );
  });
});
