import { describe, expect, it } from 'vitest';
import { logEntries } from '../../../electron/engine/log.ts';
import { ANN, auditTrail, daysFrom, loginAs, withCare } from './care-bench.ts';
import { failureFrom } from './temp-sources.ts';

const trail = (from: string, to: string) => auditTrail(daysFrom(from, to), [loginAs(from)]);
const sessions = (...days: readonly string[]) =>
  [
    'System,Impersonator,Target user,Started,Reason',
    ...days.map((day, at) => `Learning,ana${at},bo,${day}T10:00:00Z,OPS-${at}`),
    '',
  ].join('\n');

describe('what is missing of the period', () => {
  it('is said of a first row after its start and a last one before its end', async () => {
    await withCare(async ({ file, take, period, source }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-05', '2026-03-20')));
      period('2026-03-01', '2026-03-31');
      expect(source(id).alarms.map(({ code, message }) => [code, message])).toEqual([
        [
          'starts-late',
          'trail.csv begins on 5 Mar 2026. No file like it covers 1 Mar to 4 Mar 2026. Ask whether it was cut off there or nothing happened before.',
        ],
        [
          'ends-early',
          'trail.csv ends on 20 Mar 2026. No file like it covers 21 Mar to 31 Mar 2026. Ask whether it was drawn too early or nothing happened after.',
        ],
      ]);
    });
  });

  it('goes by days of the review, not by hours or by days of UTC', async () => {
    await withCare(async ({ file, take, period, codes }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-01', '2026-03-31')));
      period('2026-03-01', '2026-03-31');
      expect(codes(id)).toEqual([]);
      // Noon in UTC is one in the morning of the next day in Auckland.
      period('2026-03-02', '2026-04-01', 'Pacific/Auckland');
      expect(codes(id)).toEqual([]);
      period('2026-03-01', '2026-03-31', 'Pacific/Auckland');
      expect(codes(id)).toEqual(['starts-late']);
    });
  });

  it('is asked once where several files of a system cover the period together', async () => {
    await withCare(async ({ file, take, period, codes, source }) => {
      const { id: first } = await take(file('1.csv', trail('2026-01-01', '2026-01-31')));
      const { id: third } = await take(file('3.csv', trail('2026-03-10', '2026-03-31')));
      period('2026-01-01', '2026-03-31');
      expect(codes(first)).toEqual([]);
      expect(source(third).alarms.map(({ message }) => message)).toEqual([
        '3.csv begins on 10 Mar 2026. No file like it covers 1 Feb to 9 Mar 2026. Ask whether it was cut off there or nothing happened before.',
      ]);
      await take(file('2.csv', trail('2026-02-01', '2026-03-09')));
      expect(codes(third)).toEqual([]);
    });
  });

  it('is told apart by system where a list names it', async () => {
    await withCare(async ({ file, take, period, codes }) => {
      const { id } = await take(file('a.csv', sessions('2026-03-01', '2026-03-02')));
      const other = sessions('2026-03-01', '2026-03-31').replaceAll('Learning', 'Payroll');
      const { id: whole } = await take(file('b.csv', other));
      period('2026-03-01', '2026-03-31');
      expect([codes(id), codes(whole)]).toEqual([['ends-early'], []]);
    });
  });

  it('is not said of lists without times, and of logins and tickets only when it is longer than a long weekend', async () => {
    await withCare(async ({ file, take, period, codes }) => {
      const people = await take(file('people.csv', 'Username,Name,Department\nana,Ana,IT\n'));
      const logins = (from: string, to: string) =>
        `Username,Login Time,Status,Source IP\n${daysFrom(from, to)
          .map((day) => `ana,${day}T10:00:00Z,Success,192.0.2.1`)
          .join('\n')}\n`;
      const near = await take(file('logins.csv', logins('2026-03-04', '2026-03-28')));
      period('2026-03-01', '2026-03-31');
      expect([codes(people.id), codes(near.id)]).toEqual([[], []]);
      period('2026-02-28', '2026-03-31');
      expect(codes(near.id)).toEqual(['starts-late']);
    });
  });
});

describe('a file that reaches back as far as the system keeps records', () => {
  it('may lack earlier rows: it says so in place of its late start', async () => {
    await withCare(async ({ file, take, period, source, codes }) => {
      const { id, alarms } = await take(file('trail.csv', trail('2026-01-04', '2026-07-02')));
      expect(alarms.map(({ code }) => code)).toEqual(['retention']);
      period('2026-01-01', '2026-06-30');
      expect(source(id).alarms).toMatchObject([
        {
          code: 'retention',
          message: expect.stringMatching(
            /^trail\.csv reaches back 180 days, to 4 Jan 2026: about as far as such records are kept \(.+\)\. Earlier ones may be missing, not absent\. No file like it covers 1 Jan to 3 Jan 2026\.$/u,
          ) as string,
        },
      ]);
      // What the auditor asks for is there.
      period('2026-02-01', '2026-06-30');
      expect(codes(id)).toEqual([]);
    });
  });

  it('is not one that is far shorter, or longer than anything is kept', async () => {
    await withCare(async ({ file, take }) => {
      expect((await take(file('short.csv', trail('2026-01-04', '2026-03-31')))).alarms).toEqual([]);
      expect((await take(file('long.csv', trail('2025-01-04', '2026-03-31')))).alarms).toEqual([]);
    });
  });
});

describe('the reason of an alarm', () => {
  it('is kept with who and when, is in the log, and makes the source complete with its card', async () => {
    await withCare(async ({ review, file, take, period, save, answer }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-02', '2026-03-31')));
      period('2026-03-01', '2026-03-31');
      expect(save(id).complete).toBe(false);
      const answered = answer(id, 'starts-late', ' 1 March was a Sunday. ');
      expect(answered.alarms).toMatchObject([
        { code: 'starts-late', reason: '1 March was a Sunday.', by: ANN.who, at: ANN.at },
      ]);
      expect(answered.complete).toBe(true);
      const entry = logEntries(review.reader).at(-1)!;
      expect(entry.action).toBe('source.alarm-answered');
      expect(JSON.parse(entry.detail)).toMatchObject({
        code: 'starts-late',
        reason: '1 March was a Sunday.',
      });
    });
  });

  it('is taken back by an empty one, an entry of its own', async () => {
    await withCare(async ({ review, file, take, period, answer }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-02', '2026-03-31')));
      period('2026-03-01', '2026-03-31');
      answer(id, 'starts-late', 'Sunday');
      expect(answer(id, 'starts-late', '  ').alarms).toMatchObject([{ reason: null, by: null, at: null }]);
      expect(review.reader.prepare('SELECT reason FROM alarm_reason ORDER BY seq').all()).toEqual([
        { reason: 'Sunday' },
        { reason: null },
      ]);
      expect(() => review.db.exec('DELETE FROM alarm_reason')).toThrow('reasons only grow');
    });
  });

  it('answers the sentence that was shown, and no other', async () => {
    await withCare(async ({ file, take, period, source, answer }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-02', '2026-03-31')));
      period('2026-03-01', '2026-03-31');
      answer(id, 'starts-late', 'Sunday');
      period('2026-02-01', '2026-03-31');
      expect(source(id).alarms).toMatchObject([{ code: 'starts-late', reason: null }]);
      period('2026-03-01', '2026-03-31');
      expect(source(id).alarms).toMatchObject([{ code: 'starts-late', reason: 'Sunday' }]);
    });
  });

  it('belongs to the content of the file, also under another name', async () => {
    await withCare(async ({ file, take, period, source, answer, remove }) => {
      const text = trail('2026-03-02', '2026-03-31');
      const { id } = await take(file('trail.csv', text));
      period('2026-03-01', '2026-03-31');
      answer(id, 'starts-late', 'Sunday');
      await remove(id);
      const again = await take(file('SetupAuditTrail (2).csv', text));
      expect(source(again.id).alarms).toMatchObject([{ code: 'starts-late', reason: 'Sunday' }]);
    });
  });

  it('is refused for an alarm that does not stand', async () => {
    await withCare(async ({ review, file, take, answer }) => {
      const { id } = await take(file('trail.csv', trail('2026-03-02', '2026-03-31')));
      expect(await failureFrom((async () => answer(id, 'starts-late', 'x'))())).toEqual({
        code: 'not-found',
        message: 'This alarm is no longer raised for trail.csv.',
      });
      expect(logEntries(review.reader)).toHaveLength(1);
    });
  });
});
