import type { PolicyChange } from '../../../shared/contract/policy.ts';
import { changeWords } from '../../../shared/policy-words.ts';
import { useRuleTitles } from './use-rule-titles.ts';

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
              {before}
            </span>{' '}
            <span aria-hidden>→</span>
            <span className="visually-hidden">to</span> <strong>{after}</strong>
          </li>
        );
      })}
    </ul>
  );
}
