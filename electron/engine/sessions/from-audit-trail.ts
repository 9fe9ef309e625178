import type { Readable } from '../db/open.ts';
import type { Evidence } from '../model.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { loginAsEvents, type TrailEvent } from './audit-events.ts';
import type { Draft } from './draft.ts';
import { sessionsOfPair, type Seen } from './gather.ts';
import { ownerSide, sideOfText, textKey } from './side.ts';
import { put, taken } from './sources.ts';

const TRAIL = 'salesforce.setup-audit-trail';
const TRAIL_ALONE = [TRAIL] as const;

/** The text is not verified by a source of the vendor; see the formats' document. */
const GRANTED =
  'The action code suloginaccessused says that access granted to support or a publisher was used.';

/**
 * Sessions from the Setup Audit Trail: User = actor, the target's full name in the text (FORMATS b.3). Where the row
 * carries a Delegate User, it is they who acted, from inside the account of User. A logout of the same pair ends a
 * session, unless the pair's next login comes first.
 * @returns also the logouts of sessions that began before the trail does.
 */
export function auditTrailSessions(
  db: Readable,
  register: Register,
): { sessions: Draft[]; strays: TrailEvent[] } {
  const sessions: Draft[] = [];
  const strays: TrailEvent[] = [];
  for (const [, rows] of taken(pairsIn(db))) {
    const found = sessionsOfPair(rows);
    for (const { start, end } of found.sessions)
      sessions.push(draftOf(start.event, end?.event ?? null, register));
    for (const { event } of found.unplaced) strays.push(event);
  }
  return { sessions, strays };
}

/** Logins and logouts by who acted as whom. */
function pairsIn(db: Readable): Map<string, Row[]> {
  const pairs = new Map<string, Row[]>();
  for (const event of loginAsEvents(db)) {
    const pair = JSON.stringify([fold(actorIn(event)), fold(event.targetName ?? '')]);
    const kind = event.kind === 'login-as' ? 'start' : 'end';
    put(pairs, pair, { event, at: event.at, kind, sourceKind: TRAIL });
  }
  return pairs;
}

type Row = Seen & { readonly event: TrailEvent };

function actorIn({ user, delegate }: TrailEvent): string {
  return delegate ?? user;
}

function draftOf(start: TrailEvent, end: TrailEvent | null, register: Register): Draft {
  const actor = sideOfText(register, actorIn(start), start.at);
  const target = ownerSide(register, start.targetName, start.at);
  const inside = start.delegate === null ? null : sideOfText(register, start.user, start.at);
  const id = ['salesforce', textKey(actor.text), textKey(target.text), start.at];
  return {
    system: 'salesforce',
    key: null,
    rank: 0,
    bases: [{ kind: TRAIL, text: JSON.stringify(id) }],
    kinds: TRAIL_ALONE,
    actor: actor.identity,
    target: target.identity,
    actorText: actor.text,
    targetText: target.text,
    actorKeys: actor.keys,
    targetKeys: target.keys,
    through: inside === null ? null : { identity: inside.identity, keys: inside.keys },
    startedAt: start.at,
    endedAt: end?.at ?? null,
    endKind: end === null ? 'open' : 'logout',
    endsBy: null,
    seenUntil: end?.at ?? start.at,
    reason: null,
    support: start.granted ? GRANTED : null,
    ip: null,
    browser: null,
    evidence: end === null ? [cited(start, 'start')] : [cited(start, 'start'), cited(end, 'end')],
  };
}

function cited({ cite, at, text, section }: TrailEvent, role: Evidence['role']): Evidence {
  return { sourceId: cite.sourceId, row: cite.row, role, at, text, section };
}
