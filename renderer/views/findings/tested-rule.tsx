import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { FindingFilter, RuleResult } from '../../../shared/contract/findings.ts';
import { formatCount, formatNumber, singular } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { showFindings } from '../../state/navigation.ts';
import { References, SettingsUsed } from './rule-facts.tsx';

type RuleProps = {
  readonly result: RuleResult;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** One rule: what it asks and what came of it; what it needs and by what settings when asked for. */
export function TestedRule({ result, open, onToggle }: RuleProps) {
  const id = useId();
  return (
    <tr data-off={!result.enabled || undefined}>
      <th scope="row">
        <button
          type="button"
          className="disclosure tested-title"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
        >
          <ChevronRight aria-hidden size={13} />
          <span>
            <strong>{result.title}</strong> <span className="faint small">version {result.version}</span>
          </span>
        </button>
        <p className="dim tested-question">{result.question}</p>
        {open && <Details id={id} result={result} />}
      </th>
      <td>
        {result.rule === 'off-hours' ? (
          <span className="dim">raises others</span>
        ) : (
          <SeverityBadge severity={result.severity} />
        )}
      </td>
      <Figures result={result} />
      <td>
        <Untested result={result} />
      </td>
    </tr>
  );
}

function Figures({ result }: { readonly result: RuleResult }) {
  const { rule, title, found, open, suppressed, enabled, tested, unit } = result;
  const figure = (count: number, word: string, filter: Partial<FindingFilter>) => (
    <td className="number">
      {count === 0 ? (
        <span className="faint">0</span>
      ) : (
        <button
          type="button"
          className="link"
          aria-label={`${count} ${word}: ${title}`}
          onClick={() => showFindings({ rules: [rule], ...filter })}
        >
          {formatCount(count)}
        </button>
      )}
    </td>
  );
  return (
    <>
      <td className="number">
        {enabled ? formatCount(tested) : '–'}
        <br />
        <span className="dim small">{enabled ? (tested === 1 ? singular(unit) : unit) : 'switched off'}</span>
      </td>
      {figure(found, 'found', {})}
      {figure(open, 'open', { state: 'open' })}
      {figure(suppressed, 'suppressed', { state: 'suppressed' })}
    </>
  );
}

function Untested({ result: { enabled, tested, needs, untested } }: { readonly result: RuleResult }) {
  if (!enabled) return <span className="dim">switched off by the policy</span>;
  if (untested.length === 0 && tested === 0)
    return <span className="dim">There is nothing to test. It needs: {needs.join('; ')}.</span>;
  if (untested.length === 0) return <span className="faint">nothing</span>;
  return (
    <ul className="plain">
      {untested.map((one) => (
        <li key={one.reason}>
          {formatNumber(one.count, 'case')}: <span className="dim">{one.reason}</span>
        </li>
      ))}
    </ul>
  );
}

function Details({ id, result }: { readonly id: string; readonly result: RuleResult }) {
  return (
    <div id={id} className="disclosed tested-details">
      <p>{result.why}</p>
      <p>
        <span className="dim">Needs: </span>
        {result.needs.join('; ')}.
      </p>
      <SettingsUsed settings={result.settings} />
      {result.limits.length > 0 && (
        <p>
          <span className="dim">What it cannot tell: </span>
          {result.limits.join(' ')}
        </p>
      )}
      <References controls={result.controls} />
    </div>
  );
}
