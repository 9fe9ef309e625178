import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { verifyPack } from '../../../electron/engine/packs/verify.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { saveCard } from '../../../electron/engine/sources/care/cards.ts';
import { answerAlarm } from '../../../electron/engine/sources/care/reasons.ts';
import { keepScreenshot } from '../../../electron/engine/sources/care/screenshots.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { ANN, auditTrail, CARD, daysFrom, loginAs } from '../sources/care-bench.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { contentsOf } from './sample-pack.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const sha256 = createHash('sha256').update(PNG).digest('hex');
const days = daysFrom('2026-03-02', '2026-03-31').filter((day) => day !== '2026-03-11');
const given = {
  files: [{ name: 'trail.csv', text: auditTrail(days, [loginAs('2026-03-03')]) }],
  zone: 'UTC',
  asked: { from: '2026-03-01', to: '2026-03-31' },
};

async function vouch(review: ReviewFile, folder: string): Promise<void> {
  const [source] = sourcesOf(review.reader);
  writeFileSync(join(folder, 'filter.png'), PNG);
  const screenshot = await keepScreenshot(review.db, join(folder, 'filter.png'));
  saveCard(review.db, source!.id, { ...CARD, note: '=HYPERLINK("x")', screenshot }, ANN);
  const answer = { sourceId: source!.id, code: 'starts-late', reason: '1 March was a Sunday.' };
  answerAlarm(review.db, answer, source!.alarms, ANN);
}

test('a pack holds cards, pictures, alarms with their reasons and the calendar, the same bytes each time', () =>
  withReview(given, (review) =>
    inTempFolder(async (folder) => {
      const before = await exportPack(review, folder, quietJob);
      await vouch(review, folder);
      const pack = await exportPack(review, folder, quietJob);
      expect(pack.packId).not.toBe(before.packId);
      expect((await exportPack(review, folder, quietJob)).sha256).toBe(pack.sha256);
      expect(await verifyPack(pack.path, quietJob)).toMatchObject({ whole: true });

      const files = await contentsOf(pack.path);
      const text = (name: string): string => files.get(`data/${name}`)!.toString('utf8');
      expect(files.get(`data/cards/${sha256}.png`)).toEqual(PNG);
      expect(text('cards.csv')).toContain('"trail.csv","","');
      expect(text('cards.csv')).toContain(`"'=HYPERLINK(""x"")","filter.png","${sha256}","Ann Lee"`);
      expect(text('alarms.csv')).toContain('"starts-late"');
      expect(text('alarms.csv')).toContain('"1 March was a Sunday.","Ann Lee","2026-11-01T12:00:00Z"');
      expect(text('calendar.csv')).toContain('"2026-03-10","Tue",1\r\n');
      expect(text('calendar.csv')).toContain('"2026-03-11","Wed",0\r\n');
      expect(JSON.parse(text('review.json'))).toMatchObject({
        sources: [{ alarms: [{ code: 'starts-late', reason: '1 March was a Sunday.' }] }],
      });
      expect(
        [...(await contentsOf(before.path)).keys()].filter((file) => file.startsWith('data/cards/')),
      ).toEqual([]);
    }),
  ));
