import { describe, expect, test } from 'vitest';
import { appendLog } from '../../../electron/engine/log.ts';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { drawSample } from '../../../electron/engine/links/draw.ts';
import { linkQueue } from '../../../electron/engine/links/queue.ts';
import { csvBytes } from '../../../electron/engine/packs/csv.ts';
import { tables } from '../../../electron/engine/packs/tables/index.ts';
import { withReview } from '../temp-review.ts';
import { sampleFiles } from './sample-pack.ts';

/** What every data file must be: a table added without these fails here. */
describe('every data file', () => {
  test('has a name and columns of its own', () => {
    const files = tables.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const { file, about, columns } of tables) {
      expect(file).toMatch(/^[a-z]+(-[a-z]+)*\.csv$/);
      expect(about, file).toMatch(/^[A-Z].*\.$/u);
      expect(new Set(columns).size, file).toBe(columns.length);
      for (const column of columns) expect(column, file).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    }
  });

  test('has as many cells in a row as columns, and says the same whatever the order of import', async () => {
    const files = sampleFiles();
    const texts = (order: typeof files) =>
      withReview({ files: order, zone: 'America/Toronto' }, ({ reader, db }) => {
        const seq = appendLog(db, { who: 'Ann', at: null }, 'finding.decided', {});
        const { id } = reader.prepare('SELECT id FROM finding ORDER BY id LIMIT 1').get() as { id: string };
        db.prepare(
          "INSERT INTO decision (seq, finding_id, disposition, note) VALUES (1, ?, 'waiting', '=asked the actor')",
        ).run(id);
        expect(seq).toBeGreaterThan(0);
        drawSample(db, { seed: 'harbour', perBand: 3 }, { who: 'Ann', at: null });
        const strong = {
          bands: ['strong' as const],
          state: 'all' as const,
          sample: false,
          actorKey: null,
          targetKey: null,
          ticket: null,
        };
        const [row] = linkQueue(reader, {
          filter: strong,
          search: '',
          blind: false,
          offset: 0,
          limit: 1,
        }).rows;
        const link = { sessionId: row?.sessionId ?? '', ticket: row?.ticket ?? '' };
        decideLink(db, { ...link, answer: 'confirm', note: '', blind: false }, { who: 'Ann', at: null });
        return tables.map(({ file, columns, rows }) => {
          const list = [...rows(reader)];
          for (const cells of list) expect(cells.length, file).toBe(columns.length);
          return { file, rows: list.length, text: csvBytes(columns, list).toString('utf8') };
        });
      });
    const forward = await texts(files);
    const backward = await texts([...files].reverse());
    expect(backward).toEqual(forward);
    // The sample holds no unreadable row, no change outside a session, no reason that nearly names a ticket and nothing suppressed; every other table has something to show.
    expect(forward.filter(({ rows }) => rows === 0).map(({ file }) => file)).toEqual([
      'link-suggestions.csv',
      'suppressions.csv',
      'row-issues.csv',
      'stray-changes.csv',
    ]);
    expect(forward.find(({ file }) => file === 'decisions.csv')?.text).toContain('"\'=asked the actor"');
  }, 60_000);
});
