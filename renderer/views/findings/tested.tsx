import { useState } from 'react';
import type { RuleResult } from '../../../shared/contract/findings.ts';
import { Button } from '../../components/button.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { testedWords } from './finding-words.ts';
import { TestedRule } from './tested-rule.tsx';

/** What passed is said too: "we tested 412, found 3, could not test 7, and this is why". */
export function Tested() {
  const results = useCall('rules.results', {});
  if (results.error) return <Failure error={results.error} onRetry={() => void results.refetch()} />;
  if (!results.data) return <Loading lines={12} what="what was tested" />;
  return <Catalogue results={results.data} />;
}

function Catalogue({ results }: { readonly results: readonly RuleResult[] }) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const all = results.map(({ rule }) => rule);
  const toggle = (rule: string) =>
    setOpened((last) =>
      last.has(rule) ? new Set([...last].filter((one) => one !== rule)) : new Set([...last, rule]),
    );
  const anyOpen = opened.size > 0;
  return (
    <div className="page tested">
      <div className="tested-head">
        <p>
          {testedWords(results)}{' '}
          <span className="dim">A finding of several rules is counted under each of them.</span>
        </p>
        <Button small look="quiet" onPress={() => setOpened(new Set(anyOpen ? [] : all))}>
          {anyOpen ? 'Hide all details' : 'Show all details'}
        </Button>
      </div>
      <table className="plain-table wide tested-table">
        <caption className="visually-hidden">What was tested</caption>
        <thead>
          <tr>
            <th>Rule</th>
            <th>Severity</th>
            <th className="number">Tested</th>
            <th className="number">Found</th>
            <th className="number">Open</th>
            <th className="number">Suppressed</th>
            <th>Could not test</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <TestedRule
              key={result.rule}
              result={result}
              open={opened.has(result.rule)}
              onToggle={() => toggle(result.rule)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
