import { dayOf, type Day } from '../../../../shared/days.ts';
import { dateIn } from '../../zone.ts';

/** The day on which an instant (ms, UTC) falls in a zone. */
export function dayAt(at: number, zone: string): Day {
  return dayOf(dateIn(at, zone));
}
