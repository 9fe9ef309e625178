import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { analyse, createReview, importFile } from '../../../electron/engine/review.ts';
import { overviewOf } from '../../../electron/engine/views/overview.ts';
import { inTempFolder } from '../temp-review.ts';

/** A Moodle log whose first row is written as somebody else's logout: how that session began is not in it. */
const log = [
  'Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address',
  '"14/03/26, 09:02:11",Ana Lopes as Zoe Brandt,Zoe Brandt,System,System,User logged out,The user has logged out.,web,192.0.2.1',
  '"14/03/26, 10:00:00",Zoe Brandt,-,System,System,Course viewed,The user viewed the course.,web,192.0.2.2',
  '"14/03/26, 10:01:00",Ana Lopes,-,System,System,Course viewed,The user viewed the course.,web,192.0.2.1',
].join('\n');

it('an end that belongs to no session is kept, shown and cited, never dropped', () =>
  inTempFolder(async (folder) => {
    const path = join(folder, 'log.csv');
    writeFileSync(path, log);
    const settings = { name: 'Strays', zone: 'UTC', dateOrder: null, asked: null, policy: {} };
    const review = createReview(join(folder, 'strays.actas'), settings);
    try {
      await importFile(review, path, { zone: 'UTC', dateOrder: 'dmy' }, quietJob);
      await analyse(review, quietJob);
      const { sessions, gaps } = overviewOf(review.reader);
      expect(sessions).toBe(0);
      expect(review.db.prepare('SELECT row, user, delegate FROM stray_change').all()).toEqual([
        { row: 2, user: 'Zoe Brandt', delegate: 'Ana Lopes' },
      ]);
      expect(gaps).toContain(
        '1 record of acting as somebody else belongs to no session: the beginning of its session is not in the files (data/stray-changes.csv of a pack names each).',
      );
    } finally {
      review.close();
    }
  }));
