import { expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { appendLog } from '../../../electron/engine/log.ts';
import { registerOf } from '../../../electron/engine/people/register.ts';
import { forSession, subjectOf } from '../../../electron/engine/people/subjects.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { add, into, list, login, told, trail, users } from './company.ts';

/** Two people bear the name; the list says no more, and the audit trail neither. */
const kept = list([['10:02:00', '', 'Ana Lopes', 'Alex Martin', 'HRB-3: contract is missing']]);
const entered = trail([['10:00:00', 'ana.lopes', into('alex.martin')]]);

function pick({ db }: ReviewFile, session: string, user: string): void {
  const person = registerOf(db).people.find(({ username }) => username === login(user));
  const anchors = JSON.stringify([person?.records[0]?.anchor]);
  const seq = appendLog(db, { who: 'ann', at: 1_770_000_000_000 }, 'identity.decided', {});
  db.prepare(
    "INSERT INTO identity_decision (seq, subject, answer, anchors, words, note) VALUES (?, ?, 'pick', ?, '', '')",
  ).run(seq, forSession(subjectOf('name:alex martin'), session), anchors);
}

it('an answer for one session holds when the better source comes and gives it another id', () =>
  withReview({ files: [users, kept], zone: 'UTC' }, async (review) => {
    const [before] = told(review);
    expect(before?.who).toBe('Ana Lopes as Alex Martin');
    pick(review, before?.id ?? '', 'alex.martin2');
    await analyse(review, quietJob);
    expect(told(review)).toMatchObject([
      { who: 'Ana Lopes as alex.martin2@harbour.example', id: before?.id },
    ]);
    await inTempFolder((folder) => add(review, folder, [entered]));
    const [after, ...rest] = told(review);
    expect(rest).toEqual([]);
    expect(after?.who).toBe('Ana Lopes as alex.martin2@harbour.example');
    expect(after?.id).not.toBe(before?.id);
    expect(after?.ids).toContain(before?.id);
  }));

it('an answer that names somebody who is not meant changes nothing', () =>
  withReview({ files: [users, kept], zone: 'UTC' }, async (review) => {
    const [before] = told(review);
    pick(review, before?.id ?? '', 'mia.sund');
    await analyse(review, quietJob);
    expect(told(review)).toEqual([before]);
  }));
