import type { Alias, PersonDetail, PersonState } from '../../../shared/contract/people.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import type { PersonRecord } from '../model.ts';
import { citesOf } from './finding-detail.ts';
import { answersBySubject, decisionOf, inForce, itemRows, type SubjectAnswer } from './identity-answers.ts';
import { personRow } from './people.ts';

type Answers = ReadonlyMap<string, readonly SubjectAnswer[]>;

/** Everything known of one person. @throws AuditError `not-found` */
export function personDetail(db: Readable, id: string): PersonDetail {
  const row = personRow(db, id);
  const stored = db.prepare('SELECT records FROM person WHERE id = ?').pluck().get(id) as string | undefined;
  if (!row || stored === undefined)
    throw new AuditError('not-found', 'This person is no longer in the review. Refresh the list.');
  const answers = answersBySubject(db);
  const records = JSON.parse(stored) as PersonRecord[];
  return {
    row,
    aliases: aliasesOf(db, id),
    states: statesOf(db, id),
    records: records.map((record) => ({ ...record, cites: citesOf(db, record.cites) })),
    pairs: pairsWith(db, records, answers),
    items: itemRows(db)
      .filter(({ candidates }) => candidates.some(({ personId }) => personId === id))
      .map((item) => ({
        id: item.id,
        text: item.text,
        decided: item.decided || inForce(answers.get(item.subject)) !== null,
      })),
  };
}

type Pair = NonNullable<PersonDetail['pairs']>[number];

/** Answers in force about one of these records and another one, be it of this person or of somebody else. */
function pairsWith(db: Readable, records: readonly PersonRecord[], answers: Answers): Pair[] {
  const places = new Map(records.map(({ anchor }, place) => [anchor, place]));
  const find = recordFinder(db);
  return [...answers.values()].flatMap((history): Pair[] => {
    const decision = inForce(history);
    if (!decision?.subject.startsWith('pair:')) return [];
    const own = decision.anchors.filter((anchor) => places.has(anchor));
    if (own.length === 0) return [];
    const other =
      decision.anchors.find((anchor) => !places.has(anchor)) ??
      own.toSorted((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0))[0];
    return [{ anchors: [...decision.anchors], ...find(other ?? ''), decision: decisionOf(decision) }];
  });
}

function recordFinder(db: Readable): (anchor: string) => Pick<Pair, 'words' | 'personId'> {
  const bearers = db.prepare('SELECT id, name, records FROM person WHERE instr(records, ?) > 0');
  return (anchor) => {
    const people = bearers.all(JSON.stringify(anchor)) as { id: string; name: string; records: string }[];
    for (const { id, name, records } of people) {
      const record = (JSON.parse(records) as PersonRecord[]).find((one) => one.anchor === anchor);
      if (record) return { words: `${name}, ${record.words}`, personId: id };
    }
    return { words: 'A record that no list has any more', personId: null };
  };
}

type Place = { sourceId: number | null; file: string | null; row: number | null };
type AliasRow = Omit<Alias, 'cite'> & Place;
type StateRow = Omit<PersonState, 'cite'> & Place;

function aliasesOf(db: Readable, id: string): Alias[] {
  const rows = db
    .prepare(
      `SELECT a.kind, a.text, a.from_at AS "from", a.to_at AS "to", a.basis, a.source_id AS sourceId, s.file, a.row
       FROM person_alias a LEFT JOIN source s ON s.id = a.source_id WHERE a.person_id = ? ORDER BY a.part`,
    )
    .all(id) as AliasRow[];
  return rows.map(withCite);
}

function statesOf(db: Readable, id: string): PersonState[] {
  const rows = db
    .prepare(
      `SELECT p.field, p.value, p.from_at AS "from", p.to_at AS "to", p.basis, p.sentence, p.source_id AS sourceId, s.file,
              p.row
       FROM person_state p LEFT JOIN source s ON s.id = p.source_id WHERE p.person_key = ? ORDER BY p.part`,
    )
    .all(`p:${id}`) as StateRow[];
  return rows.map(withCite);
}

function withCite<Row extends Place>({ sourceId, file, row, ...rest }: Row) {
  const cite = sourceId === null || file === null || row === null ? null : { sourceId, file, row };
  return { ...rest, cite };
}
