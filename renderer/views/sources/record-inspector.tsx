import type { Source } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/format.ts';
import { Inspector } from '../../components/inspector.tsx';
import { RawRow } from '../../components/raw-row.tsx';
import { Hint } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';

/** One row of a source as it stands in the file, with what became of it and why. */
export function RecordInspector({ source, row }: { readonly source: Source; readonly row: number | null }) {
  return (
    <Inspector label="Row" about={row === null ? null : String(row)}>
      {row === null ? (
        <Hint title="What does a row say?">
          Choose a row to see every cell of it, as it stands in the file.
        </Hint>
      ) : (
        <Record key={row} source={source} row={row} />
      )}
    </Inspector>
  );
}

function Record({ source, row }: { readonly source: Source; readonly row: number }) {
  const record = useCall('records.get', { sourceId: source.id, row });
  return (
    <>
      <header className="inspector-head">
        <h2>Row {formatCount(row)}</h2>
        <p className="dim wrap">
          {source.file} · {source.title}
        </p>
      </header>
      <RawRow record={record.data} error={record.error} />
    </>
  );
}
