import { policyFrom, type Policy } from '../../shared/policy.ts';
import { SESSION_KINDS, SOURCE_KINDS, type SourceKind } from '../../shared/words.ts';
import type { Readable, Writable } from './db/open.ts';
import { dateIn, endOfDay, startOfDay } from './zone.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What a person has said about the review. Dates are ISO, in the review's zone, both inclusive. */
export type Settings = {
  readonly name: string;
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly asked: { readonly from: string; readonly to: string } | null;
  /** The policy as laid over the default one: only what differs. */
  readonly policy: unknown;
};

type Row = {
  name: string;
  zone: string | null;
  date_order: DateOrder | null;
  asked_from: string | null;
  asked_to: string | null;
  policy: string;
};

export function settingsOf(db: Readable): Settings {
  const row = db
    .prepare('SELECT name, zone, date_order, asked_from, asked_to, policy FROM review WHERE id = 1')
    .get() as Row;
  return {
    name: row.name,
    zone: row.zone,
    dateOrder: row.date_order,
    asked:
      row.asked_from !== null && row.asked_to !== null ? { from: row.asked_from, to: row.asked_to } : null,
    policy: JSON.parse(row.policy) as unknown,
  };
}

export function saveSettings(db: Writable, settings: Settings): void {
  db.prepare(
    'UPDATE review SET name = @name, zone = @zone, date_order = @dateOrder, asked_from = @from, asked_to = @to, policy = @policy WHERE id = 1',
  ).run({
    name: settings.name,
    zone: settings.zone,
    dateOrder: settings.dateOrder,
    from: settings.asked?.from ?? null,
    to: settings.asked?.to ?? null,
    policy: JSON.stringify(settings.policy),
  });
}

/** The whole policy in force. @throws AuditError `policy-invalid` */
export function policyOf(db: Readable): Policy {
  return policyFrom(settingsOf(db).policy);
}

/** The period in force: ISO dates both inclusive in `zone`, and the same as half-open instants. */
export type Period = {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly start: number;
  readonly end: number;
};

/**
 * The period asked for or, failing that, the days that the sources of sessions cover (all sources where there are
 * none). Null while no source has an instant. The zone is the review's, else UTC.
 */
export function periodOf(db: Readable): Period | null {
  const { zone: asZone, asked } = settingsOf(db);
  const zone = asZone ?? 'UTC';
  if (asked) return { ...asked, zone, start: startOfDay(asked.from, zone), end: endOfDay(asked.to, zone) };
  const span = spanOf(db, SESSION_KINDS) ?? spanOf(db, SOURCE_KINDS);
  if (!span) return null;
  const from = dateIn(span.from, zone);
  const to = dateIn(span.to, zone);
  return { from, to, zone, start: startOfDay(from, zone), end: endOfDay(to, zone) };
}

function spanOf(db: Readable, kinds: readonly SourceKind[]): { from: number; to: number } | null {
  const row = db
    .prepare(
      `SELECT min(covers_from) AS "from", max(covers_to) AS "to" FROM source
       WHERE covers_from IS NOT NULL AND kind IN (SELECT value FROM json_each(?))`,
    )
    .get(JSON.stringify(kinds)) as { from: number | null; to: number | null };
  return row.from === null || row.to === null ? null : { from: row.from, to: row.to };
}
