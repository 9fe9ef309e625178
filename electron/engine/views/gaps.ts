import type { Overview } from '../../../shared/contract/overview.ts';
import { SESSION_KINDS, TICKET_KINDS, type SourceKind } from '../../../shared/words.ts';
import type { Readable } from '../db/open.ts';
import { declaredSpans, type DeclaredSpan } from '../matching/coverage-declared.ts';
import type { Period } from '../settings.ts';
import { saysWhere } from '../sources/care/cards.ts';
import type { Care } from '../sources/care/care.ts';
import { count } from '../text.ts';
import { readableDay } from '../zone.ts';
import { fieldsNotShown } from './ticket-fields.ts';

const DAY = 86_400_000;

/** Plain sentences on what the files do not show. Nothing here is a finding; it limits what can be concluded. */
export function gapsOf(db: Readable, coverage: Overview['coverage'], period: Period | null): string[] {
  if (!period) return [];
  const of = (kinds: readonly SourceKind[]): Overview['coverage'] =>
    coverage.filter((source) => kinds.includes(source.kind));
  return [
    ...missing(of, coverage),
    ...ticketGaps(of(TICKET_KINDS), declaredSpans(db), period),
    ...fieldsNotShown(db),
    ...sessionGaps(of(SESSION_KINDS), period),
    ...strays(db),
  ];
}

/** How many sources nobody has vouched for yet, and what they lack. */
export function incomplete(cares: readonly Care[]): string[] {
  const open = cares.filter(({ complete }) => !complete).length;
  if (open === 0) return [];
  const cards = cares.filter(({ card }) => !saysWhere(card)).length;
  const alarms = cares.flatMap((care) => care.alarms).filter(({ reason }) => reason === null).length;
  const lacks = [
    ...(cards > 0
      ? [`${count(cards, 'card')} without who extracted the file, from which system and when`]
      : []),
    ...(alarms > 0 ? [`${count(alarms, 'alarm')} without a written reason`] : []),
  ];
  return [
    `${open} of ${count(cares.length, 'source')} ${open === 1 ? 'is' : 'are'} not complete: ${lacks.join(', and ')}.`,
  ];
}

function missing(
  of: (kinds: readonly SourceKind[]) => Overview['coverage'],
  coverage: Overview['coverage'],
): string[] {
  const has = (kind: SourceKind): boolean => coverage.some((source) => source.kind === kind);
  const gaps: string[] = [];
  if (of(SESSION_KINDS).length === 0)
    gaps.push('No source that records logging in as somebody else was imported: no session can be seen.');
  if (of(TICKET_KINDS).length === 0)
    gaps.push('No ticket file was imported: whether sessions are justified cannot be told.');
  if (!has('salesforce.users') && !has('people'))
    gaps.push('No list of users was imported: names cannot be told apart and units are not recorded.');
  if (!has('salesforce.permission-sets'))
    gaps.push('No list of permission sets was imported: who may impersonate is known only by profile.');
  return gaps;
}

/** @param declared what the cards of ticket files vouch for, which counts as their rows do. */
function ticketGaps(
  tickets: Overview['coverage'],
  declared: readonly DeclaredSpan[],
  period: Period,
): string[] {
  const shown = tickets.flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
  const spans = [...shown, ...declared.map(({ from, to }) => ({ from, to: to - 1 }))];
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  const [begin, end] = [
    shown.some((span) => span.from === from) ? 'begin' : 'are declared to begin',
    shown.some((span) => span.to === to) ? 'end' : 'are declared to end',
  ];
  const gaps: string[] = [];
  if (from > period.start + DAY)
    gaps.push(
      `The ticket files ${begin} on ${readableDay(from, period.zone)}: sessions before that cannot be fully judged.`,
    );
  if (to < period.end - DAY)
    gaps.push(
      `The ticket files ${end} on ${readableDay(to, period.zone)}: sessions after that cannot be fully judged.`,
    );
  return gaps;
}

function sessionGaps(sources: Overview['coverage'], period: Period): string[] {
  return sources.flatMap((source) => {
    const gaps: string[] = [];
    if (source.from !== null && source.from > period.start + 7 * DAY)
      gaps.push(`${source.file} begins on ${readableDay(source.from, period.zone)}, after the period does.`);
    if (source.to !== null && source.to < period.end - 7 * DAY)
      gaps.push(`${source.file} ends on ${readableDay(source.to, period.zone)}, before the period does.`);
    return gaps;
  });
}

function strays(db: Readable): string[] {
  const { n } = db.prepare('SELECT count(*) AS n FROM stray_change').get() as { n: number };
  if (n === 0) return [];
  return [
    `${count(n, 'record')} of acting as somebody else ${n === 1 ? 'belongs' : 'belong'} to no session: the beginning of ${n === 1 ? 'its' : 'their'} session is not in the files (data/stray-changes.csv of a pack names each).`,
  ];
}
