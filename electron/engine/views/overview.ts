import type { Overview } from '../../../shared/contract/overview.ts';
import { VERDICT_WORDS, VERDICTS, type Tone, type Verdict } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { periodOf, type Period } from '../settings.ts';
import { formatTitle } from './titles.ts';
import { addDays, mondayOf, startOfDay } from '../zone.ts';
import { gapsOf, incomplete } from './gaps.ts';
import { rosterTotal } from './roster.ts';
import { ruleResults } from './rule-results.ts';
import { absenceOf } from '../sources/care/absence.ts';
import { careOf } from '../sources/care/care.ts';

/** The first screen: what the review comes to, every number with its denominator. Counted in SQL. */
export function overviewOf(db: Readable): Overview {
  const period = periodOf(db);
  const verdicts = verdictCounts(db);
  const coverage = coverageOf(db);
  const cares = careOf(db);
  return {
    sessions: verdicts.reduce((sum, one) => sum + one.sessions, 0),
    verdicts,
    sensitive: sensitiveOf(db),
    roster: rosterOf(db),
    findings: ruleResults(db)
      .filter((result) => result.found > 0)
      .map(({ rule, title, severity, found, open }) => ({ rule, title, severity, found, open })),
    states: findingStates(db),
    weeks: period ? weeksOf(db, period) : [],
    coverage,
    period: period && { from: period.start, to: period.end },
    gaps: [...gapsOf(db, coverage, period), ...incomplete(cares)],
    absence: absenceOf(db, cares, period),
  };
}

/** Each finding once, by where it stands. */
export function findingStates(db: Readable): Overview['states'] {
  return db
    .prepare(
      `SELECT count(*) AS total, coalesce(sum(state = 'open'), 0) AS open, coalesce(sum(state = 'decided'), 0) AS decided,
              coalesce(sum(state = 'suppressed'), 0) AS suppressed, coalesce(sum(state = 'answered'), 0) AS answered
       FROM finding_state`,
    )
    .get() as Overview['states'];
}

function verdictCounts(db: Readable): Overview['verdicts'] {
  const rows = db.prepare('SELECT verdict, count(*) AS sessions FROM session GROUP BY verdict').all() as {
    verdict: Verdict;
    sessions: number;
  }[];
  return VERDICTS.map((verdict) => ({
    verdict,
    sessions: rows.find((row) => row.verdict === verdict)?.sessions ?? 0,
  }));
}

function sensitiveOf(db: Readable): Overview['sensitive'] {
  return db
    .prepare(
      `SELECT coalesce(sum(sensitive = 1), 0) AS sessions,
              coalesce(sum(sensitive = 1 AND verdict = 'unjustified'), 0) AS withoutTicket,
              coalesce(sum(sensitive IS NULL), 0) AS notRecorded
       FROM session`,
    )
    .get() as Overview['sensitive'];
}

function rosterOf(db: Readable): Overview['roster'] {
  const total = rosterTotal(db);
  const { undeclared } = db
    .prepare('SELECT count(*) AS undeclared FROM roster_entry WHERE declared = 0 AND sessions > 0')
    .get() as {
    undeclared: number;
  };
  return {
    declared: total.declared,
    observed: total.observed,
    activeUsers: total.active_users,
    limit: total.most,
    known: total.known === 1,
    undeclared: total.known === 1 ? undeclared : 0,
  };
}

function coverageOf(db: Readable): Overview['coverage'] {
  const rows = db
    .prepare(
      'SELECT id AS sourceId, file, kind, covers_from AS "from", covers_to AS "to" FROM source ORDER BY kind, file, id',
    )
    .all() as Omit<Overview['coverage'][number], 'title'>[];
  return rows.map((row) => ({ ...row, title: formatTitle(row.kind) }));
}

type Week = Overview['weeks'][number];

function weeksOf(db: Readable, period: Period): Week[] {
  const first = mondayOf(period.start, period.zone);
  const weeks: Week[] = [];
  const count = db.prepare(
    'SELECT verdict, count(*) AS sessions FROM session WHERE started_at >= ? AND started_at < ? GROUP BY verdict',
  );
  // A century of weeks is more than any audit has; the cap keeps a mistyped period from filling the screen.
  for (let monday = first; weeks.length < 5200; monday = addDays(monday, 7)) {
    const from = startOfDay(monday, period.zone);
    const to = startOfDay(addDays(monday, 7), period.zone);
    if (from >= period.end) break;
    const tones: Record<Tone, number> = { ok: 0, late: 0, bad: 0, unknown: 0 };
    for (const row of count.all(from, to) as { verdict: Verdict; sessions: number }[])
      tones[VERDICT_WORDS[row.verdict].tone] += row.sessions;
    weeks.push({ week: monday, from, to, ...tones });
  }
  return weeks;
}
