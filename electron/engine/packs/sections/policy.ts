import { formatNumber } from '../../../../shared/format.ts';
import { percentWords } from '../../../../shared/policy-values.ts';
import { effectsWords, effectWord } from '../../../../shared/policy-words.ts';
import type { Policy, ZoneHours } from '../../../../shared/policy.ts';
import { TIER_WORDS, type RuleId } from '../../../../shared/words.ts';
import { ruleTitle } from '../../views/titles.ts';
import { paragraph } from '../pdf/blocks.ts';
import { table } from '../pdf/table.ts';
import { boldCell } from './cells.ts';
import { policyVersions } from './policy-versions.ts';
import type { Section } from './section.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const policySection: Section = {
  title: 'Policy',
  numbered: true,
  draw(paper, { policy, reader, period }) {
    paragraph(
      paper,
      'Every number and word the results turn on. The same values stand in data/policy.json, and a replay uses them.',
      { after: 10 },
    );
    table(paper, {
      columns: [
        { title: 'Setting', share: 34 },
        { title: 'Value', share: 66 },
      ],
      rowHeads: true,
      rows: policyRows(policy).map(([label, value]) => [boldCell(label), value]),
    });
    policyVersions(paper, reader, period?.zone ?? 'UTC');
  },
};

/** Every key of the policy in words; a test fails when one is missing. */
export const POLICY_WORDS: {
  readonly [Key in keyof Policy]: (policy: Policy) => [label: string, value: string];
} = {
  sensitiveUnits: ({ sensitiveUnits }) => [
    'Sensitive units',
    listed(
      sensitiveUnits.map(
        ({ unit, tier, reason }) =>
          `${unit} (${[TIER_WORDS[tier].label.toLowerCase(), ...(reason === '' ? [] : [reason])].join(': ')})`,
      ),
      'none',
    ),
  ],
  graceMinutes: ({ graceMinutes }) => [
    'Opened before: grace',
    `a ticket opened up to ${graceMinutes} min after the end of a session counts as opened before it`,
  ],
  lateHours: ({ lateHours }) => [
    'Late limit',
    `a ticket opened up to ${lateHours} h after the end justifies late; a later one does not justify`,
  ],
  repeated: ({ repeated: { pair, target, unit, actorTargetsPerDay } }) => [
    'Repeated access',
    `same pair: ${formatNumber(pair.count, 'time')} in ${days(pair.days)}; same account: ${target.count} in ${days(target.days)}; ` +
      `same unit: ${unit.count} in ${days(unit.days)}; ${formatNumber(actorTargetsPerDay, 'account')} of one actor in 24 h`,
  ],
  surge: ({ surge: { count, days: span, spreads } }) => [
    'Surge',
    `at least ${formatNumber(count, 'episode')} in ${days(span)}, and more than the median of the peers by ${formatNumber(spreads, 'spread')}`,
  ],
  roster: ({ roster: { maxCount, maxShare, dormantDays, approved } }) => [
    'Roster',
    `at most ${formatNumber(maxCount, 'person', 'people')} or ${percentWords(maxShare)} of active users, whichever is more; ` +
      `unused for ${days(dormantDays)} counts as dormant; ` +
      `approved by name: ${listed(approved, 'nobody, so approval was not tested')}`,
  ],
  businessHours: ({ businessHours: { zone, zones, ...general } }) => [
    'Business hours',
    [
      `in the zone of the actor ${hoursWords(general)}`,
      `where no list records a zone: ${zone ?? 'not tested'}`,
      ...zones.map((one) => `in ${one.zone} ${hoursWords(one)}`),
    ].join('; '),
  ],
  maxSessionMinutes: ({ maxSessionMinutes }) => ['Longest session', `${maxSessionMinutes} min`],
  maxGrantDays: ({ maxGrantDays }) => ['Longest grant of access', days(maxGrantDays)],
  blanket: ({ blanket: { targets, days: span } }) => [
    'A ticket for everything',
    `more than ${formatNumber(targets, 'account')} or ${days(span)} under one ticket`,
  ],
  ticketKeys: ({ ticketKeys }) => ['Ticket keys in reasons', listed(ticketKeys, 'none')],
  matching: ({ matching: { strong, possible, nearHours, aheadDays, backDays } }) => [
    'Matching',
    `strong from ${strong} points, possible from ${possible}; near in time: ${nearHours} h; a ticket is looked at from ${days(aheadDays)} ahead to ${days(backDays)} back`,
  ],
  verdict: ({ verdict: { no, notRecorded, late, tooLate } }) => [
    'From ticks to verdict',
    `what a no does: ${effectsWords(no)}. What a missing record does: ${effectsWords(notRecorded)}. Opened late: ${effectWord(late)}; too late: ${effectWord(tooLate)}`,
  ],
  vague: ({ vague: { words, matter, copies } }) => [
    'Vague reasons',
    `stock words of the site: ${listed(words, 'none')}; words that always say something: ${listed(matter, 'none')}; copied from ${copies} accounts on`,
  ],
  rules: ({ rules }) => [
    'Rules changed',
    listed(
      Object.entries(rules).map(([id, change]) => `${ruleTitle(id)}: ${ruleChange(change)}`),
      'none',
    ),
  ],
};

function policyRows(policy: Policy): [string, string][] {
  return Object.values(POLICY_WORDS).map((words) => words(policy));
}

const days = (number: number): string => formatNumber(number, 'day');

function listed(texts: readonly string[], none: string): string {
  return texts.length === 0 ? none : texts.join(', ');
}

function ruleChange({ enabled, severity, controls }: NonNullable<Policy['rules'][RuleId]>): string {
  const parts = [
    ...(enabled === undefined ? [] : [enabled ? 'on' : 'off']),
    ...(severity === undefined ? [] : [`severity ${severity}`]),
    ...(controls === undefined ? [] : [`suggests ${listed(controls, 'no references')}`]),
  ];
  return parts.length === 0 ? 'as it comes' : parts.join(', ');
}

/** "07:00 to 19:00, Mon, Tue; holidays: 2026-12-24 and those of CA-ON". */
function hoursWords({ from, to, days: week, holidays, calendar }: Omit<ZoneHours, 'zone'>): string {
  const free = [...holidays, ...(calendar === null ? [] : [`the public ones of ${calendar}`])];
  const names = listed(
    week.flatMap((day) => DAYS[day - 1] ?? []),
    'no day',
  );
  return `${from} to ${to}, ${names}, holidays: ${listed(free, 'none')}`;
}
