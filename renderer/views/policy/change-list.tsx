import type { PolicyChange } from '../../../shared/contract/policy.ts';
import { settingName, settingValue } from '../../../shared/policy-words.ts';

/** Settings that differ, before and after. */
export function ChangeList({ changes }: { readonly changes: readonly PolicyChange[] }) {
  return (
    <ul className="plain change-list">
      {changes.map(({ key, before, after }) => (
        <li key={key}>
          {settingName(key)}:{' '}
          <span className="dim wrap">
            <span className="visually-hidden">from </span>
            {settingValue(key, before)}
          </span>{' '}
          <span aria-hidden>→</span>
          <span className="visually-hidden">to</span>{' '}
          <strong className="wrap">{settingValue(key, after)}</strong>
        </li>
      ))}
    </ul>
  );
}
