import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { decideInBulk } from '../../../electron/engine/links/bulk.ts';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { drawSample } from '../../../electron/engine/links/draw.ts';
import { linkQueue } from '../../../electron/engine/links/queue.ts';
import { undoLinks } from '../../../electron/engine/links/undo.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { LinkFilter } from '../../../shared/contract/links.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { contentsOf, shortSample } from './sample-pack.ts';

const ann = { who: 'ann', at: 1_770_000_000_000 };
const STRONG: LinkFilter = {
  bands: ['strong'],
  state: 'all',
  sample: false,
  actorKey: null,
  targetKey: null,
  ticket: null,
};

const rowsOf = (review: ReviewFile, filter = STRONG) =>
  linkQueue(review.reader, { filter, search: '', blind: false, offset: 0, limit: 500 }).rows;

const linesOf = (files: ReadonlyMap<string, Buffer>, file: string): string[] =>
  (files.get(`data/${file}`)?.toString() ?? '').split('\r\n').filter((line) => line !== '');

describe('what people said about links', () => {
  it('is in the pack with who, when and why, and a replay judges the same', async () => {
    await withReview({ files: shortSample(), zone: 'America/Toronto' }, (review) =>
      inTempFolder(async (folder) => {
        const before = reviewDocument(review.reader).digest;
        const [first, second] = rowsOf(review);
        if (!first?.ticket || !second?.ticket) throw new Error('the sample has no strong links');
        const decide = (sessionId: string, ticket: string, answer: 'confirm' | 'reject', note = '') =>
          decideLink(review.db, { sessionId, ticket, answer, note, blind: false }, ann);
        decide(first.sessionId, first.ticket, 'reject', '=It is about another dashboard.');
        const { seq } = decide(second.sessionId, second.ticket, 'reject');
        undoLinks(review.db, seq, ann);
        const bulk = { filter: STRONG, search: '', answer: 'confirm', leastPoints: null } as const;
        const open = rowsOf(review).filter(({ decision, ticket }) => decision === null && ticket !== null);
        decideInBulk(review.db, { ...bulk, links: open.length, note: 'Read all of them.' }, ann);
        drawSample(review.db, { seed: 'harbour', perBand: 5 }, ann);
        await analyse(review, quietJob);
        const { digest } = reviewDocument(review.reader);
        expect(digest).not.toBe(before);

        const pack = await exportPack(review, folder, quietJob);
        const files = await contentsOf(pack.path);
        const decisions = linesOf(files, 'link-decisions.csv');
        expect(decisions).toHaveLength(1 + 3 + open.length);
        expect(decisions.find((line) => line.includes('another dashboard'))).toContain(
          `"${first.ticket}","reject","no",1,"'=It is about another dashboard.","ann","2026-02-02T02:40:00Z"`,
        );
        expect(decisions.filter((line) => line.includes('"taken back"'))).toHaveLength(1);
        expect(decisions.filter((line) => line.includes('"Read all of them."'))).toHaveLength(open.length);
        expect(linesOf(files, 'link-sample.csv').length).toBeGreaterThan(5);
        expect(linesOf(files, 'link-quality.csv')).toHaveLength(4);
        expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({ same: true, actual: digest });
      }),
    );
  }, 60_000);
});
