import { describe, expect, test } from 'vitest';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { reportPdf } from '../../../electron/engine/packs/pdf/report.ts';
import { rosterTable } from '../../../electron/engine/packs/tables/roster.ts';
import { accessViewOf } from '../../../electron/engine/views/access.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { rosterViewOf } from '../../../electron/engine/views/roster.ts';
import { list, trail, into, users, type File } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';
import { has, wordsOf } from './tools.ts';

const asAdmin: File = {
  name: 'admins.csv',
  text: 'Id,Username,Name,IsActive,Profile.Name\n0055g0000000001AAA,ana.lopes@harbour.example,Ana Lopes,true,System Administrator\n',
};
const kept = list([['09:00:00', '09:20:00', 'Ana Lopes', 'Zoë Brandt', '', 'Harbour Desk']]);
const seen = trail([['09:00:00', 'ana.lopes', into('zoe.brandt')]]);
const PERIOD = { from: '2026-02-01', to: '2026-02-28' };

/** What the roster's line of Ana Lopes says in the pack, of her sessions and of whether she may. */
async function lineOf(...files: readonly File[]) {
  return withReview({ files, zone: 'UTC', asked: PERIOD }, ({ reader }) => {
    const at = (column: string) => rosterTable.columns.indexOf(column);
    const [line] = [...rosterTable.rows(reader)];
    const cells = ['declared', 'sessions', 'accounts_entered'].map((column) => line?.[at(column)]);
    const { known, actedKnown } = rosterViewOf(reader);
    const { recorded } = reviewDocument(reader).roster;
    return { cells, window: [known, actedKnown], data: [recorded.declared, recorded.observed] };
  });
}

describe('what no file tells is not recorded', () => {
  test('who acted, where only a list of users is there', async () => {
    expect(await lineOf(asAdmin)).toEqual({
      cells: ['yes', 'not recorded', 'not recorded'],
      window: [true, false],
      data: [true, false],
    });
  });

  test('who may, where only sessions are there', async () => {
    expect(await lineOf(seen)).toEqual({
      cells: ['not recorded', 1, 1],
      window: [false, true],
      data: [false, true],
    });
  });

  test('what was done inside, where only a list shows the session', async () => {
    const inside = (...files: readonly File[]) =>
      withReview({ files, zone: 'UTC' }, ({ reader }) =>
        reviewDocument(reader).sessions.map((session) => session.inside),
      );
    expect(await inside(kept)).toEqual([null]);
    expect(await inside(seen)).toEqual([[]]);
  });

  test('the moves of the switch, where no audit trail is there', async () => {
    const trailKnown = (...files: readonly File[]) =>
      withReview({ files, zone: 'UTC' }, ({ reader }) => accessViewOf(reader).trail);
    expect(await trailKnown(users, kept)).toBe(false);
    expect(await trailKnown(seen)).toBe(true);
  });
});

test.skipIf(!has('pdftotext'))('the report says so in words', () =>
  withReview({ files: [asAdmin], zone: 'UTC', asked: PERIOD }, async ({ reader }) => {
    const text = await wordsOf(await reportPdf(packFacts(reader)));
    expect(text).toContain('Who did so is not recorded: no file of sessions was imported.');
    expect(text).toContain(
      'Not recorded: no audit trail was imported, and nothing else tells of the switch.',
    );
    expect(text).not.toContain('none in the period');
  }),
);
