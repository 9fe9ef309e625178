import type { IdentityDecision } from '../../../shared/contract/people.ts';
import type { Readable } from '../db/open.ts';
import type { IdentityCandidate } from '../model.ts';

export type SubjectAnswer = IdentityDecision & {
  readonly subject: string;
  readonly anchors: readonly string[];
};
type Row = Omit<IdentityDecision, 'chosen'> & { subject: string; words: string; anchors: string };

/** Everything that was ever answered, by subject, the newest first. An answer of null takes the one before back. */
export function answersBySubject(db: Readable): ReadonlyMap<string, readonly SubjectAnswer[]> {
  const rows = db
    .prepare(
      `SELECT d.subject, d.answer, d.anchors, d.words, d.note, l.who, l.at
       FROM identity_decision d JOIN log_entry l ON l.seq = d.seq ORDER BY d.seq DESC`,
    )
    .all() as Row[];
  const answers = new Map<string, SubjectAnswer[]>();
  for (const { words, anchors, subject, ...decision } of rows) {
    const own = answers.get(subject) ?? [];
    const chosen = words === '' ? null : words;
    answers.set(subject, [
      ...own,
      { ...decision, subject, chosen, anchors: JSON.parse(anchors) as string[] },
    ]);
  }
  return answers;
}

/** The answer in force of a subject's history; null: there is none, or it was taken back. */
export function inForce(history: readonly SubjectAnswer[] | undefined): SubjectAnswer | null {
  const last = history?.[0];
  return last === undefined || last.answer === null ? null : last;
}

/** What the window is told of an answer. */
export function decisionOf({ answer, chosen, note, who, at }: IdentityDecision): IdentityDecision {
  return { answer, chosen, note, who, at };
}

export type ItemRow = {
  readonly id: string;
  readonly kind: 'who' | 'same';
  readonly subject: string;
  readonly text: string;
  readonly sentence: string;
  readonly candidates: readonly IdentityCandidate[];
  readonly sessions: readonly string[];
  readonly tickets: number;
  /** As the last analysis saw it. */
  readonly decided: boolean;
};
type StoredItem = Omit<ItemRow, 'candidates' | 'sessions' | 'decided'> & {
  candidates: string;
  sessions: string;
  decided: 0 | 1;
};

/** The questions of the queue in their order. */
export function itemRows(db: Readable): ItemRow[] {
  const rows = db
    .prepare(
      'SELECT id, kind, subject, text, sentence, candidates, sessions, tickets, decided FROM identity_item ORDER BY part',
    )
    .all() as StoredItem[];
  return rows.map(({ candidates, sessions, decided, ...row }) => ({
    ...row,
    candidates: JSON.parse(candidates) as IdentityCandidate[],
    sessions: JSON.parse(sessions) as string[],
    decided: decided === 1,
  }));
}

/** Ids of the people whom an open question is about. */
export function openPeople(db: Readable): ReadonlySet<string> {
  const answers = answersBySubject(db);
  const open = itemRows(db).filter((item) => !item.decided && inForce(answers.get(item.subject)) === null);
  return new Set(open.flatMap(({ candidates }) => candidates.flatMap(({ personId }) => personId ?? [])));
}
