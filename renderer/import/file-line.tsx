import type { FormatWords } from '../../shared/contract/sources.ts';
import { formatBytes } from '../../shared/format.ts';
import { SOURCE_KINDS } from '../../shared/words.ts';
import { Button } from '../components/button.tsx';
import { SearchSelect } from '../components/search-select.tsx';
import { EncodingField } from './encoding-field.tsx';
import { FileWhat } from './file-what.tsx';
import { say } from './flow.ts';
import { changeFile, importing, isReadable, kindOf, type ImportFile } from './state.ts';
import { kindGroups } from './use-formats.ts';

type FileLineProps = {
  readonly file: ImportFile;
  readonly formats: readonly FormatWords[];
  /** Nothing is imported yet: what the list is can still be said. */
  readonly open: boolean;
};

export function FileLine({ file, formats, open }: FileLineProps) {
  const { inspection } = file;
  const choose = open && inspection !== null && !inspection.alreadyImported && !file.skipped;
  return (
    <li className="import-file" data-off={!isReadable(file) || undefined}>
      <div className="import-name">
        <strong className="wrap">{file.name}</strong>
        <span className="dim small import-form">
          {file.list === null && file.bytes > 0 && formatBytes(file.bytes)}
          {inspection && inspection.encoding !== '' && (
            <EncodingField file={file} encoding={inspection.encoding} choose={choose} />
          )}
        </span>
      </div>
      <div className="import-what">
        <FileWhat file={file} formats={formats} />
      </div>
      <div className="import-choice">{choose && <Choice file={file} formats={formats} />}</div>
      <div className="import-skip">
        {open && inspection && !inspection.alreadyImported && file.problem === null && (
          <Button
            small
            look="quiet"
            aria-label={file.skipped ? `Take ${file.name} in` : `Skip ${file.name}`}
            onPress={() => changeFile(file.key, { skipped: !file.skipped })}
          >
            {file.skipped ? 'Take in' : 'Skip'}
          </Button>
        )}
      </div>
    </li>
  );
}

function Choice({ file, formats }: Pick<FileLineProps, 'file' | 'formats'>) {
  const { key, name, given, offered } = file;
  const mapWords = given.mapping ? 'Change the mapping…' : 'Map columns…';
  return (
    <>
      <SearchSelect
        label={`Kind of ${name}`}
        hideLabel
        placeholder="What is it?"
        groups={kindGroups(formats)}
        value={kindOf(file)}
        onChange={(value) => {
          const kind = SOURCE_KINDS.find((one) => one === value);
          if (kind) void say(key, { kind });
        }}
      />
      {given.mapping === undefined &&
        offered.map((mapping) => (
          <Button
            key={mapping.name}
            small
            aria-label={`Use mapping “${mapping.name}” for ${name}`}
            onPress={() => void say(key, { mapping })}
          >
            Use mapping “{mapping.name}”
          </Button>
        ))}
      <Button
        small
        look={kindOf(file) === null ? 'plain' : 'quiet'}
        aria-label={`${mapWords} of ${name}`}
        onPress={() => importing.set({ mapping: key })}
      >
        {mapWords}
      </Button>
    </>
  );
}
