import { policyState } from '../../policy/state.ts';
import { instantCell } from './cells.ts';
import type { Table } from './table.ts';

export const policyVersionsTable: Table = {
  file: 'policy-versions.csv',
  about:
    'Every version of the policy with what it changed, who saved it, when and why; the last one is in force.',
  columns: ['version', 'who', 'at', 'note', 'setting', 'before', 'after'],
  *rows(reader) {
    for (const { version, who, at, note, changes } of policyState(reader).versions.toReversed()) {
      const head = [version, who, instantCell(at), note] as const;
      if (changes.length === 0) yield [...head, null, null, null];
      for (const { key, before, after } of changes) yield [...head, key, before, after];
    }
  },
};
