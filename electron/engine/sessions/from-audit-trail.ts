import type { Readable } from '../db/open.ts';
import type { Register } from '../people/register.ts';
import { fold } from '../text.ts';
import { loginAsEvents, type TrailEvent } from './audit-events.ts';
import type { Draft } from './draft.ts';
import { sessionsOfPair, type Seen } from './gather.ts';
import { sideOf, sideOfText, textKey } from './side.ts';

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
  const pairs = new Map<string, Row[]>();
  for (const event of loginAsEvents(db)) {
    const pair = JSON.stringify([fold(actorIn(event)), fold(event.targetName ?? '')]);
    const row: Row = {
      event,
      at: event.at,
      kind: event.kind === 'login-as' ? 'start' : 'end',
      sourceKind: TRAIL,
    };
    const rows = pairs.get(pair);
    if (rows) rows.push(row);
    else pairs.set(pair, [row]);
  }
  const sessions: Draft[] = [];
  const strays: TrailEvent[] = [];
  for (const rows of pairs.values()) {
    const found = sessionsOfPair(rows);
    for (const { start, end } of found.sessions)
      sessions.push(draftOf(start.event, end?.event ?? null, register));
    strays.push(...found.unplaced.map(({ event }) => event));
  }
  return { sessions, strays };
}

type Row = Seen & { readonly event: TrailEvent };

function actorIn({ user, delegate }: TrailEvent): string {
  return delegate ?? user;
}

function draftOf(start: TrailEvent, end: TrailEvent | null, register: Register): Draft {
  const actor = sideOfText(register, actorIn(start), start.at);
  const target = sideOf(register, start.targetName, null, start.at);
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
    evidence: [
      { ...start.cite, role: 'start', at: start.at, text: start.text, section: start.section },
      ...(end === null
        ? []
        : [{ ...end.cite, role: 'end' as const, at: end.at, text: end.text, section: end.section }]),
    ],
  };
}
