import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { unzipped, zipOf } from '../sources/zip-of.ts';
import { inTempFolder } from '../temp-review.ts';
import { reviewOf, type File } from './review-of.ts';
import { contentsOf, sha256 } from './sample-pack.ts';

const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const TOKEN = `FwoGZXIvYXdz${'Zz9+/'.repeat(40)}==`;
const ID = 'ASIAIOSFODNN7EXAMPLE';
const event = (at: number, secret: object) => ({
  eventVersion: '1.08', eventTime: `2026-01-0${at}T10:00:00Z`, eventSource: 'sts.amazonaws.com', eventName: 'AssumeRole',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/nadia', userName: 'nadia', accessKeyId: ID },
  requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/Payroll', roleSessionName: 'T-1001', durationSeconds: 900 },
  responseElements: { credentials: { accessKeyId: ID, expiration: 'Jan 5, 2026, 10:15:00 AM', ...secret } },
  eventID: `event-${at}`, sourceIPAddress: '192.0.2.1',
}); // prettier-ignore

test(
  'of a file with secrets no secret is kept, and a replay from what is left is the same',
  () =>
    inTempFolder(async (folder) => {
      const text = (...days: number[]) =>
        JSON.stringify({
          Records: days.map((day) => event(day, { sessionToken: TOKEN, secretAccessKey: KEY })),
        });
      const files: readonly File[] = [
      { name: 'trail.json', bytes: text(1, 2), lists: [{}] },
      { name: 'trail.json.gz', bytes: gzipSync(text(2, 3)), lists: [{}] },
      { name: 'trail.zip', bytes: await zipOf({ 'a.json': text(4), 'b/people.csv': 'Username,Name,Department\nana,Ana,IT\n' }), lists: [{ list: 'a.json' }, { list: 'b/people.csv' }] },
    ]; // prettier-ignore
      const review = await reviewOf(folder, files);
      const document = reviewDocument(review.reader);
      expect(document.sources.map(({ file, kind, sha256: stated }) => [file, kind, stated])).toEqual([
        ['trail.json', 'aws.cloudtrail', sha256(files[0]?.bytes as string)],
        ['trail.json.gz', 'aws.cloudtrail', sha256(files[1]?.bytes as Buffer)],
        ['trail.zip/a.json', 'aws.cloudtrail', sha256(files[2]?.bytes as Buffer)],
        ['trail.zip/b/people.csv', 'people', sha256(files[2]?.bytes as Buffer)],
      ]);
      const pack = await exportPack(review, folder, quietJob);
      const contents = await contentsOf(pack.path);
      expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({
        same: true,
        actual: document.digest,
      });
      review.close();
      const archives = await Promise.all(
        [...contents].filter(([path]) => path.endsWith('.zip')).map(([, bytes]) => unzipped(bytes)),
      );
      const kept = [
        ...contents,
        ...archives.flatMap((archive) => [...archive]),
        ['test.actas', readFileSync(join(folder, 'test.actas'))] as const,
      ];
      for (const [path, bytes] of kept)
        for (const secret of [KEY, TOKEN, TOKEN.slice(60), ID])
          expect(bytes.includes(secret), `${path} holds ${secret}`).toBe(false);
      expect(contents.get('data/originals/without-secrets-trail.json.txt')?.toString()).toContain(
        '"eventID":"event-1"',
      );
    }),
  60_000,
);
