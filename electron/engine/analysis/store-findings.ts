import { RULE_IDS, SEVERITIES } from '../../../shared/words.ts';
import type { Writable } from '../db/open.ts';
import type { Roster } from '../model.ts';
import { fold } from '../text.ts';
import { bit, insert } from './insert.ts';
import type { Analysis } from './store.ts';

/** Who may impersonate and who did. */
export function storeRoster(db: Writable, roster: Roster): void {
  insert(db, 'roster_total', [
    {
      id: 1,
      known: Number(roster.known),
      declared: roster.declared,
      observed: roster.observed,
      active_users: roster.activeUsers,
      most: roster.limit,
      band: roster.band,
      dormant: JSON.stringify(roster.dormant),
    },
  ]);
  insert(
    db,
    'roster_entry',
    roster.people.map((entry) => ({
      key: entry.key,
      name: entry.name,
      username: entry.username,
      active: bit(entry.active),
      unit: entry.unit,
      declared: Number(entry.declared),
      approved: bit(entry.approved),
      sessions: entry.sessions,
      last_at: entry.lastAt,
      how: JSON.stringify(entry.how),
      cites: JSON.stringify(entry.cites),
      targets: entry.targets,
      band: entry.band,
      flags: JSON.stringify(entry.flags),
    })),
  );
}

/** What the rules reported and found. */
export function storeFindings(db: Writable, { findings, reports }: Analysis): void {
  insert(
    db,
    'rule_report',
    reports.map((report) => ({
      rule: report.rule,
      severity: report.severity,
      enabled: Number(report.enabled),
      tested: report.tested,
      found: report.found,
      untested: JSON.stringify(report.untested),
      rank: RULE_IDS.indexOf(report.rule),
    })),
  );
  insert(
    db,
    'finding',
    findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      severity_rank: SEVERITIES.indexOf(finding.severity),
      subject: finding.subject,
      sentence: finding.sentence,
      at: finding.at,
      cites: JSON.stringify(finding.cites),
      search: fold(`${finding.subject} \n ${finding.sentence}`),
    })),
  );
  insert(
    db,
    'finding_alias',
    findings.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, finding_id: id }))),
  );
  insert(
    db,
    'finding_session',
    findings.flatMap((finding) =>
      [...new Set(finding.sessions)].map((session) => ({ finding_id: finding.id, session_id: session })),
    ),
  );
}
