import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { useCall } from '../../../hooks/use-call.ts';
import { useSettled } from '../../../hooks/use-settled.ts';

type Answer = OutputOf<'keys.try'>;
export type KeyTrial = {
  readonly found: Answer['found'];
  readonly near: Answer['near'];
  readonly error: unknown;
  /** One sentence, or null while none is known. */
  readonly problemOf: (pattern: string) => string | null;
};

/** What patterns find in a text. While somebody types, what was found before the place of the change stays lit. */
export function useKeyTrial(patterns: readonly string[], text: string): KeyTrial {
  const written = useMemo(() => patterns.filter((pattern) => pattern !== ''), [patterns]);
  const question = useMemo(() => ({ patterns: written, text }), [written, text]);
  const asked = useSettled(question);
  const { data, error, isPlaceholderData } = useCall('keys.try', asked, { keep: true });
  const same = isPlaceholderData ? 0 : sameStart(asked.text, text);
  const problems = new Map(data?.patterns.map(({ pattern, problem }) => [pattern, problem]));
  return {
    found: data?.found.filter(({ at, length }) => at + length <= same) ?? [],
    near: same === text.length ? (data?.near ?? []) : [],
    error,
    problemOf: (pattern) =>
      pattern === '' ? 'Write a pattern, or remove it.' : (problems.get(pattern) ?? null),
  };
}

function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
