import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readOriginal } from '../../../electron/engine/sources/list.ts';
import { withBench } from './temp-sources.ts';

const SECRET = 'InventedSecretKeyOfNobody0123456789';
const answer = JSON.stringify({
  credentials: { accessKeyId: 'ASIAINVENTEDKEY00001', secretAccessKey: SECRET },
});
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('CloudTrail records in a table, as a query over them gives it', () => {
  it('leave their secrets outside, even when a person says that the list is another one', async () => {
    await withBench(async ({ review, file, take }) => {
      const rows = ['eventtime,eventname,eventsource,useridentity,responseelements'];
      const identity = cell(JSON.stringify({ arn: 'arn:aws:iam::111122223333:user/ada' }));
      rows.push(`2026-03-11T05:00:00Z,AssumeRole,sts.amazonaws.com,${identity},${cell(answer)}`);
      const path = file('query.csv', `${rows.join('\n')}\n`);
      const columns = { username: ['eventname'], name: ['responseelements'] };
      const source = await take(path, { mapping: { name: 'Mine', kind: 'people', columns } });
      expect(source.alarms.map(({ code }) => code)).toContain('secrets-left-out');
      const [cells, name] = [
        review.db.prepare('SELECT cells FROM record').pluck().get(),
        review.db.prepare('SELECT name FROM account').pluck().get(),
      ];
      const kept = Buffer.concat([...readOriginal(review.reader, source.keptSha256)]);
      for (const text of [cells, name, String(kept), String(kept[0] === 0x1f ? gunzipSync(kept) : '')])
        expect(text).not.toMatch(/InventedSecret|ASIAINVENTED/);
      expect(name).toContain('accessKeyId');
    });
  });
});
