import { RULE_IDS, SEVERITIES } from '../../../shared/words.ts';
import type { Roster } from '../model.ts';
import { fold } from '../text.ts';
import { bit, each, type Writes } from './insert.ts';
import type { Analysis } from './store.ts';

/** Who may impersonate and who did. */
export function* rosterWrites(roster: Roster): Writes {
  yield [
    'roster_total',
    [
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
    ],
  ];
  yield [
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
  ];
}

/** What the rules reported and found. */
export function* findingsWrites({ findings, reports }: Analysis): Writes {
  yield [
    'rule_report',
    reports.map((report) => ({
      rule: report.rule,
      severity: report.severity,
      enabled: Number(report.enabled),
      tested: report.tested,
      found: report.found,
      untested: JSON.stringify(report.untested),
      version: report.version,
      settings: JSON.stringify(report.settings),
      controls: JSON.stringify(report.controls),
      rank: RULE_IDS.indexOf(report.rule),
    })),
  ];
  yield [
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
  ];
  yield [
    'finding_part',
    each(findings, ({ id, parts }) =>
      parts.map(({ rule, severity, sentence, sessions, cites }, part) => ({
        finding_id: id,
        part,
        rule,
        severity,
        sentence,
        sessions: JSON.stringify(sessions),
        cites: JSON.stringify(cites),
      })),
    ),
  ];
  yield [
    'finding_alias',
    findings.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, finding_id: id }))),
  ];
  yield [
    'finding_session',
    findings.flatMap((finding) =>
      [...new Set(finding.sessions)].map((session) => ({ finding_id: finding.id, session_id: session })),
    ),
  ];
}
