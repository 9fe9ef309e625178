import { useMemo } from 'react';
import { ruleIdWords } from '../../shared/policy-settings.ts';
import type { TitleOf } from '../../shared/policy-words.ts';
import { useCall } from './use-call.ts';

/** The titles of the rules as the engine has them. */
export function useRuleTitles(): TitleOf {
  const { data } = useCall('rules.results', {});
  return useMemo(() => {
    const titles = new Map<string, string>(data?.map(({ rule, title }) => [rule, title]));
    return (rule) => titles.get(rule) ?? ruleIdWords(rule);
  }, [data]);
}
