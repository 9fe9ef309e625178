import { describe, expect, it } from 'vitest';
import { problemOf } from '../../../electron/engine/matching/keys/safety.ts';
import { tryKeys } from '../../../electron/engine/matching/keys/try.ts';
import { withFacts } from '../fact-bench.ts';

describe('a pattern', () => {
  it('may have 200 characters, and a longer one is told by its first 200', () => {
    expect(problemOf('A'.repeat(200))).toBeNull();
    expect(problemOf(`${'A'.repeat(200)}B`)).toContain(
      `"${'A'.repeat(200)}"… is longer than 200 characters.`,
    );
  });
});

describe('tickets of the open review', () => {
  const tried = (text: string, ...keys: string[]) => {
    const rows = keys.map((key) => ({ key, resolution: 'open' as const }));
    return withFacts([{ file: 'a', table: 'ticket_version', rows }], (db) => {
      const { found, near } = tryKeys(db, { patterns: [], text });
      return [found.map(({ key, known }) => [key, known]), near.map(({ key }) => key)];
    });
  };
  it('are not suggested where they are named', async () => {
    expect(await tried('OPS-12, in short OPS 12', 'OPS-12')).toEqual([[['OPS-12', true]], []]);
    expect(await tried('OPS-13, in short OPS 12', 'OPS-12', 'OPS-13')).toEqual([
      [['OPS-13', true]],
      ['OPS-12'],
    ]);
  });
  it('go by their whole number behind the project, and by nothing else behind a #', async () => {
    expect(await tried('see #77', 'harbour/planner#77')).toEqual([[['#77', true]], []]);
    expect(await tried('see #77', 'harbour/planner#77b')).toEqual([[], []]);
    expect(await tried('see #77', 'harbour/planner#177')).toEqual([[], []]);
    expect(await tried('see #7', 'harbour/planner#77')).toEqual([[], []]);
  });
});
