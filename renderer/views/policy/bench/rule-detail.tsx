import type { RuleResult } from '../../../../shared/contract/findings.ts';
import { formatCount, formatNumber, singular } from '../../../../shared/format.ts';
import { Panel } from '../../../components/panel.tsx';
import { showFindings } from '../../../state/navigation.ts';
import type { PolicyDesk } from '../use-policy.ts';
import { RuleRows } from './rule-rows.tsx';
import { Thresholds } from './thresholds.tsx';

/** One rule on the bench: what it asks, what it found, and everything that can be set for it. */
export function RuleDetail({ desk, result }: { readonly desk: PolicyDesk; readonly result: RuleResult }) {
  return (
    <Panel title={result.title} aside={<span className="faint">rule version {result.version}</span>}>
      <p>{result.question}</p>
      <p className="dim policy-about">{result.why}</p>
      <Now result={result} />
      <Thresholds desk={desk} result={result} />
      <RuleRows desk={desk} result={result} kinds={['enabled', 'severity']} />
      {result.rule === 'off-hours' && (
        <p className="dim small">
          It makes the findings of other rules weigh one step more; its own severity changes nothing.
        </p>
      )}
    </Panel>
  );
}

/** What is seldom needed while a threshold is moved. */
export function RuleMore({ desk, result }: { readonly desk: PolicyDesk; readonly result: RuleResult }) {
  return (
    <Panel title="References and limits">
      <RuleRows desk={desk} result={result} kinds={['controls']} />
      <p className="rule-needs">It needs {result.needs.join(', ')}.</p>
      <ul className="rule-limits">
        {result.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What came of it under the policy in force. */
function Now({ result }: { readonly result: RuleResult }) {
  const { enabled, tested, unit, found, open, untested } = result;
  if (!enabled)
    return <p className="rule-now dim">Switched off in the policy in force: nothing was tested.</p>;
  return (
    <div className="rule-now">
      <p>
        <span className="dim">With the policy in force: </span>
        {formatCount(tested)} {tested === 1 ? singular(unit) : unit} tested,{' '}
        {found === 0 ? (
          'nothing found'
        ) : (
          <button type="button" className="link" onClick={() => showFindings({ rules: [result.rule] })}>
            {formatNumber(found, 'finding')}
          </button>
        )}
        {found > 0 && `, ${formatCount(open)} open`}.
      </p>
      {untested.map(({ reason, count }) => (
        <p key={reason} className="dim small">
          Could not test {formatNumber(count, 'case')}: {reason}
        </p>
      ))}
    </div>
  );
}
