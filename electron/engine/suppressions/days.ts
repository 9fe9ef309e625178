import { Temporal } from 'temporal-polyfill';
import { addDays } from '../zone.ts';

/** A suppression lasts so long at most. */
const MOST_MONTHS = 12;
/** So many days before its last day somebody looks at it again. */
const REVIEW_DAYS = 30;

/** What is wrong with the days of a suppression, ISO dates, in one sentence; null: nothing. */
export function daysProblem(from: string, until: string): string | null {
  if (until < from) return `Last day: ${until} is before the first, ${from}. Choose ${from} or a later day.`;
  const latest = Temporal.PlainDate.from(from).add({ months: MOST_MONTHS });
  if (Temporal.PlainDate.compare(until, latest) > 0)
    return `Last day: a suppression lasts at most ${MOST_MONTHS} months. From ${from}, choose ${latest.toString()} or an earlier day.`;
  return null;
}

/** From which day on it is to be looked at again, ISO dates. */
export const dueFrom = (until: string): string => addDays(until, -REVIEW_DAYS);
