import { ArrowRight } from 'lucide-react';
import type { PolicyTrial } from '../../../shared/contract/policy.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

type Shape = PolicyTrial['findings']['rows'][number]['before'];
type Moved = { readonly before: Shape; readonly after: Shape };

/** The severity now and then; one where it stays, or where there is but one. */
export function MovedSeverity({ before, after }: Moved) {
  const one = after ?? before;
  if (one === null) return null;
  if (before === null || after === null || before.severity === after.severity)
    return <SeverityBadge severity={one.severity} />;
  return (
    <span className="moved-severity">
      <SeverityBadge severity={before.severity} />
      <span className="moved-to">
        <ArrowRight aria-hidden size={13} className="moved-arrow" />
        <span className="visually-hidden">becomes</span>
        <SeverityBadge severity={after.severity} />
      </span>
    </span>
  );
}

/** The rules that say something in it; those that begin or cease to are marked. */
export function MovedRules({ before, after }: Moved) {
  const titleOf = useRuleTitles();
  const both = before !== null && after !== null;
  const all = [...new Set([...(after?.rules ?? []), ...(before?.rules ?? [])])];
  return (
    <ul className="plain moved-rules">
      {all.map((rule) => {
        const isNew = both && !before.rules.includes(rule);
        const isGone = both && !after.rules.includes(rule);
        return (
          <li key={rule} data-gone={isGone || undefined}>
            {isNew && (
              <strong>
                <span aria-hidden>+ </span>
                <span className="visually-hidden">new: </span>
              </strong>
            )}
            {isGone && (
              <strong>
                <span aria-hidden>− </span>
                <span className="visually-hidden">no more: </span>
              </strong>
            )}
            {titleOf(rule)}
          </li>
        );
      })}
    </ul>
  );
}
