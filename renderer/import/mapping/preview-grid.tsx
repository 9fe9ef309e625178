import { useState } from 'react';
import type { ColumnCard, Profile } from '../../../shared/contract/sources.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';

/** More columns than a person looks through at once; the rest is a press away. */
const SHOWN_COLUMNS = 40;

type PreviewGridProps = {
  readonly profile: Profile;
  /** What a header is mapped to. */
  readonly fieldsOf: (header: string) => readonly string[];
};

/** The rows of a list as they stand, each column under a card of what it holds. */
export function PreviewGrid({ profile, fieldsOf }: PreviewGridProps) {
  const { columns, rows, total } = profile;
  const [shown, setShown] = useState(SHOWN_COLUMNS);
  const cards = columns.slice(0, shown);
  return (
    <>
      <div className="mapping-head">
        <h3>Rows of the file</h3>
        <span className="dim">
          {total > rows.length
            ? `the first ${formatCount(rows.length)} of ${formatCount(total)}`
            : formatNumber(total, 'row')}
          , {formatNumber(columns.length, 'column')}
        </span>
        {columns.length > shown && (
          <Button small look="quiet" onPress={() => setShown(shown + SHOWN_COLUMNS)}>
            {`Show ${formatCount(Math.min(SHOWN_COLUMNS, columns.length - shown))} more columns`}
          </Button>
        )}
      </div>
      <div className="mapping-scroll" role="region" aria-label="Rows of the file" tabIndex={0}>
        <table className="preview">
          <thead>
            <tr>
              <th scope="col" className="preview-row">
                Row
              </th>
              {cards.map((card) => (
                <th key={card.at} scope="col" data-mapped={fieldsOf(card.column).length > 0 || undefined}>
                  <Card card={card} total={total} fields={fieldsOf(card.column)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className="preview-row">
                  {row}
                </th>
                {cards.map(({ at, column }) => (
                  <td key={at} title={cells[at]} data-mapped={fieldsOf(column).length > 0 || undefined}>
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type CardProps = { readonly card: ColumnCard; readonly total: number; readonly fields: readonly string[] };

function Card({ card, total, fields }: CardProps) {
  const { column, blank, distinct, distinctIsMore, times, invalid, oldest, newest } = card;
  return (
    <div className="column-card">
      <strong title={column}>{column === '' ? '(no header)' : column}</strong>
      <span className="column-field">{fields.length > 0 ? `→ ${fields.join(', ')}` : 'not read'}</span>
      <span className="column-fact">
        {formatCount(blank)} of {formatCount(total)} blank
      </span>
      <span className="column-fact">
        {distinctIsMore ? `more than ${formatCount(distinct)}` : formatCount(distinct)} different
      </span>
      {times && (
        <>
          <span className="column-fact">
            {invalid === 0 ? 'all are times' : `${formatCount(invalid)} no time`}
          </span>
          <span className="column-fact">
            {oldest === null ? 'oldest: order not known' : `oldest ${oldest}`}
          </span>
          <span className="column-fact">
            {newest === null ? 'newest: order not known' : `newest ${newest}`}
          </span>
        </>
      )}
    </div>
  );
}
