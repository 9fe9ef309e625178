import { instantOf, weekdays } from './calendar.ts';
import { days, minutes, type Story } from './story.ts';

const TIMES = ['09:10', '11:05', '13:40', '15:55'];
const SPRING = weekdays('2026-02-02', '2026-04-24');
/** After the month whose tickets are missing: only for stories that begin and end within days. */
const JUNE = weekdays('2026-06-08', '2026-06-17');
const SLOTS = [...SPRING, ...JUNE].flatMap((day) => TIMES.map((time) => ({ day, time })));
/** Shares no factor with the number of slots, so that neighbours in the list lie far apart in time. */
const STRIDE = 59;

/**
 * Hands out moments: the day that the story asks for, or the next free one that suits it. No two sessions start at the
 * same instant, so that the instant says which one is meant whatever else a file leaves out.
 */
export function momentsFor(): (story: Story, telling: number) => number {
  const taken = new Set<number>();
  const starts = new Set<number>();
  let count = 0;
  const free = (story: Story, from: number): number => {
    const own = (moment: number) => story.sessions.map(({ at = 0 }) => moment + at);
    let moment = from;
    while (own(moment).some((at) => starts.has(at))) moment += minutes(1);
    own(moment).forEach((at) => starts.add(at));
    return moment;
  };
  return (story, telling) => {
    count += 1;
    const day = story.on?.[telling];
    if (day !== undefined) return free(story, instantOf(day, TIMES[count % TIMES.length] ?? ''));
    for (let place = (count * STRIDE) % SLOTS.length; ; place = (place + 1) % SLOTS.length) {
      const slot = SLOTS[place];
      if (slot === undefined || taken.size === SLOTS.length) throw new Error('No free day is left.');
      if (taken.has(place) || (slot.day > '2026-05-01' && !isBrief(story))) continue;
      taken.add(place);
      return free(story, instantOf(slot.day, slot.time));
    }
  };
}

function isBrief({ sessions, tickets }: Story): boolean {
  const times = [
    ...sessions.map(({ at = 0 }) => at),
    ...tickets.flatMap(({ opened, history = [] }) => [opened, ...history.map(({ at }) => at)]),
  ];
  return times.every((at) => at >= -days(5) && at <= days(5));
}
