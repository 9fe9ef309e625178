import type { LinkDecision, LinkRow } from '../../../shared/contract/links.ts';
import type { Readable } from '../db/open.ts';
import { byText } from '../text.ts';
import { grouped } from '../views/grouped.ts';
import { inForce, saidOf } from './standing.ts';

type Session = Pick<LinkRow, 'sessionId' | 'startedAt' | 'unit' | 'band' | 'verdict'> & {
  actor: string;
  actorLogin: string | null;
  target: string;
  targetLogin: string | null;
};
type Stored = { id: string; ticket: string; points: number; auto: string | null };

/** A ticket that stands beside a session: proposed, or picked by a person since or before the last analysis. */
export type Beside = { readonly ticket: string; readonly points: number | null };

/** What the queue shows of each session, and what it is made of. */
export type Shown = {
  readonly row: LinkRow;
  readonly beside: readonly Beside[];
  readonly said: readonly LinkDecision[];
  readonly standing: ReadonlyMap<string, LinkDecision>;
  /** Keys of tickets that are suggested and not linked. */
  readonly suggested: readonly string[];
  /** Asked blind and not settled yet: what Actas makes of the links is left out. */
  readonly hidden: boolean;
};

/** The rows of sessions in the order of their ids, which must be in the review. */
export function shownRows(db: Readable, ids: readonly string[], blind: boolean): Shown[] {
  const asked = JSON.stringify(ids);
  const sessions = new Map(sessionRows(db, asked).map((one) => [one.sessionId, one]));
  const links = grouped(
    storedLinks(db, asked),
    ({ id }) => id,
    (one) => one,
  );
  const suggestions = grouped(
    suggestedKeys(db, asked),
    ({ id }) => id,
    ({ ticket }) => ticket,
  );
  const said = saidOf(db, ids);
  return ids.flatMap((id) => {
    const session = sessions.get(id);
    if (!session) return [];
    const own = said.get(id) ?? [];
    const standing = inForce(own);
    const beside = besideOf(links.get(id) ?? [], standing, blind);
    const suggested = (suggestions.get(id) ?? []).filter(
      (key) => !beside.some(({ ticket }) => ticket === key),
    );
    const hidden = blind && !isSettled(beside, standing);
    const row = rowOf(session, { beside, standing, suggested, hidden });
    return [{ row, beside, said: own, standing, suggested, hidden }];
  });
}

/** One ticket is confirmed or each has an answer: while one still waits, its points would lead whoever is asked. */
function isSettled(beside: readonly Beside[], standing: Shown['standing']): boolean {
  if (standing.size === 0) return false;
  const answers = beside.map(({ ticket }) => standing.get(ticket)?.answer ?? null);
  return answers.includes('confirm') || answers.every((answer) => answer !== null);
}

function rowOf(
  { actor, actorLogin, target, targetLogin, ...session }: Session,
  { beside, standing, suggested, hidden }: Pick<Shown, 'beside' | 'standing' | 'suggested' | 'hidden'>,
): LinkRow {
  const [decision = null] = standing.values();
  return {
    ...session,
    actor: { name: actor, username: actorLogin },
    target: { name: target, username: targetLogin },
    band: hidden ? null : session.band,
    verdict: hidden ? null : session.verdict,
    ticket: beside[0]?.ticket ?? null,
    points: hidden ? null : (beside[0]?.points ?? null),
    candidates: beside.length,
    suggestions: suggested.length,
    decision,
  };
}

/** Candidates in the order of the last analysis, then what was picked since; blind, their order tells nothing either. */
function besideOf(
  links: readonly Stored[],
  standing: ReadonlyMap<string, LinkDecision>,
  blind: boolean,
): readonly Beside[] {
  const linked = links.filter(({ ticket, auto }) => auto !== null || standing.has(ticket));
  const keys = new Set(linked.map(({ ticket }) => ticket));
  const picked = [...standing.keys()].filter((ticket) => !keys.has(ticket)).reverse();
  // What was picked without any reason to propose it has no points: that is not a score of 0.
  const proposed = linked.map(({ ticket, points }) => ({ ticket, points: points === 0 ? null : points }));
  const all = [...proposed, ...picked.map((ticket) => ({ ticket, points: null }))];
  return blind ? all.sort((a, b) => byText(a.ticket, b.ticket)) : all;
}

function sessionRows(db: Readable, asked: string): Session[] {
  return db
    .prepare(
      `SELECT id AS sessionId, started_at AS startedAt, actor_name AS actor, actor_username AS actorLogin,
              target_name AS target, target_username AS targetLogin, unit, band, verdict
       FROM session WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(asked) as Session[];
}

function storedLinks(db: Readable, asked: string): Stored[] {
  return db
    .prepare(
      `SELECT session_id AS id, ticket_key AS ticket, points, auto FROM link
       WHERE session_id IN (SELECT value FROM json_each(?)) ORDER BY session_id, part`,
    )
    .all(asked) as Stored[];
}

function suggestedKeys(db: Readable, asked: string): { id: string; ticket: string }[] {
  return db
    .prepare(
      `SELECT session_id AS id, ticket_key AS ticket FROM link_suggestion
       WHERE session_id IN (SELECT value FROM json_each(?)) ORDER BY session_id, part`,
    )
    .all(asked) as { id: string; ticket: string }[];
}
