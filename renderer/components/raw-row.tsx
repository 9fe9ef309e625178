import type { RawRecord } from '../../shared/contract/sources.ts';
import { formatNumber } from '../../shared/format.ts';
import { Failure, Loading } from './states.tsx';

/** One record exactly as it stands in its file. Empty cells are counted, not drawn. */
export function RawRow({
  record,
  error,
}: {
  readonly record: RawRecord | undefined;
  readonly error: unknown;
}) {
  if (error) return <Failure error={error} />;
  if (!record) return <Loading lines={2} what="the row" />;
  const filled = record.cells.filter((cell) => cell.value !== '');
  const empty = record.cells.length - filled.length;
  return (
    <div className="raw">
      {record.fate !== 'imported' && (
        <p className="raw-fate">
          This row was {record.fate}
          {record.reason ? `: ${record.reason.replace(/\.$/u, '')}` : ''}.
        </p>
      )}
      <dl>
        {filled.map((cell, index) => (
          <div key={index}>
            <dt>{cell.column}</dt>
            <dd>{cell.value}</dd>
          </div>
        ))}
      </dl>
      {empty > 0 && <p className="raw-empty">{formatNumber(empty, 'empty cell')}</p>}
    </div>
  );
}
