import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { STATE_FIELDS, STATE_WORDS, type StateField } from '../../../shared/people-words.ts';
import type { Readable } from '../db/open.ts';

type Context = SessionDetail['context'];
type State = Omit<Context[number], 'side'>;
type Row = Omit<State, 'cite'> & { sourceId: number | null; file: string | null; row: number | null };

/** What was known of both people when a session started: one line for each side and field, in the order of the words. */
export function contextOf(db: Readable, id: string): Context {
  const session = db
    .prepare(
      `SELECT started_at AS at, actor_key AS actorKey, actor_name AS actor, target_key AS targetKey, target_name AS target
       FROM session WHERE id = ?`,
    )
    .get(id) as
    { at: number; actorKey: string; actor: string; targetKey: string; target: string } | undefined;
  if (!session) return [];
  const sides = [
    { side: 'target', key: session.targetKey, name: session.target },
    { side: 'actor', key: session.actorKey, name: session.actor },
  ] as const;
  return sides.flatMap(({ side, key, name }) => {
    // Namesakes are told by all of their keys, none of which holds the sign between them.
    const people = key.split('|').map((one) => statesAt(db, one, session.at));
    return STATE_FIELDS.map((field) => ({ side, ...agreed(people, field, name) }));
  });
}

function statesAt(db: Readable, key: string, at: number): ReadonlyMap<StateField, State> {
  const rows = db
    .prepare(
      `SELECT t.field, t.value, t.basis, t.sentence, t.source_id AS sourceId, s.file, t.row
       FROM person_state t LEFT JOIN source s ON s.id = t.source_id
       WHERE t.person_key = @key AND (t.from_at IS NULL OR t.from_at <= @at) AND (t.to_at IS NULL OR t.to_at > @at)
       ORDER BY t.part`,
    )
    .all({ key, at }) as Row[];
  return new Map(
    rows.map(({ sourceId, file, row, ...state }) => [
      state.field,
      {
        ...state,
        cite: sourceId === null || file === null || row === null ? null : { sourceId, file, row },
      },
    ]),
  );
}

/** What holds of everybody who may be meant; of one person what is known of them. */
function agreed(people: readonly ReadonlyMap<StateField, State>[], field: StateField, name: string): State {
  const [first, ...others] = people.map((states) => states.get(field));
  const nothing = { field, value: null, basis: 'not-recorded', cite: null } as const;
  const what = STATE_WORDS[field];
  if (first === undefined && others.every((state) => state === undefined))
    return { ...nothing, sentence: `${what}: nothing in the review says it of ${name}.` };
  if (first && others.every((state) => state !== undefined && state.value === first.value)) return first;
  return {
    ...nothing,
    sentence: `${what}: several people may be ${name}, and it does not hold of all of them.`,
  };
}
