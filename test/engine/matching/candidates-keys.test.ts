import { describe, expect, it } from 'vitest';
import { ticketsByKey } from '../../../electron/engine/matching/candidates.ts';
import { ticket } from '../build.ts';

const found = (written: string, ...keys: string[]) =>
  ticketsByKey(keys.map((key) => ticket(key))).get(written)?.key;

describe('the number of an issue stands for it', () => {
  it('where one project alone has it', () => {
    expect(found('#77', 'harbour/planner#77', 'OPS-1')).toBe('harbour/planner#77');
    expect(found('#77', 'harbour/planner#77', 'quay/rates#77')).toBeUndefined();
    expect(found('#77', 'a/b#77', 'c/d#77', 'e/f#77')).toBeUndefined();
  });
  it('where it is no key of a ticket itself', () => {
    expect(found('#77', 'harbour/planner#77', '#77')).toBe('#77');
    expect(found('#77', '#77', 'harbour/planner#77')).toBe('#77');
  });
  it('as a whole, and behind a project', () => {
    for (const key of ['harbour/planner#177', 'harbour/planner#77b', 'harbour/planner#7', 'OPS-77', '##77'])
      expect(found('#77', key)).toBeUndefined();
    expect(found('harbour/planner#77', 'Harbour/Planner#77')).toBe('Harbour/Planner#77');
  });
});
