import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { suppressionList } from '../../../electron/engine/suppressions/list.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { ruleResults } from '../../../electron/engine/views/rule-results.ts';
import { analyse, importFile, type ReviewFile } from '../../../electron/engine/review.ts';
import { addFiles } from '../journeys-who/town.ts';
import { inTempFolder } from '../temp-review.ts';
import { ANN, TIERS, WEEK, at, states, withVisits, write } from './hidden.ts';
import { only, told, visits } from './ward.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('files come and go', () => {
  const idOf = (review: ReviewFile, file: string): number =>
    review.reader.prepare('SELECT id FROM source WHERE file = ?').pluck().get(file) as number;

  it('the file of the sessions is taken out and put back: hidden as before', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      const before = told(review);
      await removeSource(review, idOf(review, 'visits.csv'), quietJob, ANN);
      await analyse(review, quietJob);
      expect(told(review)).toEqual([]);
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ hidden: 0, sessions: 0 });
      const removed = review.reader.prepare('SELECT id FROM removed_source').pluck().get() as number;
      await restoreSource(review, removed, quietJob, ANN);
      await analyse(review, quietJob);
      expect(told(review)).toEqual(before);
    }));

  it('the same sessions in a file of another name and with one more row', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      await addFiles(review, visits([...WEEK, at('2026-03-20')], 'visits (1).csv'));
      expect(states(review)).toEqual(Array(4).fill('suppressed'));
    }));

  it('without the list of people the units are not recorded: hidden ones come into sight, and it says why', () =>
    withVisits(WEEK, async (review) => {
      write(review);
      await removeSource(review, idOf(review, 'staff.csv'), quietJob, ANN);
      await analyse(review, quietJob);
      expect(states(review)).toEqual(Array(3).fill('open'));
      expect(suppressionList(review.reader)[0]?.effect).toMatchObject({ waiting: 3, unrecorded: 3 });
    }));
});

it('what is hidden is counted beside what is open, in every rule that speaks of it', () =>
  withVisits(
    [at('2026-03-10', { reason: 'testing' }), at('2026-03-11', { reason: 'testing', actor: 'Vera Holm' })],
    (review) => {
      write(review, { rules: ['no-justification', 'vague-reason'] });
      const results = ruleResults(review.reader).filter(({ enabled }) => enabled);
      expect(results.map(({ rule, found, open, suppressed }) => [rule, found, open, suppressed])).toEqual([
        ['no-justification', 2, 1, 1],
        ['vague-reason', 2, 1, 1],
      ]);
    },
    { ...TIERS, ...only('no-justification', 'vague-reason') },
  ));

describe('beside decisions', () => {
  it('decided wins over hidden; taken back it is hidden again; and the document counts it', () =>
    withVisits(WEEK, (review) => {
      write(review);
      const [first] = told(review);
      const say = (disposition: 'justified' | null): void =>
        decide(review.db, { ids: [first?.id ?? ''], disposition, note: '' }, ANN);
      say('justified');
      expect(states(review)).toEqual(['decided', 'suppressed', 'suppressed']);
      expect(reviewDocument(review.reader).totals.suppressed).toBe(2);
      expect(suppressionList(review.reader)[0]?.effect.hidden).toBe(2);
      say(null);
      expect(states(review)).toEqual(Array(3).fill('suppressed'));
    }));

  it('hidden ones are in the document with their sentences, and the digest does not know of them', () =>
    withVisits(WEEK, (review) => {
      const before = reviewDocument(review.reader);
      write(review);
      const after = reviewDocument(review.reader);
      expect(after.findings).toEqual(before.findings);
      expect(after.digest).toBe(before.digest);
      expect(after.suppressions).toMatchObject([
        { owner: 'Head of beds', hides: 3, ended: false, approvedBy: null },
      ]);
    }));
});

it('a review whose file is imported again keeps what is hidden', () =>
  inTempFolder((folder) =>
    withVisits(WEEK, async (review) => {
      write(review);
      const before = told(review);
      const path = join(folder, 'visits.csv');
      writeFileSync(path, visits(WEEK).text);
      await expect(importFile(review, path, { reviewZone: 'UTC' }, quietJob)).rejects.toMatchObject({
        code: 'file-already-imported',
      });
      await analyse(review, quietJob);
      expect(told(review)).toEqual(before);
    }),
  ));
