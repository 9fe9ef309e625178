import { describe, expect, it } from 'vitest';
import { policyChanges } from '../../shared/policy-changes.ts';
import { POLICY_SECTIONS, POLICY_SETTINGS, settingAt, settingsBelow } from '../../shared/policy-settings.ts';
import { changeWords, settingName, settingValue } from '../../shared/policy-words.ts';
import { DEFAULT_POLICY, policyFrom } from '../../shared/policy.ts';
import { RULE_IDS } from '../../shared/words.ts';

/** The keys of all values that are no objects; a list is one value. */
function leaves(value: object, above = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const key = above === '' ? name : `${above}.${name}`;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? leaves(inner, key) : [key];
  });
}
const EVERY_KEY = [
  ...leaves(DEFAULT_POLICY),
  ...RULE_IDS.flatMap((id) => ['enabled', 'severity', 'controls'].map((key) => `rules.${id}.${key}`)),
];

describe('every setting of the policy', () => {
  it('is in the list of the screen once, and the list has nothing else', () => {
    expect(POLICY_SETTINGS.map(({ key }) => key).sort()).toEqual([...EVERY_KEY].sort());
  });

  it('has a name of its own, a meaning that is a sentence, and a section', () => {
    const names = EVERY_KEY.map((key) => settingName(key));
    expect(new Set(names).size).toBe(EVERY_KEY.length);
    for (const key of EVERY_KEY) {
      const setting = settingAt(key);
      expect(settingName(key), key).not.toBe(key);
      expect(setting?.meaning, key).toMatch(/^\p{Lu}.*\.$/u);
      expect(Object.keys(POLICY_SECTIONS), key).toContain(setting?.section);
      expect(setting?.meaning, key).not.toMatch(/complian/iu);
    }
  });

  it('is found by the key of its group', () => {
    expect(settingsBelow('repeated.pair').map(({ key }) => key)).toEqual([
      'repeated.pair.count',
      'repeated.pair.days',
    ]);
    expect(settingsBelow('sensitiveUnits')).toHaveLength(1);
    expect(settingsBelow('repeated.pai')).toEqual([]);
  });
});

describe('a change reads as a sentence', () => {
  const words = (after: object, before: object = {}) =>
    policyChanges(policyFrom(before), policyFrom(after))
      .map((change) => changeWords(change))
      .map(({ name, before: had, after: has }) => `${name}: ${had} → ${has}`);
  const TOKYO = {
    zone: 'Asia/Tokyo',
    from: '09:00',
    to: '17:00',
    days: [1, 2, 3],
    holidays: [],
    calendar: 'JP',
  };

  it.each<[object, string[]]>([
    [
      { verdict: { notRecorded: { 'right-actor': 'to-review' }, late: 'weak' } },
      ['Actor is on it: not recorded: No effect → To review', 'Ticket opened late: Justified late → Weak'],
    ],
    [{ graceMinutes: 5 }, ['Grace, in minutes: 60 → 5']],
    [
      { vague: { words: ['per order', 'as usual'] } },
      ['Stock words of the site: none → per order, as usual'],
    ],
    [{ roster: { maxShare: 0.025 } }, ['Share of the active users, at most: 2 % → 2.5 %']],
    [{ roster: { maxShare: 0.07 } }, ['Share of the active users, at most: 2 % → 7 %']],
    [
      { businessHours: { days: [6, 1, 3], from: '08:30', zone: 'UTC', calendar: 'CA-ON' } },
      [
        'Business hours: zone of actors without one: not set → UTC',
        'Business hours: from: 07:00 → 08:30',
        'Business hours: days: Mon to Fri → Mon, Wed, Sat',
        'Business hours: public holidays: not set → CA-ON',
      ],
    ],
    [{ businessHours: { days: [] } }, ['Business hours: days: Mon to Fri → no day']],
    [
      {
        businessHours: {
          zones: [TOKYO, { ...TOKYO, zone: 'UTC', calendar: null, holidays: ['2026-07-01'] }],
        },
      },
      [
        'Business hours: zones that work otherwise: none → Asia/Tokyo: 09:00 to 17:00, Mon to Wed, holidays of JP, UTC: 09:00 to 17:00, Mon to Wed, holidays of 1 of its own',
      ],
    ],
    [
      { rules: { 'policy-switched': { severity: 'low', enabled: false, controls: ['SOC 2 CC6.1'] } } },
      [
        'Policy switched: on or off: on → off',
        'Policy switched: severity: as it comes → Low',
        'Policy switched: suggested references: those of the rule → SOC 2 CC6.1',
      ],
    ],
    [
      { sensitiveUnits: [...DEFAULT_POLICY.sensitiveUnits.slice(1), { unit: 'Press', tier: 3, reason: '' }] },
      [
        'Sensitive units (10 as before): Finance (tier 2: Results before they are published, payments and prices) → Press (tier 3)',
      ],
    ],
    [
      { sensitiveUnits: DEFAULT_POLICY.sensitiveUnits.slice(1) },
      [
        'Sensitive units (10 as before): Finance (tier 2: Results before they are published, payments and prices) → nothing',
      ],
    ],
    [{ roster: { approved: ['ana@x.example'] } }, ['Approved usernames: none → ana@x.example']],
  ])('%j', (after, sentences) => {
    expect(words(after).sort()).toEqual([...sentences].sort());
  });

  it('another order of a list is said whole', () => {
    const list = ['a', 'b', 'c', 'd'];
    expect(words({ vague: { words: list.toReversed() } }, { vague: { words: list } })).toEqual([
      'Stock words of the site: a, b, c, d → d, c, b, a',
    ]);
  });

  it('a list as the setting of a rule is said whole too', () => {
    expect(settingValue('sensitiveUnits', '[{"unit":"HR","tier":1,"reason":"Files"}]')).toBe(
      'HR (tier 1: Files)',
    );
    expect(settingValue('businessHours.days', '[1,2,3,4,5]')).toBe('Mon to Fri');
    expect(settingValue('roster.approved', '[]')).toBe('none');
  });

  it('names a rule by its title where that is known', () => {
    expect(settingName('rules.surge.severity', () => 'Far above the peers')).toBe(
      'Far above the peers: severity',
    );
    expect(settingName('rules.surge.severity')).toBe('Surge: severity');
    expect(settingName('rules.future-rule.severity')).toBe('rules.future-rule.severity');
  });
});
