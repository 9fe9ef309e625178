import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../shared/policy.ts';
import { RULE_IDS } from '../../shared/words.ts';

const HOURS = { from: '07:00', to: '19:00', days: [1], holidays: [], calendar: null };
const unit = (change: object) => ({ sensitiveUnits: [{ unit: 'Payroll', tier: 1, reason: '', ...change }] });
const TICKS = 'open-during, right-person, right-actor, independent, specific, in-scope, not-blanket';
const CLOCK = 'it must be a time from 00:00 to 24:00, such as 07:00';
const CALENDAR = 'it must be a country such as CA, a part of one such as CA-ON, or null';
const UNIT = 'it must be a text of 1 to 100 characters or an object with unit, tier, reason';

describe('a policy that does not fit is refused with its key and what would fit', () => {
  it.each([
    [
      { verdict: { no: { specific: 'guilty' } } },
      '"verdict.no.specific": it must be one of nothing, weak, to-review, unjustified',
    ],
    [
      { verdict: { notRecorded: { specific: 'unjustified' } } },
      '"verdict.notRecorded.specific": it must be one of nothing, to-review, cannot-tell',
    ],
    [
      { verdict: { no: { linked: 'weak' } } },
      `"verdict.no": there is no setting "linked"; the settings there are ${TICKS}`,
    ],
    [
      { verdict: { late: 'justified' } },
      '"verdict.late": it must be one of justified-late, weak, unjustified',
    ],
    [{ verdict: 'weak' }, '"verdict": it must be an object with no, notRecorded, late, tooLate'],
    [{ verdict: { no: [] } }, `"verdict.no": it must be an object with ${TICKS}`],
    [{ repeated: { pair: 3 } }, '"repeated.pair": it must be an object with count, days'],
    [{ repeated: { pair: { count: 0 } } }, '"repeated.pair.count": it must be a whole number of at least 1'],
    [
      { repeated: { pair: { counts: 2 } } },
      '"repeated.pair": there is no setting "counts", perhaps "count" is meant; the settings there are count, days',
    ],
    [{ lateHours: -1 }, '"lateHours": it must be a number of at least 0'],
    [{ lateHours: '72' }, '"lateHours": it must be a number of at least 0'],
    [{ lateHours: null }, '"lateHours": it must be a number of at least 0'],
    [{ matching: { strong: 'high' } }, '"matching.strong": it must be a number'],
    [{ roster: { maxShare: 2 } }, '"roster.maxShare": it must be a number from 0 to 1'],
    [{ roster: { approved: 'ana@x.example' } }, '"roster.approved": it must be a list'],
    [{ businessHours: { days: [8] } }, '"businessHours.days.0": it must be a whole number from 1 to 7'],
    [{ businessHours: { days: 5 } }, '"businessHours.days": it must be a list of at most 7'],
    [{ businessHours: { zone: 5 } }, '"businessHours.zone": it must be a text of 1 to 60 characters or null'],
    [{ businessHours: { from: '7:00' } }, `"businessHours.from": ${CLOCK}`],
    [{ businessHours: { to: 19 } }, `"businessHours.to": ${CLOCK}`],
    [
      { businessHours: { holidays: ['2026-07-01', '2026-02-30'] } },
      '"businessHours.holidays.1": it must be a date such as 2026-07-01',
    ],
    [
      { businessHours: { holidays: [20260701] } },
      '"businessHours.holidays.0": it must be a date such as 2026-07-01',
    ],
    [{ businessHours: { calendar: 'Canada' } }, `"businessHours.calendar": ${CALENDAR}`],
    [{ businessHours: { calendar: ['CA'] } }, `"businessHours.calendar": ${CALENDAR}`],
    [
      { businessHours: { zones: [{ ...HOURS, zone: 'Asia/Tokyo', from: 'dawn' }] } },
      `"businessHours.zones.0.from": ${CLOCK}`,
    ],
    [{ businessHours: { zones: [{ zone: 'Asia/Tokyo' }] } }, `"businessHours.zones.0.from": ${CLOCK}`],
    [unit({ tier: 4 }), '"sensitiveUnits.0.tier": it must be one of 1, 2, 3'],
    [unit({ tier: '1' }), '"sensitiveUnits.0.tier": it must be one of 1, 2, 3'],
    [unit({ unit: '' }), '"sensitiveUnits.0.unit": it must be a text of 1 to 100 characters'],
    [
      unit({ reason: 'x'.repeat(401) }),
      '"sensitiveUnits.0.reason": it must be a text of 0 to 400 characters',
    ],
    [
      unit({ teir: 1 }),
      '"sensitiveUnits.0": there is no setting "teir", perhaps "tier" is meant; the settings there are unit, tier, reason',
    ],
    [{ sensitiveUnits: ['Finance', ''] }, `"sensitiveUnits.1": ${UNIT}`],
    [{ sensitiveUnits: [7] }, `"sensitiveUnits.0": ${UNIT}`],
    [{ sensitiveUnits: 'Finance' }, '"sensitiveUnits": it must be a list of at most 500'],
    [{ vague: { copies: 1 } }, '"vague.copies": it must be a whole number of at least 2'],
    [{ vague: { words: [''] } }, '"vague.words.0": it must be a text of 1 to 100 characters'],
    [
      { vague: { words: Array.from({ length: 501 }, (_, at) => `word ${at}`) } },
      '"vague.words": it must be a list of at most 500',
    ],
    [{ ticketKeys: [''] }, '"ticketKeys.0": it must be a text that is not empty'],
    [{ ticketKeys: ['OPS-[0-9]+', '(['] }, '"ticketKeys.1": the pattern "([" is not a regular expression'],
    [{ rules: 'off' }, '"rules": it must be an object'],
    [
      { rules: { 'vague-reason': { enabled: 'no' } } },
      '"rules.vague-reason.enabled": it must be true or false',
    ],
    [
      { rules: { surge: { severity: 'severe' } } },
      '"rules.surge.severity": it must be one of high, medium, low',
    ],
    [{ rules: { surge: 'low' } }, '"rules.surge": it must be an object with enabled, severity, controls'],
    [
      { rules: { surge: { controls: [''] } } },
      '"rules.surge.controls.0": it must be a text of 1 to 120 characters',
    ],
    [
      { rules: { surge: { limit: 3 } } },
      '"rules.surge": there is no setting "limit"; the settings there are enabled, severity, controls',
    ],
    [
      { rules: { 'vague-reasons': {} } },
      `"rules": there is no rule "vague-reasons", perhaps "vague-reason" is meant; the rules there are ${RULE_IDS.join(', ')}`,
    ],
  ])('%j', (policy, words) => {
    expect(() => policyFrom(policy)).toThrow(
      expect.objectContaining({
        code: 'policy-invalid',
        message: `The policy does not fit at ${words}. Correct it and try again.`,
      }),
    );
  });

  it.each([
    ['latehour', ', perhaps "lateHours" is meant'],
    ['tickets', ', perhaps "ticketKeys" is meant'],
    ['constructor', ''],
    [`x${'y'.repeat(500)}`, ''],
  ])('a setting "%s" that is not known, with those that are', (key, near) => {
    expect(() => policyFrom({ [key]: 1 })).toThrow(
      `The policy does not fit at the top level: there is no setting "${key.slice(0, 100)}"${near}; the settings there are sensitiveUnits, graceMinutes, lateHours,`,
    );
  });

  it.each([[null], [[]], ['weak'], [7]])('%j is no policy at all', (policy) => {
    expect(() => policyFrom(policy)).toThrow(
      'The policy is not a JSON object. Start from the exported policy and change its values.',
    );
  });
});
