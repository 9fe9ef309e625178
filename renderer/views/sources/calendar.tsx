import { datesInWords, daysInWords, quietRunsOf } from '../../../shared/days.ts';
import type { Calendar, Source } from '../../../shared/contract/sources.ts';
import { formatNumber, zoneName } from '../../../shared/format.ts';
import { Section } from '../../components/inspector.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { Month } from './calendar-month.tsx';
import { monthsOf } from './months.ts';

const MOST_RUNS = 40;

/** On which days a file has rows, and on which weekdays it has none. */
export function CoverageCalendar({ source }: { readonly source: Source }) {
  const calendar = useCall(
    'sources.calendar',
    { sourceId: source.id },
    { enabled: source.coverage !== null },
  );
  if (source.coverage === null) return null;
  const empty = calendar.data?.emptyWeekdays.length ?? 0;
  const aside =
    calendar.data &&
    (empty === 0 ? 'no weekday without rows' : `${formatNumber(empty, 'weekday')} without rows`);
  return (
    <Section title="Days with rows" aside={aside}>
      {calendar.error && <Failure error={calendar.error} />}
      {calendar.isPending && <Loading lines={4} what="the calendar" />}
      {calendar.data && <Days calendar={calendar.data} />}
      {source.card?.covers && (
        <p className="small">
          Its card declares {datesInWords(source.card.covers)} as covered: days without rows among them count
          as days without tickets.
        </p>
      )}
    </Section>
  );
}

function Days({ calendar }: { readonly calendar: Calendar }) {
  const months = monthsOf(calendar);
  const most = Math.max(...calendar.days.map(({ rows }) => rows));
  return (
    <>
      <div className="months" role="region" aria-label="Rows by day" tabIndex={0}>
        {months.map((month) => (
          <Month key={month.first} month={month} most={most} />
        ))}
      </div>
      <p className="legend calendar-legend small dim">
        <span>
          <i className="day-key day-1" aria-hidden /> few
        </span>
        <span>
          <i className="day-key day-4" aria-hidden /> many rows
        </span>
        <span>
          <i className="day-key day-quiet" aria-hidden /> weekday without rows
        </span>
        <span>days of {zoneName(calendar.zone)}</span>
      </p>
      <Quiet calendar={calendar} />
    </>
  );
}

function Quiet({ calendar }: { readonly calendar: Calendar }) {
  const runs = quietRunsOf(calendar);
  if (runs.length === 0) return null;
  const shown = runs.slice(0, MOST_RUNS);
  return (
    <>
      <h4 className="small">Weekdays without rows</h4>
      <ul className="plain quiet-days" aria-label="Weekdays without rows">
        {shown.map((run) => (
          <li key={run.first}>{daysInWords(run)}</li>
        ))}
        {runs.length > shown.length && (
          <li className="dim">and {formatNumber(runs.length - shown.length, 'more run')}</li>
        )}
      </ul>
    </>
  );
}
