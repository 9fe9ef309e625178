import { daysInWords, type Days } from '../../../../shared/days.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import type { Card } from '../../../../shared/contract/sources.ts';
import type { Alarm } from '../format.ts';
import type { CareSource } from './care-sources.ts';
import type { Edges } from './edges.ts';

/** What the alarms of a source depend on besides the source. */
type Around = {
  /** The period was asked for; otherwise it is what the files cover, and says nothing about what is missing. */
  readonly asked: boolean;
  readonly days: Days | null;
  readonly edges: Edges;
  readonly card: Card | null;
};

/** Alarms that the import cannot know: they change with the period, the other files and the card. */
export function derivedAlarms(source: CareSource, around: Around): Alarm[] {
  const kept = keptNoLonger(source, around);
  return [
    ...(kept ?? startsLate(source, around)),
    ...endsEarly(source, around),
    ...countDiffers(source, around),
  ];
}

/** How far from a system's limit a file may begin and still be cut off by it: exports are drawn some days late. */
const nearDays = (days: number): number => Math.max(1, Math.min(7, Math.round(days / 10)));

function keptNoLonger({ file, format }: CareSource, { asked, days, edges }: Around): Alarm[] | null {
  const retention = format?.retention;
  if (!retention || days === null) return null;
  const reach = days.last - days.first + 1;
  if (Math.abs(reach - retention.days) > nearDays(retention.days)) return null;
  if (asked && edges.before === null) return null;
  const missing = edges.before === null ? '' : ` ${uncovered(edges.before)}`;
  return [
    {
      code: 'retention',
      message: `${file} reaches back ${formatNumber(reach, 'day')}, to ${dayInWords(days.first)}: about as far as such records are kept (${retention.words}). Earlier ones may be missing, not absent.${missing}`,
    },
  ];
}

function startsLate({ file }: CareSource, { days, edges }: Around): Alarm[] {
  if (edges.before === null || days === null) return [];
  return [
    {
      code: 'starts-late',
      message: `${file} begins on ${dayInWords(days.first)}. ${uncovered(edges.before)} Ask whether it was cut off there or nothing happened before.`,
    },
  ];
}

function endsEarly({ file }: CareSource, { days, edges }: Around): Alarm[] {
  if (edges.after === null || days === null) return [];
  return [
    {
      code: 'ends-early',
      message: `${file} ends on ${dayInWords(days.last)}. ${uncovered(edges.after)} Ask whether it was drawn too early or nothing happened after.`,
    },
  ];
}

function countDiffers({ file, total, ignored }: CareSource, { card }: Around): Alarm[] {
  const expected = card?.expectedRows ?? null;
  if (expected === null || expected === total) return [];
  const difference =
    total < expected
      ? `${formatNumber(expected - total, 'row')} fewer`
      : `${formatNumber(total - expected, 'row')} more`;
  const among = ignored === 0 ? '' : `, ${formatCount(ignored)} of them ignored`;
  return [
    {
      code: 'row-count-differs',
      message: `${file} has ${formatNumber(total, 'row')}${among}; its card expects ${formatCount(expected)}. That is ${difference}: ask why.`,
    },
  ];
}

const dayInWords = (day: number): string => daysInWords({ first: day, last: day });

function uncovered(days: Days): string {
  return `No file like it covers ${daysInWords(days)}.`;
}
