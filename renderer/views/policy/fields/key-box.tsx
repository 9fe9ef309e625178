import { Label, TextArea, TextField } from 'react-aria-components';
import { Shape } from '../../../components/badge.tsx';
import { Failure } from '../../../components/states.tsx';
import type { KeyTrial } from './use-key-trial.ts';

type Found = KeyTrial['found'][number];

/** A text in which every ticket key is lit where it stands, and what each of them is. */
export function KeyBox({
  text,
  trial,
  onChange,
}: {
  readonly text: string;
  readonly trial: KeyTrial;
  readonly onChange: (text: string) => void;
}) {
  return (
    <div className="key-box">
      <TextField className="field" value={text} onChange={onChange} maxLength={10_000}>
        <Label>Try a text</Label>
        <div className="lit-text">
          <div className="lit-marks" aria-hidden>
            <Lit text={text} found={trial.found} />
          </div>
          <TextArea
            rows={2}
            spellCheck={false}
            placeholder="A reason, a comment or an address, as people write them"
          />
        </div>
      </TextField>
      {trial.error !== null && <Failure error={trial.error} />}
      <div role="status" className="key-finds">
        {text !== '' && trial.found.length + trial.near.length === 0 && (
          <p className="dim">No ticket key in this text.</p>
        )}
        <ul className="plain">
          {trial.found.map(({ at, key, form, known }) => (
            <li key={at}>
              <mark className="mono">{key}</mark> <span className="dim">{form}</span>{' '}
              <span className={known ? 'tone-text-ok' : 'dim'}>
                <Shape tone={known ? 'ok' : 'unknown'} />{' '}
                {known ? 'a ticket of this review' : 'no ticket of this review'}
              </span>
            </li>
          ))}
          {trial.near.map(({ written, key }) => (
            <li key={`${written} ${key}`}>
              <span className="mono near-key">{written}</span>{' '}
              <span className="dim">is nearly {key}: suggested, never linked</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The text once more, with the keys lit: it lies under the letters that are typed. */
function Lit({ text, found }: { readonly text: string; readonly found: readonly Found[] }) {
  return [
    ...found.map(({ at, length, known }, index) => {
      const before = found[index - 1];
      return (
        <span key={at}>
          {text.slice(before === undefined ? 0 : before.at + before.length, at)}
          <mark data-known={known || undefined}>{text.slice(at, at + length)}</mark>
        </span>
      );
    }),
    <span key="rest">
      {text.slice(endOf(found.at(-1)))}
      {'\u200b'}
    </span>,
  ];
}

const endOf = (last: Found | undefined): number => (last === undefined ? 0 : last.at + last.length);
