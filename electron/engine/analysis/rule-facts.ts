import type { GrantWindows } from '../access/session-grants.ts';
import { logoutSeen } from '../checks/logout.ts';
import { showsBy } from '../checks/seen.ts';
import type { States } from '../context/states.ts';
import type { ReviewFile } from '../db/open.ts';
import type { AccessGrant, Cite, PolicySwitch, RuleFacts } from '../model.ts';
import type { Register } from '../people/register.ts';
import { policySwitches } from '../sessions/audit-events.ts';
import type { Period } from '../settings.ts';
import { dayAt } from '../sources/care/days.ts';
import { readable } from '../zone.ts';
import { sourceAlarms } from './source-alarms.ts';
import { supportTold } from './support-told.ts';

/** What the steps of an analysis before the rules found out. */
type Known = {
  readonly register: Register;
  readonly states: States;
  readonly period: Period;
  readonly grants: readonly AccessGrant[];
  readonly windows: GrantWindows;
  readonly switches: readonly PolicySwitch[];
};

/** All that rules look at besides the sessions and the roster. */
export function ruleFacts(
  { db }: Pick<ReviewFile, 'db'>,
  { register, states, period, grants, windows, switches }: Known,
): Omit<RuleFacts, 'sessions' | 'roster'> {
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number;
  const placeOf = ({ sourceId, row }: Cite): string => `${sourceId} ${row}`;
  const asked = new Map(switches.map(({ cite, sentence }) => [placeOf(cite), sentence]));
  return {
    policySwitches: policySwitches(db)
      .filter((event) => event.at >= period.start && event.at < period.end)
      .map((event) => ({ ...event, asked: asked.get(placeOf(event.cite)) ?? '' })),
    hasAuditTrail: count("SELECT count(*) FROM source WHERE kind = 'salesforce.setup-audit-trail'") > 0,
    period: { from: period.start, to: period.end },
    date: (at) => readable(at, period.zone),
    then: states.fieldAt,
    dayOf: (at) => dayAt(at, period.zone),
    zoneOf: ({ keys }) => {
      const zones = new Set(keys.map((key) => register.byId.get(key.slice(2))?.zone ?? null));
      const [zone] = zones;
      return zones.size === 1 ? (zone ?? null) : null;
    },
    windowOf: windows,
    grants,
    tellsSupport: supportTold(db),
    logoutOf: logoutSeen(db, showsBy(db)),
    alarms: sourceAlarms(db),
    sources: count('SELECT count(*) FROM source'),
  };
}
