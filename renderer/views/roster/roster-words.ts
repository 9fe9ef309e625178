import { formatDay, formatNumber } from '../../../shared/format.ts';

export const NOT_RECORDED = 'not recorded';

export function answerOf(value: boolean | null): string {
  if (value === null) return NOT_RECORDED;
  return value ? 'yes' : 'no';
}

export const dayOf = (at: number | null, zone: string): string =>
  at === null ? NOT_RECORDED : formatDay(at, zone);

/** The last day of a half-open time. */
export const lastDayOf = (to: number | null, zone: string): string =>
  to === null ? NOT_RECORDED : formatDay(to - 1, zone);

/** Of somebody in no session: without a file of sessions that says nothing. */
export const noSession = (actedKnown: boolean): string => (actedKnown ? 'none in the period' : NOT_RECORDED);

/** "3.6 %" of a whole, from a share of 0 to 1; one decimal below ten, because the lowest band ends at half of one. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return 'under 0.1 %';
  return `${percent < 10 ? String(Math.round(percent * 10) / 10) : String(Math.round(percent))} %`;
}

/** "no session", "1 session", "4 sessions" */
export const sessionsIn = (count: number): string =>
  count === 0 ? 'no session' : formatNumber(count, 'session');
