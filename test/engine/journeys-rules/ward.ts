import { RULE_IDS, type RuleId } from '../../../shared/words.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { cells, csv, type File } from '../journeys-links/desk.ts';
import { withReview, type Given } from '../temp-review.ts';

/** A clinic and the lists it hands over. Times are UTC unless a test says otherwise. */
export type Staff = {
  readonly name: string;
  readonly unit?: string;
  readonly division?: string;
  readonly role?: string;
  readonly profile?: string;
  readonly zone?: string;
  readonly login?: string;
};
/** "Ida Krog" logs in as ida.krog@ward.example. */
export const loginOf = (name: string): string =>
  `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.')}@ward.example`;
export const staff = (rows: readonly Staff[], name = 'staff.csv'): File =>
  csv(
    name,
    'Username,Name,Department,Division,Role,Profile,Time zone,Status',
    ...rows.map((one) =>
      cells(
        one.login ?? loginOf(one.name),
        one.name,
        one.unit ?? '',
        one.division ?? '',
        one.role ?? '',
        one.profile ?? '',
        one.zone ?? '',
        'Active',
      ),
    ),
  );

export type Visit = {
  readonly actor?: string;
  readonly target?: string;
  readonly at: string;
  readonly end?: string;
  readonly reason?: string;
  readonly system?: string;
};
/** Sessions of one list. Ida acts as Olav where nobody else is named; the end is ten minutes later. */
export const visits = (rows: readonly Visit[], name = 'visits.csv'): File =>
  csv(
    name,
    'System,Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason',
    ...rows.map(({ actor = 'Ida Krog', target = 'Olav Moe', at, end, reason = '', system = 'Ward' }) =>
      cells(
        system,
        loginOf(actor),
        actor,
        loginOf(target),
        target,
        at,
        end ?? new Date(Date.parse(at) + 600_000).toISOString(),
        reason,
      ),
    ),
  );

export type Order = {
  readonly key: string;
  readonly by?: string;
  readonly to?: string;
  readonly from: string;
  readonly till?: string;
  readonly title?: string;
};
/** Tickets, with two of nobody's that make the list cover the year. */
export const orders = (rows: readonly Order[], name = 'orders.csv'): File =>
  csv(
    name,
    'Ticket,Title,Requester,Assignee,Created,Resolved',
    ...[
      {
        key: 'AAA-1',
        by: 'Vera Holm',
        to: 'Nils Dahl',
        from: '2026-01-01T06:00:00Z',
        till: '2026-01-01T07:00:00Z',
      },
      ...rows,
      {
        key: 'ZZZ-9',
        by: 'Vera Holm',
        to: 'Nils Dahl',
        from: '2026-12-31T06:00:00Z',
        till: '2026-12-31T07:00:00Z',
      },
    ].map(({ key, by = 'Olav Moe', to = 'Ida Krog', from, till = '', title = TITLE }: Order) =>
      cells(key, title, loginOf(by), loginOf(to), from, till),
    ),
  );
const TITLE = 'Medication list of room 12 stays empty after the update';

/** These rules and no others. */
export const only = (...rules: readonly RuleId[]): { rules: Record<string, object> } => ({
  rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, { enabled: rules.includes(rule) }])),
});

export type Told = {
  readonly id: string;
  readonly rules: readonly string[];
  readonly severity: string;
  readonly subject: string;
  readonly sentence: string;
  readonly sessions: number;
  readonly state: string;
};
/** Every finding of a review as it is stored, in the order of the review. */
export function told({ reader }: ReviewFile): Told[] {
  const rows = reader
    .prepare(
      `SELECT f.id, f.severity, f.subject, f.sentence, s.state,
              (SELECT json_group_array(p.rule ORDER BY p.part) FROM finding_part p WHERE p.finding_id = f.id) AS rules,
              (SELECT count(*) FROM finding_session t WHERE t.finding_id = f.id) AS sessions
       FROM finding f JOIN finding_state s ON s.id = f.id ORDER BY f.at, f.subject, f.id`,
    )
    .all() as (Omit<Told, 'rules'> & { rules: string })[];
  return rows.map(({ rules, ...row }) => ({ ...row, rules: JSON.parse(rules) as string[] }));
}
/** "no-justification+off-hours high (2) open". */
export const brief = ({ rules, severity, sessions, state }: Told): string =>
  `${rules.join('+')} ${severity} (${sessions}) ${state}`;
export const briefs = (review: ReviewFile): string[] => told(review).map(brief);

export type Report = {
  readonly tested: number;
  readonly found: number;
  readonly untested: Readonly<Record<string, number>>;
};
export function reportOf({ reader }: ReviewFile, rule: RuleId): Report {
  const row = reader.prepare('SELECT tested, found, untested FROM rule_report WHERE rule = ?').get(rule) as {
    tested: number;
    found: number;
    untested: string;
  };
  const reasons = JSON.parse(row.untested) as { reason: string; count: number }[];
  return { ...row, untested: Object.fromEntries(reasons.map(({ reason, count }) => [reason, count])) };
}

/** The findings that these files make, told short; UTC. */
export const foundIn = (
  files: readonly File[],
  policy: unknown,
  more: Partial<Given> = {},
): Promise<Told[]> => withReview({ files, zone: 'UTC', policy, ...more }, told);
