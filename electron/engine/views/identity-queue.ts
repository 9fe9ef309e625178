import type { IdentityItem, IdentityQueue } from '../../../shared/contract/people.ts';
import type { Readable } from '../db/open.ts';
import { sessionOf } from '../people/subjects.ts';
import { citesOf } from './finding-detail.ts';
import {
  answersBySubject,
  decisionOf,
  inForce,
  itemRows,
  type ItemRow,
  type SubjectAnswer,
} from './identity-answers.ts';

/** Sessions shown with a question. */
const EXAMPLES = 5;

type Example = IdentityItem['examples'][number];
type Pick = NonNullable<IdentityItem['picks']>[number];

/** Everything that is not settled about who is who, and what was answered. */
export function identityQueue(db: Readable): IdentityQueue {
  const answers = answersBySubject(db);
  const example = examples(db);
  const picks = sessionPicks(answers, example);
  const items = itemRows(db).map((row): IdentityItem => {
    const history = answers.get(row.subject) ?? [];
    const decision = inForce(history);
    const own = picks.get(row.subject) ?? [];
    return {
      id: row.id,
      kind: row.kind,
      text: row.text,
      sentence: row.sentence,
      candidates: row.candidates.map((one) => ({ ...one, cites: citesOf(db, one.cites) })),
      sessions: row.sessions.length,
      tickets: row.tickets,
      examples: row.sessions.slice(0, EXAMPLES).flatMap((id) => example(id) ?? []),
      decision: decision && decisionOf(decision),
      history: history.map(decisionOf),
      ...(own.length === 0 ? {} : { picks: own }),
    };
  });
  return { items, decided: items.filter(({ decision }) => decision !== null).length, pending: pendingOf(db) };
}

function examples(db: Readable): (id: string) => Example | undefined {
  const one = db.prepare(
    'SELECT id, started_at AS startedAt, actor_name AS actor, target_name AS target FROM session WHERE id = ?',
  );
  return (id) => one.get(id) as Example | undefined;
}

/** Answers in force for single sessions, by the subject they part from. */
function sessionPicks(
  answers: ReadonlyMap<string, readonly SubjectAnswer[]>,
  example: (id: string) => Example | undefined,
): ReadonlyMap<ItemRow['subject'], Pick[]> {
  const picks = new Map<string, Pick[]>();
  for (const [subject, history] of answers) {
    const [session, decision] = [sessionOf(subject), inForce(history)];
    if (session === null || decision === null) continue;
    const about = subject.slice(0, subject.lastIndexOf(' @session:'));
    const shown = example(session) ?? { id: session, startedAt: null, actor: '', target: '' };
    picks.set(about, [...(picks.get(about) ?? []), { ...shown, decision: decisionOf(decision) }]);
  }
  return picks;
}

/** Answers given since the last analysis. */
function pendingOf(db: Readable): number {
  return db
    .prepare(
      `SELECT count(DISTINCT subject) FROM identity_decision
       WHERE seq > coalesce((SELECT log_seq FROM analysed WHERE id = 1), 0)`,
    )
    .pluck()
    .get() as number;
}
