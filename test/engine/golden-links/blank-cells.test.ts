import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTempFolder } from '../temp-review.ts';
import { sheetsOf } from './files.ts';
import { STORIES } from './stories/index.ts';
import { tell } from './tell.ts';
import { accusations, besides, blanked, columnsOf } from './without.ts';

/*
 * Cells that are blank in rows drawn by chance: no session loses its ticket for them. Other than a column that is
 * missing, a blank can be a statement, and these are: a blank reason was not typed; a ticket with a blank reporter,
 * affected user, title or description names nobody there; one without its key is a row that cannot be read, which the
 * ledger counts; and a file in which no ticket has a created time has none that anybody could miss.
 */
const SILENT: Readonly<Record<string, readonly string[]>> = {
  'LearningSessions.csv': ['Administrator', 'Administrator login', 'Assumed user', 'Assumed login', 'Ended'],
  'Jira-Jan-Mar.csv': [
    'Assignee',
    'Creator',
    'Updated',
    'Resolved',
    'Status',
    'Custom field (Approvers)',
    'Comment',
  ],
  'ServiceNow.csv': [
    'assigned_to',
    'opened_by',
    'sys_updated_on',
    'closed_at',
    'state',
    'approver',
    'comments',
  ],
};
const sheets = sheetsOf(tell(STORIES, 1));

describe('a cell that is blank takes no ticket away', () => {
  it.each(Object.entries(SILENT))('%s: %j', async (name, silent) => {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new Error(`${name} is not among the files.`);
    const columns = columnsOf(sheet).filter(({ column }) => silent.includes(column));
    expect(columns).toHaveLength(silent.length);
    await inTempFolder(async (folder) => {
      const others = sheets.filter((one) => one !== sheet);
      const review = await besides(folder, others);
      const before = await review(sheet);
      if (before === null) throw new Error(`${name} is refused as it is.`);
      for (const { places } of columns) {
        const property = fc.asyncProperty(fc.func(fc.boolean()), async (which) => {
          const after = await review(blanked(sheet, places, which));
          const lost = after === null ? [] : accusations(before, after);
          expect(lost.filter((line) => line.includes(': linked '))).toEqual([]);
        });
        await fc.assert(property, { numRuns: 1 });
      }
    });
  });
});
