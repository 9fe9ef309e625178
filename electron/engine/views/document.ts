import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { Overview } from '../../../shared/contract/overview.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import type { Readable } from '../db/open.ts';
import { readPerson } from '../people/read-person.ts';
import { periodOf } from '../settings.ts';
import { absenceOf } from '../sources/care/absence.ts';
import { careOf, type Care } from '../sources/care/care.ts';
import { byText } from '../text.ts';
import type { RosterFlag } from '../../../shared/people-words.ts';
import { documentAccess } from './document-access.ts';
import { rosterTotal, sessionsAreTold } from './roster.ts';
import { documentSessions } from './document-sessions.ts';
import { documentSuppressions } from './document-suppressions.ts';
import { findingStates } from './overview.ts';
import { isoInstant } from './iso-instant.ts';

/**
 * The whole review as one document: what `--json` prints, what the evidence pack carries and what a replay compares.
 * Everything stands in an order that does not depend on the order of import.
 */
export function reviewDocument(reader: Readable): ReviewDocument {
  const period = periodOf(reader);
  const cares = careOf(reader);
  const sessions = documentSessions(reader);
  const findings = findingsOf(reader);
  return {
    schema: 'actas.review/1',
    period: period === null ? null : { from: period.from, to: period.to, zone: period.zone },
    sources: sourcesOf(reader, cares),
    sessions,
    findings,
    roster: rosterOf(reader),
    access: documentAccess(reader),
    people: peopleOf(reader),
    totals: totalsOf(sessions, findingStates(reader)),
    suppressions: documentSuppressions(reader),
    absence: absenceOf(reader, cares, period),
    digest: digestOf({ sessions, findings }),
  };
}

/** SHA-256 of sessions (with their links) and findings in canonical form: equal digests, equal results. */
export function digestOf({
  sessions,
  findings,
}: {
  readonly sessions: readonly unknown[];
  readonly findings: readonly unknown[];
}): string {
  return createHash('sha256').update(canonicalJson({ sessions, findings })).digest('hex');
}

type SourceRow = Pick<ReviewDocument['sources'][number], 'bytes' | 'encoding'> &
  Pick<ReviewDocument['sources'][number]['rows'], 'imported' | 'duplicate'>;

function sourcesOf(reader: Readable, cares: readonly Care[]): ReviewDocument['sources'] {
  const one = reader.prepare('SELECT bytes, encoding, imported, duplicate FROM source WHERE id = ?');
  return cares.map(({ source, alarms }) => {
    const { bytes, encoding, imported, duplicate } = one.get(source.id) as SourceRow;
    const { file, kind, sha256, total, ignored, rejected, covers } = source;
    return {
      file,
      kind,
      sha256,
      bytes,
      encoding,
      rows: { total, imported, duplicate, ignored, rejected },
      coverage: covers && { from: isoInstant(covers.from), to: isoInstant(covers.to) },
      alarms: alarms.map(({ code, message, reason }) => ({ code, message, reason })),
    };
  });
}

type Finding = ReviewDocument['findings'][number];

function findingsOf(reader: Readable): Finding[] {
  const rows = reader
    .prepare('SELECT id, rule, severity, subject, sentence FROM finding ORDER BY severity_rank, rule, id')
    .all() as Omit<Finding, 'sessions' | 'rules'>[];
  const rules = reader.prepare('SELECT rule FROM finding_part WHERE finding_id = ? ORDER BY part').pluck();
  const sessions = reader
    .prepare(
      `SELECT f.session_id FROM finding_session f LEFT JOIN session s ON s.id = f.session_id
       WHERE f.finding_id = ? ORDER BY s.started_at, f.session_id`,
    )
    .pluck();
  return rows.map((row) => ({
    ...row,
    rules: rules.all(row.id) as Finding['rules'],
    sessions: sessions.all(row.id) as string[],
  }));
}

type RosterRow = {
  name: string;
  username: string | null;
  declared: 0 | 1;
  observed: number;
  how: string;
  flags: string;
};

function rosterOf(reader: Readable): ReviewDocument['roster'] {
  const totals = reader
    .prepare('SELECT declared, observed, active_users AS activeUsers FROM roster_total WHERE id = 1')
    .get() as { declared: number; observed: number; activeUsers: number } | undefined;
  const rows = reader
    .prepare(
      'SELECT name, username, declared, sessions AS observed, how, flags FROM roster_entry ORDER BY name, username, key',
    )
    .all() as RosterRow[];
  const people = rows.map(({ declared, how, flags, ...row }) => ({
    ...row,
    declared: declared === 1,
    how: JSON.parse(how) as string[],
    flags: (JSON.parse(flags) as { flag: RosterFlag }[]).map(({ flag }) => flag),
  }));
  const recorded = { declared: rosterTotal(reader).known === 1, observed: sessionsAreTold(reader) };
  return { ...(totals ?? { declared: 0, observed: 0, activeUsers: 0 }), recorded, people };
}

/** Each text that may mean several people once, with their usernames or e-mails; an account beside a name left out. */
function peopleOf(reader: Readable): ReviewDocument['people'] {
  const { total } = reader.prepare('SELECT count(*) AS total FROM person').get() as { total: number };
  const rows = reader
    .prepare(
      `SELECT i.text, coalesce(p.username, p.email, json_extract(c.value, '$.username'), json_extract(c.value, '$.name')) AS whom
       FROM identity_item i JOIN json_each(i.candidates) c LEFT JOIN person p ON p.id = json_extract(c.value, '$.personId')
       WHERE i.kind = 'who' AND i.decided = 0`,
    )
    .all() as { text: string; whom: string }[];
  const ambiguous = new Map<string, Set<string>>();
  for (const { text, whom } of rows) {
    const name = readPerson(text)?.name ?? text;
    ambiguous.set(name, (ambiguous.get(name) ?? new Set()).add(whom));
  }
  const list = [...ambiguous].map(([name, candidates]) => ({
    name,
    candidates: [...candidates].sort(byText),
  }));
  return { total, ambiguous: list.sort((a, b) => byText(a.name, b.name)) };
}

function totalsOf(
  sessions: ReviewDocument['sessions'],
  { total, suppressed }: Overview['states'],
): ReviewDocument['totals'] {
  const having = (verdict: ReviewDocument['sessions'][number]['verdict']): number =>
    sessions.filter((session) => session.verdict === verdict).length;
  return {
    sessions: sessions.length,
    justified: having('justified'),
    justifiedLate: having('justified-late'),
    weak: having('weak'),
    toReview: having('to-review'),
    unjustified: having('unjustified'),
    cannotTell: having('cannot-tell'),
    findings: total,
    suppressed,
  };
}
