import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../electron/engine/views/overview.ts';
import { auditTrail, daysFrom, loginAs, withCare, type CareBench } from './care-bench.ts';

const QUARTER = ['2026-01-01', '2026-03-31'] as const;
const trail = (from: string, to: string) => auditTrail(daysFrom(from, to), [loginAs(from)]);
const answers = ({ review }: Pick<CareBench, 'review'>) => overviewOf(review.reader).absence;
const only = (bench: Pick<CareBench, 'review'>) => {
  const [answer, ...others] = answers(bench);
  expect(others).toEqual([]);
  return answer!;
};
const LOGINS = 'Username,Login Time,Status,Source IP\nana,2026-01-01T10:00:00Z,Success,192.0.2.1\n';

describe('whether files prove that nobody else was impersonated', () => {
  it('is yes for an audit trail that covers every day and holds more than logins as others', async () => {
    await withCare(async (bench) => {
      await bench.take(bench.file('trail.csv', trail(...QUARTER)));
      bench.period(...QUARTER);
      expect(only(bench)).toMatchObject({ system: 'Salesforce', answer: 'proven' });
      expect(only(bench).sentence).toMatch(
        /^Every impersonation from 1 Jan to 31 Mar 2026 is in trail\.csv, because /u,
      );
    });
  });

  it('is no while a single day of the period is not covered, whatever the reason of the alarm says', async () => {
    await withCare(async (bench) => {
      const { id } = await bench.take(bench.file('trail.csv', trail('2026-01-02', '2026-03-30')));
      bench.period(...QUARTER);
      bench.answer(id, 'starts-late', 'A holiday.');
      bench.answer(id, 'ends-early', 'Nothing happened.');
      expect(only(bench)).toEqual({
        system: 'Salesforce',
        answer: 'cannot-conclude',
        sentence:
          'trail.csv does not cover 1 Jan 2026 and 31 Mar 2026 of the period. Import an export that begins before and ends after them.',
      });
    });
  });

  it('is yes when several files cover it together, in any order', async () => {
    await withCare(async (bench) => {
      await bench.take(bench.file('b.csv', trail('2026-02-10', '2026-03-31')));
      bench.period(...QUARTER);
      await bench.take(bench.file('a.csv', trail('2026-01-01', '2026-02-08')));
      expect(only(bench)).toMatchObject({
        answer: 'cannot-conclude',
        sentence: expect.stringContaining('do not cover 9 Feb 2026 of the period') as string,
      });
      await bench.take(bench.file('c.csv', trail('2026-02-09', '2026-02-09')));
      expect(only(bench).answer).toBe('proven');
    });
  });

  it('waits for the reasons of alarms: an audit trail without any login as somebody else', async () => {
    await withCare(async (bench) => {
      const { id } = await bench.take(bench.file('trail.csv', auditTrail(daysFrom(...QUARTER))));
      bench.period(...QUARTER);
      expect(only(bench)).toMatchObject({
        answer: 'cannot-conclude',
        sentence: 'trail.csv has 1 alarm without a written reason. Answer it on the Sources screen first.',
      });
      bench.answer(id, 'no-login-as-rows', 'Seen on the screen: nobody did.');
      expect(only(bench).answer).toBe('proven');
    });
  });

  it('is no when only logins as others are left in the file: it was filtered', async () => {
    await withCare(async (bench) => {
      await bench.take(bench.file('trail.csv', auditTrail([], daysFrom(...QUARTER).map(loginAs))));
      bench.period(...QUARTER);
      expect(only(bench)).toMatchObject({
        answer: 'cannot-conclude',
        sentence: expect.stringContaining('trail.csv holds nothing but impersonations') as string,
      });
    });
  });

  it('is no when rows could not be read: one of them may be an impersonation', async () => {
    await withCare(async (bench) => {
      const unreadable = 'not a date,ana@x.example,,Created app,Apps,';
      await bench.take(
        bench.file('trail.csv', auditTrail(daysFrom(...QUARTER), [loginAs(QUARTER[0]), unreadable])),
      );
      bench.period(...QUARTER);
      expect(only(bench)).toMatchObject({
        answer: 'cannot-conclude',
        sentence: expect.stringMatching(/^1 row of trail\.csv could not be read/u) as string,
      });
    });
  });

  it('is no where only logins are known, and where nothing is', async () => {
    await withCare(async (bench) => {
      expect(only(bench)).toEqual({
        system: 'Any system',
        answer: 'cannot-conclude',
        sentence:
          'No file that names who acted as somebody else was imported. Import the audit trail or the impersonation log of the system.',
      });
      await bench.take(bench.file('logins.csv', LOGINS));
      expect(only(bench)).toEqual({
        system: 'Salesforce',
        answer: 'cannot-conclude',
        sentence:
          'logins.csv cannot name an impersonator: a login shows whose account was used, not by whom. Import the audit trail or the impersonation log of the system.',
      });
    });
  });

  it('is answered for each system by itself; a list of sessions can never prove it', async () => {
    await withCare(async (bench) => {
      await bench.take(bench.file('trail.csv', trail(...QUARTER)));
      await bench.take(bench.file('logins.csv', LOGINS));
      const header = 'System,Impersonator,Target user,Started,Reason';
      await bench.take(
        bench.file(
          'list.csv',
          `${header}\nLearning Hub,ana,bo,2026-01-05T10:00:00Z,a\n,ana,bo,2026-01-06T10:00:00Z,b\n`,
        ),
      );
      bench.period(...QUARTER);
      expect(answers(bench).map(({ system, answer }) => [system, answer])).toEqual([
        ['A list of sessions', 'cannot-conclude'],
        ['Learning Hub', 'cannot-conclude'],
        ['Salesforce', 'proven'],
      ]);
      expect(answers(bench)[1]?.sentence).toMatch(
        /^list\.csv cannot show that nobody else was impersonated, because /u,
      );
      for (const { sentence } of answers(bench)) expect(sentence).toMatch(/^[^.]\S.*[^.]\.$/u);
    });
  });
});

describe('gaps', () => {
  it('say how many sources are not complete, and nothing when all are', async () => {
    await withCare(async (bench) => {
      const { id } = await bench.take(bench.file('trail.csv', trail('2026-01-02', '2026-03-31')));
      bench.period(...QUARTER);
      const told = () => overviewOf(bench.review.reader).gaps.filter((gap) => gap.includes('complete'));
      expect(told()).toEqual([
        '1 of 1 source is not complete: 1 card without who extracted the file, from which system and when, and 1 alarm without a written reason.',
      ]);
      bench.save(id);
      expect(told()).toEqual(['1 of 1 source is not complete: 1 alarm without a written reason.']);
      bench.answer(id, 'starts-late', 'A holiday.');
      expect(told()).toEqual([]);
    });
  });
});
