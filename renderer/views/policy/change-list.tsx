import { useState } from 'react';
import type { PolicyChange } from '../../../shared/contract/policy.ts';
import { changeWords } from '../../../shared/policy-words.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

/** Settings that differ, before and after. */
export function ChangeList({ changes }: { readonly changes: readonly PolicyChange[] }) {
  const titleOf = useRuleTitles();
  return (
    <ul className="plain change-list">
      {changes.map((change) => {
        const { name, before, after } = changeWords(change, titleOf);
        return (
          <li key={change.key} className="wrap">
            {name}:{' '}
            <span className="dim">
              <span className="visually-hidden">from </span>
              <Value text={before} />
            </span>{' '}
            <span aria-hidden>→</span>
            <span className="visually-hidden">to</span>{' '}
            <strong>
              <Value text={after} />
            </strong>
          </li>
        );
      })}
    </ul>
  );
}

const LONGEST = 300;

/** A long list is cut, and shown whole where that is asked. */
function Value({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  if (text.length <= LONGEST || whole) return text;
  return (
    <>
      {text.slice(0, LONGEST)}…{' '}
      <button type="button" className="link" onClick={() => setWhole(true)}>
        Show all of it
      </button>
    </>
  );
}
