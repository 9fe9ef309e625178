import type { RuleResult } from '../../../shared/contract/findings.ts';
import { formatCount, formatNumber, singular } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { showFindings } from '../../state/navigation.ts';

/** What passed is said too: "we tested 412, found 3, could not test 7, and this is why". */
export function Tested() {
  const results = useCall('rules.results', {});
  if (results.error) return <Failure error={results.error} onRetry={() => void results.refetch()} />;
  if (!results.data) return <Loading lines={12} what="what was tested" />;
  return (
    <div className="page tested">
      <p className="dim">
        Every rule reports what it tested and what it could not test, not only what it found.
      </p>
      <table className="plain-table wide">
        <caption className="visually-hidden">What was tested</caption>
        <thead>
          <tr>
            <th>Severity</th>
            <th>Rule</th>
            <th className="number">Tested</th>
            <th className="number">Found</th>
            <th className="number">Open</th>
            <th>Could not test</th>
          </tr>
        </thead>
        <tbody>
          {results.data.map((result) => (
            <Line key={result.rule} result={result} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ result }: { readonly result: RuleResult }) {
  return (
    <tr data-off={!result.enabled || undefined}>
      <td>
        <SeverityBadge severity={result.severity} />
      </td>
      <th scope="row">
        <strong>{result.title}</strong>
        <br />
        <span className="dim">{result.question}</span>
      </th>
      <td className="number">
        {result.enabled ? formatCount(result.tested) : '–'}
        <br />
        <span className="dim small">
          {result.enabled ? (result.tested === 1 ? singular(result.unit) : result.unit) : 'switched off'}
        </span>
      </td>
      <td className="number">
        <Figure
          count={result.found}
          label={`${result.found} found: ${result.title}`}
          onPress={() => showFindings({ rules: [result.rule] })}
        />
      </td>
      <td className="number">
        <Figure
          count={result.open}
          label={`${result.open} open: ${result.title}`}
          onPress={() => showFindings({ rules: [result.rule], state: 'open' })}
        />
      </td>
      <td>
        {result.untested.length === 0 ? (
          <span className="faint">nothing</span>
        ) : (
          <ul className="plain">
            {result.untested.map((one) => (
              <li key={one.reason}>
                {formatNumber(one.count, 'case')}: <span className="dim">{one.reason}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Figure({
  count,
  label,
  onPress,
}: {
  readonly count: number;
  readonly label: string;
  readonly onPress: () => void;
}) {
  if (count === 0) return <span className="faint">0</span>;
  return (
    <button type="button" className="link" aria-label={label} onClick={onPress}>
      {formatCount(count)}
    </button>
  );
}
