import { expect, it } from 'vitest';
import { fieldsNotShown } from '../../../electron/engine/views/ticket-fields.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import { withFacts } from '../fact-bench.ts';

const JIRA: Partial<Facts['ticket_version']> = {
  key: 'OPS-1',
  title: 'Quote stuck',
  text: '',
  comments: '[]',
  resolution: 'open',
};
const gapsOf = (...rows: Partial<Facts['ticket_version']>[]) =>
  withFacts(
    rows.map((row, at) => ({ file: `${at}.csv`, kind: 'jira.issues', table: 'ticket_version', rows: [row] })),
    (db) => fieldsNotShown(db).map((text) => text.slice(0, text.indexOf(','))),
  );

it.each([
  [
    'neither approvers nor affected users',
    [JIRA],
    ['No ticket file has a column for affected users or approvers'],
  ],
  [
    'one of two files has what the other lacks',
    [JIRA, { ...JIRA, key: 'OPS-2', affected: '[]', approvers: '[]' }],
    [],
  ],
  [
    'next to nothing',
    [{ ...JIRA, text: null, comments: null }],
    ['No ticket file has a column for affected users'],
  ],
  ['no ticket file', [], []],
] as const)('a field that no ticket file has is told: %s', async (_, rows, told) => {
  expect(await gapsOf(...rows)).toEqual(told);
});
