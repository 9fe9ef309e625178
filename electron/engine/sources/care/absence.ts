import { dayOf, daysInWords, without, type Days } from '../../../../shared/days.ts';
import { formatNumber } from '../../../../shared/format.ts';
import type { Overview } from '../../../../shared/contract/overview.ts';
import { SESSION_KINDS, TICKET_KINDS } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import type { Period } from '../../settings.ts';
import { byText } from '../../text.ts';
import type { Care } from './care.ts';
import { coveredDays } from './edges.ts';
import { proofOf, type Proof } from './proof.ts';
import { systemsOf } from './systems.ts';

type Answer = Overview['absence'][number];

/**
 * For each system that the files tell of: whether they prove that nobody else was impersonated in the period.
 * Proven is said only where a file that would show it covers every day, was not filtered and leaves no question open.
 */
export function absenceOf(reader: Readable, cares: readonly Care[], period: Period | null): Answer[] {
  const groups = bySystem(reader, cares);
  const sessions = cares.filter(({ source }) => SESSION_KINDS.includes(source.kind));
  const nothing = sessions.length === 0 && groups.size === 0 ? [answer('Any system', NO_FILE)] : [];
  return [
    ...nothing,
    ...[...groups]
      .sort(([a], [b]) => byText(a, b))
      .map(([system, of]) => answerFor(reader, system, of, period)),
  ];
}

const NO_FILE =
  'No file that names who acted as somebody else was imported. Import the audit trail or the impersonation log of the system.';

const answer = (system: string, sentence: string, proven = false): Answer => ({
  system,
  answer: proven ? 'proven' : 'cannot-conclude',
  sentence,
});

/** Sources of sessions and those that corroborate them, by system. Rosters and tickets tell of no session. */
function bySystem(reader: Readable, cares: readonly Care[]): Map<string, Care[]> {
  const groups = new Map<string, Care[]>();
  for (const care of cares) {
    const { source } = care;
    const tells = SESSION_KINDS.includes(source.kind) || corroborates(care);
    if (!tells) continue;
    for (const system of systemsOf(reader, source)) groups.set(system, [...(groups.get(system) ?? []), care]);
  }
  return groups;
}

function corroborates({ source: { kind, format } }: Care): boolean {
  return !TICKET_KINDS.includes(kind) && (format?.coverage.length ?? 0) > 0;
}

function answerFor(reader: Readable, system: string, cares: readonly Care[], period: Period | null): Answer {
  const sessions = cares.filter(({ source }) => SESSION_KINDS.includes(source.kind));
  if (sessions.length === 0) return answer(system, cannotName(cares));
  const proofs = sessions.map((care) => proofOf(reader, care));
  const able = proofs.filter(({ able }) => able);
  if (able.length === 0) return answer(system, proofs[0]?.why ?? '');
  if (period === null)
    return answer(system, 'No file holds a time: there is no period to prove anything for.');
  const good = able.filter(({ why }) => why === null);
  if (missing(good, period).length === 0) return answer(system, proven(good, period), true);
  const gaps = missing(able, period);
  if (gaps.length > 0) return answer(system, uncovered(able, gaps));
  return answer(system, able.find(({ why }) => why !== null)?.why ?? '');
}

function cannotName(cares: readonly Care[]): string {
  return `${filesOf(cares)} cannot name an impersonator: a login shows whose account was used, not by whom. Import the audit trail or the impersonation log of the system.`;
}

function filesOf(cares: readonly Care[]): string {
  const names = cares.map(({ source }) => source.file);
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more files`
    : names.join(', ');
}

function missing(proofs: readonly Proof[], period: Period): Days[] {
  const covered = proofs.flatMap(({ care }) => coveredDays(care.source, period.zone) ?? []);
  return without({ first: dayOf(period.from), last: dayOf(period.to) }, covered);
}

function proven(good: readonly Proof[], period: Period): string {
  const because = good[0]?.care.source.format?.absence.because ?? '';
  const span = daysInWords({ first: dayOf(period.from), last: dayOf(period.to) });
  const files = filesOf(good.map(({ care }) => care));
  return `Every impersonation from ${span} is in ${files}, because ${because}.`;
}

const MOST_GAPS = 4;

function uncovered(able: readonly Proof[], gaps: readonly Days[]): string {
  const files = `${filesOf(able.map(({ care }) => care))} ${able.length === 1 ? 'does' : 'do'}`;
  const them = gaps.length === 1 ? 'it' : 'them';
  return `${files} not cover ${listed(gaps)} of the period. Import an export that begins before and ends after ${them}.`;
}

/** "1 Jan 2026 and 4 Mar to 9 Mar 2026" */
function listed(gaps: readonly Days[]): string {
  const words = gaps.slice(0, MOST_GAPS).map(daysInWords);
  const rest = gaps.length - words.length;
  if (rest > 0) return `${words.join(', ')} and ${formatNumber(rest, 'more gap')}`;
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((text) => text !== '').join(' and ');
}
