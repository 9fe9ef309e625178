import { describe, expect, it } from 'vitest';
import { asked, history } from './login-file.ts';
import { withBench } from './temp-sources.ts';

describe('what must be asked', () => {
  it('is the zone, when times carry none; the choices are the zones of imported users', async () => {
    await withBench(async (bench) => {
      const content = history('2026-01-05 10:00');
      const question =
        'Times in h.csv carry no time zone, for example "2026-01-05 10:00" in row 2. In which zone were they written?';
      expect(await asked(bench, content)).toEqual([{ id: 'zone', question, choices: ['UTC'] }]);
      await bench.take(
        bench.file(
          'people.csv',
          'Username,Name,Time zone\na,A,Europe/Lisbon\nb,B,America/Toronto\nc,C,America/Toronto\n',
        ),
      );
      expect(await asked(bench, content)).toEqual([
        { id: 'zone', question, choices: ['America/Toronto', 'Europe/Lisbon', 'UTC'] },
      ]);
      expect(await asked(bench, content, { zone: 'Asia/Tokyo' })).toEqual([]);
      expect(await asked(bench, content, { reviewZone: 'Asia/Tokyo' })).toEqual([]);
    });
  });

  it('is the zone, when an abbreviation has several meanings and the given zone has none of them', async () => {
    await withBench(async (bench) => {
      const content = history('2026-01-05 10:00 IST');
      expect((await asked(bench, content)).map(({ id }) => id)).toEqual(['zone']);
      expect(await asked(bench, content, { zone: 'Asia/Kolkata' })).toEqual([]);
      expect((await asked(bench, content, { zone: 'America/Toronto' }))[0]?.question).toBe(
        '"IST" in h.csv means different things in different countries, for example "2026-01-05 10:00 IST" in row 2. America/Toronto does not use it. In which zone were the times written?',
      );
      expect(await asked(bench, history('2026-01-05 10:00 EST')), 'EST has one meaning').toEqual([]);
    });
  });

  it('is the date order, when no date of the whole file shows it', async () => {
    await withBench(async (bench) => {
      const open = history('1/2/2026 10:00 EST', '3/4/2026 10:00 EST');
      expect(await asked(bench, open)).toEqual([
        {
          id: 'date-order',
          question:
            'Dates in h.csv can be read as day/month/year or as month/day/year, for example "1/2/2026 10:00 EST" in row 2. Which is it?',
          choices: ['dmy', 'mdy'],
        },
      ]);
      expect(await asked(bench, open, { dateOrder: 'dmy' })).toEqual([]);
      expect(await asked(bench, open, { reviewDateOrder: 'mdy' })).toEqual([]);
      const proven = history(
        ...Array.from({ length: 2_000 }, () => '1/2/2026 10:00 EST'),
        '1/13/2026 10:00 EST',
      );
      expect(await asked(bench, proven)).toEqual([]);
    });
  });

  it('is the year, when dates carry none; a year or the first day of the list answers it', async () => {
    await withBench(async (bench) => {
      const content = history('30 December, 23:00 UTC', '2 January, 09:44 UTC');
      expect(await asked(bench, content)).toEqual([
        {
          id: 'year',
          question:
            'Dates in h.csv carry no year, for example "30 December, 23:00 UTC" in row 2. On which day, or in which year, does the list begin? Its dates are read within one year from there.',
          choices: [],
        },
      ]);
      const times = async (name: string, yearFrom: string) => {
        const { coverage, detected } = await bench.take(bench.file(name, `${content}\n# ${name}`), {
          yearFrom,
        });
        return [
          new Date(coverage?.from ?? 0).toISOString(),
          new Date(coverage?.to ?? 0).toISOString(),
          detected,
        ];
      };
      expect(await times('a.csv', '2025-09-01')).toEqual([
        '2025-12-30T23:00:00.000Z',
        '2026-01-02T09:44:00.000Z',
        expect.stringContaining('Dates without a year were read within one year from 2025-09-01.'),
      ]);
      expect((await times('b.csv', '2021')).slice(0, 2)).toEqual([
        '2021-01-02T09:44:00.000Z',
        '2021-12-30T23:00:00.000Z',
      ]);
    });
  });

  it('can be several things at once', async () => {
    await withBench(async (bench) => {
      expect((await asked(bench, history('1/2/2026 10:00'))).map(({ id }) => id)).toEqual([
        'zone',
        'date-order',
      ]);
    });
  });
});
