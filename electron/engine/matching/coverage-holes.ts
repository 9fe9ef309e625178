/** What a file reaches from and to, both included; ms, UTC. */
export type Reach = { readonly from: number; readonly to: number };

/** A stretch without a created ticket, between the last that is known before and the first after. */
export type Hole = { readonly after: number; readonly before: number };

const DAY = 86_400_000;
/** A stretch of three weeks is long, one of a week is where it is unusual: so many times the mean of the others. */
const LONG = 21 * DAY;
const NOTED = 7 * DAY;
const FACTOR = 10;
/** With fewer tickets nobody can say what is usual, and a file that reaches over the stretch is believed. */
const ENOUGH = 30;

/**
 * Stretches in which tickets must be missing. Where one file reaches over a stretch, it must be both long and unusual;
 * between two files one of the two is enough, since nobody says that they follow each other.
 * @param created when tickets were created, oldest first.
 * @param tickets how many there are, with those whose creation is not recorded.
 * @param files what each file with such tickets reaches over.
 */
export function holesIn(created: readonly number[], tickets: number, files: readonly Reach[]): Hole[] {
  const [first = 0, last = 0] = [created[0], created.at(-1)];
  const others = tickets - 2;
  const holes: Hole[] = [];
  for (let place = 1; place < created.length; place += 1) {
    const [after = 0, before = 0] = [created[place - 1], created[place]];
    const length = before - after;
    if (length < NOTED) continue;
    const usual = others <= 0 ? 0 : (last - first - length) / others;
    const [long, unusual] = [length >= LONG, length >= FACTOR * usual];
    if (files.some(({ from, to }) => from <= after && to >= before)) {
      if (long && unusual && tickets >= ENOUGH) holes.push({ after, before });
    } else if (long || unusual) holes.push({ after: reachOf(after, files), before });
  }
  return holes;
}

/** No file reaches over the stretch: those that begin before it cover it up to their last update. */
function reachOf(after: number, files: readonly Reach[]): number {
  return files.reduce((reach, { from, to }) => (from <= after ? Math.max(reach, to) : reach), after);
}
