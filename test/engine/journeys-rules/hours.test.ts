import { describe, expect, it, vi } from 'vitest';
import { only, orders, reportOf, staff, told, visits, type Visit } from './ward.ts';
import { withReview } from '../temp-review.ts';

vi.setConfig({ testTimeout: 30_000 });

const RULES = only('vague-reason', 'off-hours');
const NOT_RECORDED = 'the time zone of the actor is not recorded, and the policy names none';
type Asked = {
  readonly zone?: string;
  readonly hours?: object;
  readonly policy?: object;
  readonly review?: string;
};
/** What comes of sessions with a reason that says nothing: the rule alone is low, raised it is medium. */
const ask = (
  times: readonly (string | Visit)[],
  { zone = '', hours = {}, policy = RULES, review = 'UTC' }: Asked = {},
) => {
  const rows = times.map((one): Visit => ({
    reason: 'testing',
    ...(typeof one === 'string' ? { at: one } : one),
  }));
  const people = staff([
    { name: 'Ida Krog', unit: 'IT', zone },
    { name: 'Olav Moe', unit: 'Kitchen' },
  ]);
  const files = [people, visits(rows), orders([])];
  return withReview({ files, zone: review, policy: { ...policy, businessHours: hours } }, (one) => ({
    found: told(one),
    report: reportOf(one, 'off-hours'),
  }));
};
const raised = async (at: string, asked: Asked): Promise<boolean> => {
  const { found } = await ask([at], asked);
  expect(found).toHaveLength(1);
  expect(found[0]?.severity === 'medium').toBe(found[0]?.rules.includes('off-hours'));
  return found[0]?.severity === 'medium';
};
const toronto = { zone: 'America/Toronto' };

describe('which clock counts', () => {
  const cases: readonly [name: string, at: string, asked: Asked, off: boolean][] = [
    // Toronto is four hours behind UTC in summer, five in winter.
    ['18:59:59 in the zone of the actor is working time', '2026-03-13T22:59:59Z', toronto, false],
    ['19:00:00 is not', '2026-03-13T23:00:00Z', toronto, true],
    ['06:59:59 is not', '2026-03-13T10:59:59Z', toronto, true],
    ['07:00:00 is', '2026-03-13T11:00:00Z', toronto, false],
    [
      'the zone of the review does not matter',
      '2026-03-13T15:00:00Z',
      { ...toronto, review: 'Asia/Tokyo' },
      false,
    ],
    [
      'nor that of the policy where the list has one',
      '2026-03-13T15:00:00Z',
      { ...toronto, hours: { zone: 'Asia/Tokyo' } },
      false,
    ],
    [
      'that of the policy where the list has none',
      '2026-03-13T15:00:00Z',
      { hours: { zone: 'Asia/Tokyo' } },
      true,
    ],
    [
      'a zone by its name in a list of an American system',
      '2026-03-13T23:00:00Z',
      { zone: '(GMT-05:00) Eastern Daylight Time (America/Toronto)' },
      true,
    ],
    [
      'and in working time',
      '2026-03-13T22:59:00Z',
      { zone: '(GMT-05:00) Eastern Daylight Time (America/Toronto)' },
      false,
    ],
    ['Sunday evening in Toronto is Monday in UTC', '2026-03-16T01:00:00Z', toronto, true],
    [
      'Friday 23:30 in UTC is Saturday in Oslo',
      '2026-03-13T23:30:00Z',
      { zone: 'Europe/Oslo', hours: { from: '00:00', to: '24:00' } },
      true,
    ],
    [
      '24:00 closes the day and not a second sooner',
      '2026-03-13T22:59:59Z',
      { zone: 'Europe/Oslo', hours: { from: '00:00', to: '24:00' } },
      false,
    ],
  ];
  it.each(cases)('%s', async (_, at, asked, off) => {
    expect(await raised(at, asked)).toBe(off);
  });
});

describe('when the clock is moved', () => {
  // On Sunday 8 March 2026 it goes from 02:00 to 03:00 in Toronto; on 1 November from 02:00 back to 01:00.
  const sundays = (from: string, to: string): Asked => ({ ...toronto, hours: { from, to, days: [7] } });
  const cases: readonly [name: string, at: string, asked: Asked, off: boolean][] = [
    ['hours that begin in the gap begin after it', '2026-03-08T07:00:00Z', sundays('02:30', '10:00'), false],
    ['and not before it', '2026-03-08T06:59:59Z', sundays('02:30', '10:00'), true],
    ['hours that end in the gap end with it', '2026-03-08T07:00:00Z', sundays('00:00', '02:30'), true],
    ['01:30 for the first time in autumn', '2026-11-01T05:30:00Z', sundays('01:15', '01:45'), false],
    ['01:30 for the second time', '2026-11-01T06:30:00Z', sundays('01:15', '01:45'), false],
    ['01:50 for the first time is outside', '2026-11-01T05:50:00Z', sundays('01:15', '01:45'), true],
  ];
  it.each(cases)('%s', async (_, at, asked, off) => {
    expect(await raised(at, asked)).toBe(off);
  });
});

describe('night shifts and holidays', () => {
  const nights = { ...toronto, hours: { from: '22:00', to: '06:00' } };
  const cases: readonly [name: string, at: string, asked: Asked, off: boolean][] = [
    ['Monday 23:00 on the night shift', '2026-03-17T03:00:00Z', nights, false],
    ['Tuesday 05:59:59 belongs to the shift of Monday', '2026-03-17T09:59:59Z', nights, false],
    ['Tuesday 06:00:00 is over', '2026-03-17T10:00:00Z', nights, true],
    ['Saturday 02:00 belongs to the shift of Friday', '2026-03-14T06:00:00Z', nights, false],
    ['Monday 02:00 would belong to Sunday', '2026-03-16T06:00:00Z', nights, true],
    ['Canada Day in Ontario', '2026-07-01T15:00:00Z', { ...toronto, hours: { calendar: 'CA-ON' } }, true],
    ['the day after', '2026-07-02T15:00:00Z', { ...toronto, hours: { calendar: 'CA-ON' } }, false],
    [
      '24 June is none in Ontario',
      '2026-06-24T15:00:00Z',
      { ...toronto, hours: { calendar: 'CA-ON' } },
      false,
    ],
    ['and is one in Québec', '2026-06-24T15:00:00Z', { ...toronto, hours: { calendar: 'CA-QC' } }, true],
    [
      'a holiday is a day of the actor’s own calendar: 1 July in Tokyo begins the evening before',
      '2026-06-30T23:00:00Z',
      { zone: 'Asia/Tokyo', hours: { calendar: 'CA-ON' } },
      true,
    ],
    [
      'and is over when it is 2 July there',
      '2026-07-01T23:00:00Z',
      { zone: 'Asia/Tokyo', hours: { calendar: 'CA-ON' } },
      false,
    ],
    [
      'a holiday of the site',
      '2026-03-17T15:00:00Z',
      { ...toronto, hours: { holidays: ['2026-03-17'] } },
      true,
    ],
    [
      'which is an ordinary day a year later',
      '2027-03-17T15:00:00Z',
      { ...toronto, hours: { holidays: ['2026-03-17'] } },
      false,
    ],
    [
      'the night after a holiday of the shift that began on it',
      '2026-03-18T05:00:00Z',
      { ...toronto, hours: { ...nights.hours, holidays: ['2026-03-17'] } },
      true,
    ],
  ];
  it.each(cases)('%s', async (_, at, asked, off) => {
    expect(await raised(at, asked)).toBe(off);
  });
});

describe('it only raises', () => {
  const NIGHT = '2026-03-14T03:00:00Z';
  const with_ = (severity: string) => ({
    rules: { ...RULES.rules, 'vague-reason': { enabled: true, severity } },
  });

  it.each([
    ['low', 'medium'],
    ['medium', 'high'],
    ['high', 'high'],
  ])('what the policy calls %s becomes %s', async (from, to) => {
    const { found } = await ask([NIGHT], { ...toronto, policy: with_(from) });
    expect(found.map(({ severity, rules }) => [severity, rules])).toEqual([
      [to, ['vague-reason', 'off-hours']],
    ]);
    const says = `raises the finding from ${from} to ${to}`;
    if (from === to) expect(found[0]?.sentence).not.toContain('raises the finding');
    else expect(found[0]?.sentence).toContain(says);
  });

  it('a severity that the policy gives to the rule itself changes nothing', async () => {
    const policy = { rules: { ...RULES.rules, 'off-hours': { enabled: true, severity: 'high' } } };
    const { found } = await ask([NIGHT], { ...toronto, policy });
    expect(found.map(({ severity }) => severity)).toEqual(['medium']);
  });

  it('alone it is no finding, and says what it tested', async () => {
    const { found, report } = await ask([NIGHT, '2026-03-13T15:00:00Z'], {
      ...toronto,
      policy: only('off-hours'),
    });
    expect(found).toEqual([]);
    expect(report).toEqual({ tested: 2, found: 0, untested: {} });
  });

  it('raises nothing of an actor without a zone, and says how many', async () => {
    const { found, report } = await ask([NIGHT]);
    expect(found.map(({ severity }) => severity)).toEqual(['low']);
    expect(report).toEqual({ tested: 0, found: 0, untested: { [NOT_RECORDED]: 1 } });
  });

  it('of two sessions of one episode the one at night raises the finding of both, and is named', async () => {
    const people = staff([
      { name: 'Ida Krog', unit: 'IT', zone: 'America/Toronto' },
      { name: 'Olav Moe', unit: 'Payroll' },
    ]);
    const rows = visits([
      { at: '2026-03-13T15:00:00Z', reason: 'WRD-1' },
      { at: '2026-03-14T03:00:00Z', reason: 'WRD-1' },
    ]);
    const files = [people, rows, orders([{ key: 'WRD-1', from: '2026-03-13T12:00:00Z' }])];
    await withReview({ files, zone: 'UTC', policy: only('sensitive-unit', 'off-hours') }, (review) => {
      const [found, ...more] = told(review);
      expect(more).toEqual([]);
      expect(found).toMatchObject({
        severity: 'medium',
        sessions: 2,
        rules: ['sensitive-unit', 'off-hours'],
      });
      expect(found?.sentence).toContain(
        '1 of 2 sessions: It began on Friday 13 March 2026, 23:00 in America/Toronto',
      );
    });
  });
});
