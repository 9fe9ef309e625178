import { useMemo } from 'react';
import type { RuleId } from '../../../shared/words.ts';
import { useCall } from '../../hooks/use-call.ts';

/** What rules are called; their ids until the engine has said it. */
export function useRuleTitles(): (rule: RuleId) => string {
  const rules = useCall('rules.results', {}).data;
  return useMemo(() => {
    const titles = new Map(rules?.map(({ rule, title }) => [rule, title]));
    return (rule) => titles.get(rule) ?? rule;
  }, [rules]);
}
