import { expect, it } from 'vitest';
import { policyFrom } from '../../shared/policy.ts';

it.each([
  [
    { verdict: { no: { specific: 'guilty' } } },
    '"verdict.no.specific": it must be one of nothing, weak, to-review, unjustified',
  ],
  [
    { verdict: { notRecorded: { specific: 'unjustified' } } },
    '"verdict.notRecorded.specific": it must be one of nothing, to-review, cannot-tell',
  ],
  [{ verdict: { no: { linked: 'weak' } } }, '"verdict.no": there is no setting "linked"'],
  [{ verdict: { late: 'justified' } }, '"verdict.late": it must be one of justified-late, weak, unjustified'],
  [{ verdict: 'weak' }, '"verdict": it must be an object'],
  [{ lateHours: -1 }, '"lateHours": it must be a number of at least 0'],
  [{ lateHours: '72' }, '"lateHours": it must be a number of at least 0'],
  [{ roster: { maxShare: 2 } }, '"roster.maxShare": it must be a number from 0 to 1'],
  [{ businessHours: { days: [8] } }, '"businessHours.days.0": it must be a whole number from 1 to 7'],
  [{ businessHours: { zone: 5 } }, '"businessHours.zone": it must be a text or null'],
  [{ vague: { copies: 1 } }, '"vague.copies": it must be a whole number of at least 2'],
  [{ vague: { words: [''] } }, '"vague.words.0": it must be a text of 1 to 100 characters'],
  [
    { vague: { words: Array.from({ length: 501 }, (_, at) => `word ${at}`) } },
    '"vague.words": it must be a list of at most 500',
  ],
  [{ ticketKeys: [''] }, '"ticketKeys.0": it must be a text that is not empty'],
  [
    { rules: { 'vague-reason': { enabled: 'no' } } },
    '"rules.vague-reason.enabled": it must be true or false',
  ],
  [{ rules: { 'vague-reasons': {} } }, '"rules": there is no setting "vague-reasons"'],
  [{ tickets: [] }, 'the top level: there is no setting "tickets"'],
])('%j is refused with its key and what would fit', (policy, words) => {
  expect(() => policyFrom(policy)).toThrow(
    expect.objectContaining({
      code: 'policy-invalid',
      message: `The policy does not fit at ${words}. Correct it and try again.`,
    }),
  );
});
