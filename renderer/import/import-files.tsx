import { formatBytes, formatCount, formatNumber } from '../../shared/format.ts';
import { FATES, SOURCE_KINDS } from '../../shared/words.ts';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { ChoiceField } from '../components/choice-field.tsx';
import { setKind } from './flow.ts';
import { KIND_WORDS } from './kinds.ts';
import { changeFile, isReadable, kindOf, type ImportFile, type ImportState } from './state.ts';

const kindChoices = SOURCE_KINDS.map((id) => ({ id, label: KIND_WORDS[id] }));

/** Each file: what it is, how sure that is and why, or why it cannot be read. */
export function ImportFiles({ state }: { readonly state: ImportState }) {
  return (
    <ul className="import-files" aria-label="Files">
      {state.files.map((file) => (
        <FileLine
          key={file.handle}
          file={file}
          open={state.phase === 'asking' || state.phase === 'reading'}
        />
      ))}
    </ul>
  );
}

function FileLine({ file, open }: { readonly file: ImportFile; readonly open: boolean }) {
  const { inspection } = file;
  const choose = open && inspection !== null && !inspection.alreadyImported && !file.skipped;
  return (
    <li className="import-file" data-off={!isReadable(file) || undefined}>
      <div className="import-name">
        <strong className="wrap">{file.name}</strong>
        <span className="dim small">
          {formatBytes(file.bytes)}
          {inspection && ` · ${inspection.encoding}`}
        </span>
      </div>
      <div className="import-what">
        <What file={file} />
      </div>
      <div className="import-choice">
        {choose && (
          <ChoiceField
            label={`Kind of ${file.name}`}
            hideLabel
            placeholder="What is it?"
            choices={kindChoices}
            value={kindOf(file)}
            onChange={(value) => {
              const kind = SOURCE_KINDS.find((one) => one === value);
              if (kind) void setKind(file.handle, kind);
            }}
          />
        )}
      </div>
      <div className="import-skip">
        {open && inspection && !inspection.alreadyImported && file.problem === null && (
          <Button
            small
            look="quiet"
            aria-label={file.skipped ? `Take ${file.name} in` : `Skip ${file.name}`}
            onPress={() => changeFile(file.handle, { skipped: !file.skipped })}
          >
            {file.skipped ? 'Take in' : 'Skip'}
          </Button>
        )}
      </div>
    </li>
  );
}

function What({ file }: { readonly file: ImportFile }) {
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
  const sure = file.kind ? 'chosen by you' : `${Math.round(inspection.confidence * 100)} % sure`;
  if (inspection.kind === null && !file.kind)
    return (
      <>
        <Badge tone="late" label="Unknown" />
        <p>{inspection.reason}</p>
      </>
    );
  return (
    <>
      <span>
        <strong>{inspection.title ?? wordsOf(file)}</strong> <span className="dim">· {sure}</span>
      </span>
      <p className="dim">{inspection.reason}</p>
    </>
  );
}

function wordsOf(file: ImportFile): string {
  const kind = kindOf(file);
  return kind === null ? '' : KIND_WORDS[kind];
}
