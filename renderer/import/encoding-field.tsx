import { ENCODINGS } from '../../shared/words.ts';
import { SearchSelect } from '../components/search-select.tsx';
import { say } from './flow.ts';
import type { ImportFile } from './state.ts';

type EncodingFieldProps = {
  readonly file: ImportFile;
  /** The one the list was read in. */
  readonly encoding: string;
  readonly choose: boolean;
};

/** The encoding that was found, and the others it may be instead. */
export function EncodingField({ file, encoding, choose }: EncodingFieldProps) {
  if (!choose) return <span>{encoding}</span>;
  const found = file.foundEncoding;
  return (
    <SearchSelect
      small
      hideLabel
      label={`Encoding of ${file.name}`}
      placeholder={encoding}
      groups={[
        {
          title: null,
          choices: [...new Set([found, ...ENCODINGS])].map((id) => ({
            id,
            label: id === found ? `${id} (found)` : id,
          })),
        },
      ]}
      value={file.given.encoding ?? found}
      onChange={(value) => {
        const chosen = ENCODINGS.find((one) => one === value);
        if (chosen) void say(file.key, { encoding: chosen });
      }}
    />
  );
}
