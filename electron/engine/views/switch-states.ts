import type { AccessView } from '../../../shared/contract/access.ts';
import { switchSpans, type SwitchSpan } from '../access/switch-spans.ts';
import type { Readable } from '../db/open.ts';
import { periodOf } from '../settings.ts';

/** What the login policy was when, over the whole period and without holes: `null` where it is not recorded. */
export function switchStates(db: Readable): AccessView['states'] {
  const period = periodOf(db);
  if (period === null) return [];
  const within = switchSpans(db, period.zone)
    .map((span) => ({
      ...span,
      from: Math.max(span.from, period.start),
      to: Math.min(span.to, period.end),
    }))
    .filter(({ from, to }) => from < to);
  const sessions = db
    .prepare(
      "SELECT count(*) FROM session WHERE started_at >= ? AND started_at < ? AND system = 'salesforce'",
    )
    .pluck();
  return joined(filled(within, period.start, period.end)).map((span) => ({
    ...span,
    sessions: sessions.get(span.from, span.to) as number,
  }));
}

/** Spans in order, and what is not recorded between them. */
function filled(spans: readonly SwitchSpan[], start: number, end: number): SwitchSpan[] {
  const all: SwitchSpan[] = [];
  let at = start;
  for (const span of spans) {
    if (span.from > at) all.push({ from: at, to: span.from, state: null });
    all.push(span);
    at = span.to;
  }
  if (at < end) all.push({ from: at, to: end, state: null });
  return all;
}

function joined(spans: readonly SwitchSpan[]): SwitchSpan[] {
  const all: SwitchSpan[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last?.state === span.state && last.to === span.from) all[all.length - 1] = { ...last, to: span.to };
    else all.push(span);
  }
  return all;
}
