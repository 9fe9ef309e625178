import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { findingsList, goTo, showFindings } from '../../state/navigation.ts';

function toTested(): void {
  findingsList.set({ tab: 'tested' });
  goTo('findings');
}

export function FindingsByRule({ findings }: { readonly findings: Overview['findings'] }) {
  const found = findings.filter((one) => one.found > 0);
  return (
    <Panel
      title="Findings by rule"
      aside={
        <Button small look="quiet" onPress={toTested}>
          What was tested
        </Button>
      }
    >
      {found.length === 0 && <p className="dim">The rules that could be tested found nothing.</p>}
      {found.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>Severity</th>
              <th>Rule</th>
              <th className="number">Found</th>
              <th className="number">Open</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.rule}>
                <td>
                  <SeverityBadge severity={one.severity} />
                </td>
                <th scope="row">
                  <button type="button" className="link" onClick={() => showFindings({ rules: [one.rule] })}>
                    {one.title}
                  </button>
                </th>
                <td className="number">{formatCount(one.found)}</td>
                <td className="number">
                  {one.open === 0 ? (
                    <span className="faint">0</span>
                  ) : (
                    <button
                      type="button"
                      className="link"
                      aria-label={`${one.open} open: ${one.title}`}
                      onClick={() => showFindings({ rules: [one.rule], state: 'open' })}
                    >
                      {formatCount(one.open)}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
