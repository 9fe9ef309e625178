import { expect, it } from 'vitest';
import type { rules } from '../../electron/engine/rules/index.ts';
import { singular } from '../../shared/format.ts';

const ONE: Record<(typeof rules)[number]['unit'], string> = {
  sessions: 'session',
  people: 'person',
  pairs: 'pair',
  accounts: 'account',
  units: 'unit',
  tickets: 'ticket',
  grants: 'grant',
  switches: 'switch',
  rosters: 'roster',
  sources: 'source',
};

it.each(Object.entries(ONE))('one of %s is a %s', (many, one) => {
  expect(singular(many)).toBe(one);
});
