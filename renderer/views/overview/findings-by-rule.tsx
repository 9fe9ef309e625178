import type { Overview } from '../../../shared/contract/overview.ts';
import { formatCount } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { showFindings, showFindingsTab } from '../../state/navigation.ts';
import { FindingTotals } from './finding-totals.tsx';

type FindingsProps = Pick<Overview, 'findings' | 'states'>;

export function FindingsByRule({ findings, states }: FindingsProps) {
  const found = findings.filter((one) => one.found > 0);
  return (
    <Panel
      title="Findings"
      aside={
        <Button small look="quiet" onPress={() => showFindingsTab('tested')}>
          What was tested
        </Button>
      }
    >
      {found.length === 0 && <p className="dim">The rules that could be tested found nothing.</p>}
      {states.total > 0 && <FindingTotals states={states} />}
      {found.length > 0 && <ByRule found={found} states={states} />}
    </Panel>
  );
}

function ByRule({ found, states }: { readonly found: Overview['findings'] } & Pick<Overview, 'states'>) {
  const sum = found.reduce((all, one) => all + one.found, 0);
  return (
    <>
      <table className="plain-table">
        <caption className="visually-hidden">Findings by rule</caption>
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
            <RuleLine key={one.rule} one={one} />
          ))}
        </tbody>
      </table>
      {sum > states.total && (
        <p className="dim small by-rule-note">
          A finding of several rules is counted under each of them: {formatCount(sum)} by rule,{' '}
          {formatCount(states.total)} findings.
        </p>
      )}
    </>
  );
}

function RuleLine({ one }: { readonly one: Overview['findings'][number] }) {
  const { rule, title, found, open } = one;
  return (
    <tr>
      <td>
        {rule === 'off-hours' ? (
          <span className="dim">raises</span>
        ) : (
          <SeverityBadge severity={one.severity} />
        )}
      </td>
      <th scope="row">
        <button type="button" className="link" onClick={() => showFindings({ rules: [rule] })}>
          {title}
        </button>
      </th>
      <td className="number">{formatCount(found)}</td>
      <td className="number">
        {open === 0 ? (
          <span className="faint">0</span>
        ) : (
          <button
            type="button"
            className="link"
            aria-label={`${open} open: ${title}`}
            onClick={() => showFindings({ rules: [rule], state: 'open' })}
          >
            {formatCount(open)}
          </button>
        )}
      </td>
    </tr>
  );
}
