import { daysInWords, monthInWords, WEEK } from '../../../shared/days.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { DayCell, MonthGrid } from './months.ts';

/** One month as a table: each cell says its rows to those who listen, and shows them by shade to those who look. */
export function Month({ month, most }: { readonly month: MonthGrid; readonly most: number }) {
  return (
    <table className="month">
      <caption>{monthInWords(month.first)}</caption>
      <thead>
        <tr>
          {WEEK.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.charAt(0)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((cell, at) => (cell ? <DayBox key={at} cell={cell} most={most} /> : <td key={at} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayBox({ cell, most }: { readonly cell: DayCell; readonly most: number }) {
  const { number, rows, quiet, day } = cell;
  if (rows === null) return <td className="day-outside">{number}</td>;
  const words = `${daysInWords({ first: day, last: day })}: ${rows === 0 ? 'no rows' : formatNumber(rows, 'row')}`;
  return (
    <td className={quiet ? 'day-quiet' : `day-${levelOf(rows, most)}`} title={words}>
      <span aria-hidden>{number}</span>
      <span className="visually-hidden">{words}</span>
    </td>
  );
}

/** Four shades by orders of magnitude: a busy day must not make every other one look empty. */
function levelOf(rows: number, most: number): number {
  if (rows === 0) return 0;
  return Math.max(1, Math.ceil((4 * Math.log(1 + rows)) / Math.log(1 + most)));
}
