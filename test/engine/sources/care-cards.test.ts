import { createHash } from 'node:crypto';
import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepScreenshot, screenshotBytes } from '../../../electron/engine/sources/care/screenshots.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { source as sourceShape } from '../../../shared/contract/sources.ts';
import { ANN, auditTrail, CARD, loginAs, withCare } from './care-bench.ts';
import { failureFrom } from './temp-sources.ts';

const TRAIL = auditTrail(['2026-03-02', '2026-03-03'], [loginAs('2026-03-03')]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('the card of a source', () => {
  it('is none until somebody fills it in; the last version counts and every one is in the log', async () => {
    await withCare(async ({ review, file, take, save }) => {
      const { id, card, cardSaved, complete } = await take(file('trail.csv', TRAIL));
      expect({ card, cardSaved, complete }).toEqual({ card: null, cardSaved: null, complete: false });
      save(id, { filter: 'all sections' });
      const saved = save(id, { filter: 'none' });
      expect(saved.card).toEqual(CARD);
      expect(saved.cardSaved).toEqual({ by: ANN.who, at: ANN.at });
      expect(sourceShape.parse(saved)).toEqual(saved);
      const entries = logEntries(review.reader);
      expect(entries.map(({ action }) => action)).toEqual([
        'source.imported',
        'source.card-saved',
        'source.card-saved',
      ]);
      expect(JSON.parse(entries[1]!.detail)).toMatchObject({
        file: 'trail.csv',
        card: { filter: 'all sections' },
      });
      expect(checkLog(entries)).toBeNull();
    });
  });

  it('makes a source complete when it says who, from which system and when', async () => {
    await withCare(async ({ file, take, save }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      for (const part of ['extractedBy', 'system', 'extractedAt'] as const)
        expect([part, save(id, { [part]: '  ' }).complete]).toEqual([part, false]);
      expect(save(id, { filter: '', note: '' }).complete).toBe(true);
    });
  });

  it('belongs to the content of the file: it is there again after a removal and another import', async () => {
    await withCare(async ({ file, take, save, source, remove }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      save(id);
      await remove(id);
      const again = await take(file('renamed.csv', TRAIL));
      expect(source(again.id).card).toEqual(CARD);
      const other = await take(file('other.csv', auditTrail(['2026-03-05'])));
      expect(source(other.id).card).toBeNull();
    });
  });

  it('cannot be changed or deleted behind its back', async () => {
    await withCare(async ({ review, file, take, save }) => {
      save((await take(file('trail.csv', TRAIL))).id);
      expect(() => review.db.exec('DELETE FROM source_card')).toThrow('cards only grow');
      expect(() => review.db.exec("UPDATE source_card SET card = '{}'")).toThrow('cards only grow');
    });
  });

  it('is refused for a source that is gone and with a picture that was never kept', async () => {
    await withCare(async ({ review, file, take, save }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      expect(await failureFrom((async () => save(99))())).toMatchObject({ code: 'not-found' });
      const screenshot = { name: 'filter.png', sha256: 'a'.repeat(64) };
      expect(await failureFrom((async () => save(id, { screenshot }))())).toEqual({
        code: 'not-found',
        message: 'The picture filter.png is not in the review. Choose it again, then save the card.',
      });
      expect(logEntries(review.reader)).toHaveLength(1);
    });
  });

  it('declares days only of files with tickets', async () => {
    await withCare(async ({ review, file, take, save }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      const covers = { from: '2026-03-01', to: '2026-03-31' };
      expect(await failureFrom((async () => save(id, { covers }))())).toEqual({
        code: 'option-invalid',
        message:
          'trail.csv is no file with tickets: which days it covers is seen by its rows and is not declared.',
      });
      const tickets = await take(
        file('Tickets.csv', 'Issue key,Summary,Status,Created\nOPS-1,Paper,Done,2026-03-02T10:00:00Z\n'),
      );
      expect(save(tickets.id, { covers }).card?.covers).toEqual(covers);
      save(tickets.id, { covers, note: 'Asked Bo Ek.' });
      expect(save(tickets.id, { covers: null }).card?.covers).toBeNull();
      const declared = logEntries(review.reader).filter(({ action }) => action === 'source.covers-declared');
      expect(declared.map(({ who }) => who)).toEqual(['Ann Lee', 'Ann Lee']);
      expect(declared.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([
        { file: 'Tickets.csv', covers },
        { file: 'Tickets.csv', covers: null },
      ]);
    });
  });

  it('raises an alarm when it expects another number of rows', async () => {
    await withCare(async ({ file, take, save, answer }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      expect(save(id, { expectedRows: 3 }).alarms).toEqual([]);
      const [alarm] = save(id, { expectedRows: 1_204 }).alarms;
      expect(alarm).toMatchObject({
        code: 'row-count-differs',
        message: 'trail.csv has 3 rows; its card expects 1,204. That is 1,201 rows fewer: ask why.',
      });
      expect(answer(id, 'row-count-differs', 'The count was of all sections.').complete).toBe(true);
      // Another expectation is another question.
      expect(save(id, { expectedRows: 2 }).alarms).toMatchObject([
        { code: 'row-count-differs', reason: null },
      ]);
    });
  });
});

describe('a picture of the export', () => {
  it('is kept by its content, once, whatever it is called', async () => {
    await withCare(async ({ review, file, take, save }) => {
      const { id } = await take(file('trail.csv', TRAIL));
      const sha256 = createHash('sha256').update(PNG).digest('hex');
      const kept = await keepScreenshot(review.db, file('filter.jpg', PNG));
      expect(kept).toEqual({ name: 'filter.jpg', sha256 });
      expect(await keepScreenshot(review.db, file('again.png', PNG))).toEqual({ name: 'again.png', sha256 });
      expect(review.reader.prepare('SELECT count(*) AS n FROM card_image').get()).toEqual({ n: 1 });
      expect(screenshotBytes(review.reader, sha256)).toEqual(PNG);
      expect(save(id, { screenshot: kept }).card?.screenshot).toEqual(kept);
    });
  });

  it('is refused when it is none by its first bytes, too large, or not there', async () => {
    await withCare(async ({ review, folder, file }) => {
      const refused = (path: string) => failureFrom(keepScreenshot(review.db, path));
      expect(await refused(file('page.png', '<svg onload="alert(1)"/>'))).toEqual({
        code: 'file-foreign',
        message: 'page.png is no PNG or JPEG picture. Choose a picture of one of these kinds.',
      });
      const large = file('large.png', PNG);
      truncateSync(large, 5_000_001);
      expect(await refused(large)).toEqual({
        code: 'file-foreign',
        message: 'large.png is larger than 5 MB. Choose a smaller picture.',
      });
      expect(await refused(join(folder, 'gone.png'))).toMatchObject({ code: 'file-unreadable' });
      mkdirSync(join(folder, 'folder.png'));
      expect(await refused(join(folder, 'folder.png'))).toMatchObject({ code: 'file-unreadable' });
      expect(review.reader.prepare('SELECT count(*) AS n FROM card_image').get()).toEqual({ n: 0 });
    });
  });
});
