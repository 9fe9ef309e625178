import type { PolicyVersion } from '../../../shared/contract/policy.ts';
import { formatExact } from '../../../shared/format.ts';
import { Panel } from '../../components/panel.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { ChangeList } from './change-list.tsx';

/** Append-only: what was changed in the policy, by whom, when and why. */
export function Versions({ versions }: { readonly versions: readonly PolicyVersion[] }) {
  const zone = useZone();
  return (
    <Panel title="History">
      <ol className="plain policy-versions" reversed>
        {versions.map((version, index) => (
          <li key={version.version}>
            <p>
              <strong>Version {version.version}</strong>
              {index === 0 && <span className="tag">in force</span>}{' '}
              <span className="dim">
                {version.who} · {version.at === null ? 'time not recorded' : formatExact(version.at, zone)}
              </span>
            </p>
            {version.note !== '' && <p className="wrap lines">{version.note}</p>}
            {version.changes.length > 0 && <ChangeList changes={version.changes} />}
            {version.version === 1 && (
              <p className="dim">
                {version.changes.length === 0
                  ? 'The default policy, with which the review was made.'
                  : 'The policy with which the review was made, beside the default one.'}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
