import type { FormatWords } from '../../shared/contract/sources.ts';
import { formatCount, formatNumber } from '../../shared/format.ts';
import { FATES } from '../../shared/words.ts';
import { Badge } from '../components/badge.tsx';
import { kindOf, type ImportFile } from './state.ts';

/** What a list was found to be and why, why it cannot be read, or what became of its rows. */
export function FileWhat({
  file,
  formats,
}: {
  readonly file: ImportFile;
  readonly formats: readonly FormatWords[];
}) {
  const { inspection, source } = file;
  if (file.problem !== null)
    return (
      <>
        <Badge tone="bad" label="Skipped" />
        <p>{file.problem}</p>
      </>
    );
  if (source)
    return (
      <>
        <Badge tone="ok" label="Imported" />
        <p className="dim">
          {formatNumber(source.rows.total, 'row')}:{' '}
          {FATES.map((fate) => `${formatCount(source.rows[fate])} ${fate}`).join(', ')}
        </p>
      </>
    );
  if (!inspection) return <p className="dim">Reading…</p>;
  if (inspection.alreadyImported)
    return (
      <>
        <Badge tone="unknown" label="Skipped" />
        <p>The identical file is in the review already.</p>
      </>
    );
  if (file.skipped) return <Badge tone="unknown" label="Skipped" />;
  const kind = kindOf(file);
  if (kind === null)
    return (
      <>
        <Badge tone="late" label="Unknown" />
        <p>{inspection.reason}</p>
      </>
    );
  return (
    <>
      <span>
        <strong>{formats.find((one) => one.kind === kind)?.title ?? inspection.title}</strong>{' '}
        <span className="dim">· {sureness(file)}</span>
      </span>
      <p className="dim">{inspection.reason}</p>
    </>
  );
}

function sureness({ given, inspection }: ImportFile): string {
  if (given.mapping) return `by the mapping “${given.mapping.name}”`;
  if (given.kind) return 'chosen by you';
  return `${Math.round((inspection?.confidence ?? 0) * 100)} % sure`;
}
