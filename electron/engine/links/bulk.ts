import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable, Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';
import { appendSayings } from './append.ts';
import { workOf } from './queue.ts';
import { shownRows } from './rows.ts';
import { keptKeys } from './ticket-keys.ts';

/** Rows that a preview shows. */
const SHOWN = 200;

/** What a decision in bulk would decide. */
export function previewBulk(db: Readable, input: InputOf<'links.preview'>): OutputOf<'links.preview'> {
  const { links, left } = planOf(db, input);
  const shown = links.slice(0, SHOWN).map(({ id }) => id);
  return { links: links.length, left, rows: shownRows(db, shown, false).map(({ row }) => row) };
}

/**
 * Decides all links of a preview by one entry of the log.
 * @throws AuditError `changed-meanwhile` when they are not as many as the preview said.
 */
export function decideInBulk(
  db: Writable,
  input: InputOf<'links.bulk'>,
  stamp: Stamp,
): OutputOf<'links.bulk'> {
  return db
    .transaction(() => {
      const { links } = planOf(db, input);
      if (links.length !== input.links) throw changed(input.links, links.length);
      const { answer, note } = input;
      const kept = keptKeys(db);
      const sayings = links.map(({ id, ticket }) => ({
        sessionId: id,
        ticket: kept(ticket),
        answer,
        note,
        blind: false,
      }));
      return { seq: appendSayings(db, stamp, sayings, null) };
    })
    .immediate();
}

const changed = (before: number, now: number): AuditError =>
  new AuditError(
    'changed-meanwhile',
    `The preview showed ${before} links, now there are ${now}. Nothing was decided: look at the preview again.`,
  );

type Plan = {
  readonly links: readonly { readonly id: string; readonly ticket: string }[];
  readonly left: OutputOf<'links.preview'>['left'];
};
type First = { id: string; severalPeople: 0 | 1; ticket: string | null; points: number | null };

/** The first candidate of each session that nobody has decided, as far as it may be decided without a look at each. */
function planOf(db: Readable, input: InputOf<'links.preview'>): Plan {
  const decided = new Set(db.prepare('SELECT DISTINCT session_id FROM link_standing').pluck().all());
  const links: { id: string; ticket: string }[] = [];
  const left = new Map<string, number>();
  for (const first of firstCandidates(db, workOf(db, input.filter, input.search).ids)) {
    const { id, ticket } = first;
    const reason = decided.has(id) ? 'Decided already' : whyLeft(first, input);
    if (reason === null && ticket !== null) links.push({ id, ticket });
    else if (reason !== null) left.set(reason, (left.get(reason) ?? 0) + 1);
  }
  return { links, left: [...left].map(([reason, count]) => ({ reason, count })) };
}

function whyLeft(
  { ticket, points, severalPeople }: First,
  { answer, leastPoints }: InputOf<'links.preview'>,
): string | null {
  if (ticket === null) return 'No candidate';
  if (leastPoints !== null && (points ?? 0) < leastPoints) return `Fewer than ${leastPoints} points`;
  if (answer === 'confirm' && severalPeople === 1)
    return 'Several people bear the name of the account: somebody must look at each';
  return null;
}

/** Sessions in the order given, each with what Actas proposes first. */
function firstCandidates(db: Readable, ids: readonly string[]): First[] {
  return db
    .prepare(
      `SELECT s.id, s.candidates <> '[]' AS severalPeople, l.ticket_key AS ticket, l.points
       FROM json_each(?) asked CROSS JOIN session s ON s.id = asked.value
       LEFT JOIN link l ON l.session_id = s.id
         AND l.part = (SELECT min(f.part) FROM link f WHERE f.session_id = s.id AND f.auto IS NOT NULL)
       ORDER BY asked.key`,
    )
    .all(JSON.stringify(ids)) as First[];
}
