import type { SensitiveUnit, ZoneHours } from './policy.ts';
import type { SettingField } from './policy-settings.ts';
import { SEVERITY_WORDS, TIER_WORDS, type Severity } from './words.ts';

/** The days of the week as the policy counts them: 1 is Monday. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A value that is no list as a person reads it; null says what holds when nothing is set. */
export function plainValue(field: SettingField | undefined, value: unknown): string {
  switch (field?.kind) {
    case 'percent':
      return typeof value === 'number' ? percentWords(value) : plain(value);
    case 'days':
      return Array.isArray(value) ? dayWords(value as number[]) : plain(value);
    case 'enabled':
      return value === false ? 'off' : 'on';
    case 'severity':
      return value === null ? 'as it comes' : SEVERITY_WORDS[value as Severity].label;
    case 'controls':
      return value === null ? 'those of the rule' : plain(value);
    default:
      return plain(value);
  }
}

/** Each entry of a list as a person reads it. */
export function listItems(field: SettingField | undefined, values: readonly unknown[]): string[] {
  if (field?.kind === 'units') return values.map((value) => unitWords(value as SensitiveUnit));
  if (field?.kind === 'zones') return values.map((value) => zoneWords(value as ZoneHours));
  return values.map(plain);
}

/** "2 %", "2.5 %": a share as it was written, without the crumbs of binary numbers. */
export function percentWords(share: number): string {
  return `${Number((share * 100).toFixed(6))} %`;
}

/** "Payroll (tier 1: Salaries and bank details)" */
export function unitWords({ unit, tier, reason }: SensitiveUnit): string {
  const words = TIER_WORDS[tier].label.toLowerCase();
  return `${unit} (${reason === '' ? words : `${words}: ${reason}`})`;
}

/** "Mon to Fri", "Mon, Wed", "no day": days that follow each other are said as a span. */
export function dayWords(days: readonly number[]): string {
  const names = [...new Set(days)].sort((a, b) => a - b);
  if (names.length === 0) return 'no day';
  const [first = 1, last = 1] = [names[0], names.at(-1)];
  const name = (day: number) => WEEKDAYS[day - 1] ?? `${day}`;
  const isSpan = names.length > 2 && last - first === names.length - 1;
  return isSpan ? `${name(first)} to ${name(last)}` : names.map(name).join(', ');
}

/** "Asia/Tokyo: 09:00 to 17:00, Mon to Fri, holidays of JP and 2 of its own" */
export function zoneWords({ zone, from, to, days, holidays, calendar }: ZoneHours): string {
  const own = holidays.length === 0 ? null : `${holidays.length} of its own`;
  const free = [calendar, own].filter((one) => one !== null).join(' and ');
  return `${zone}: ${from} to ${to}, ${dayWords(days)}${free === '' ? '' : `, holidays of ${free}`}`;
}

const plain = (value: unknown): string => {
  if (value === null) return 'not set';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
