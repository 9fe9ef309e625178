import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session } from '../../../electron/engine/rules/example-session.ts';
import { offHours } from '../../../electron/engine/rules/off-hours.ts';
import { hoursIn, outsideWords, workingZone } from '../../../electron/engine/rules/working-time.ts';
import { DEFAULT_POLICY, policyFrom } from '../../../shared/policy.ts';

const { businessHours: USUAL } = DEFAULT_POLICY;
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const isInside = (iso: string, zone: string, over: Partial<typeof USUAL> = {}) =>
  outsideWords(Date.parse(iso), zone, { ...USUAL, ...over }) === null;

describe('the borders of business hours', () => {
  test.each([
    ['2026-03-10T06:59:59.999Z', false],
    ['2026-03-10T07:00:00.000Z', true],
    ['2026-03-10T18:59:59.999Z', true],
    ['2026-03-10T19:00:00.000Z', false],
  ])('%s, from 07:00 to 19:00: %s', (iso, inside) => {
    expect(isInside(iso, 'UTC')).toBe(inside);
  });

  test.each([
    ['2026-03-10T00:00:00.000Z', true],
    ['2026-03-10T23:59:59.999Z', true],
    ['2026-03-13T23:59:59.999Z', true],
    ['2026-03-14T00:00:00.000Z', false],
  ])('%s, from 00:00 to 24:00: %s', (iso, inside) => {
    expect(isInside(iso, 'UTC', { from: '00:00', to: '24:00' })).toBe(inside);
  });

  test.each([
    // Monday 9 March: the shift of Sunday night is none.
    ['2026-03-09T05:59:59.999Z', false],
    ['2026-03-09T21:59:59.999Z', false],
    ['2026-03-09T22:00:00.000Z', true],
    ['2026-03-10T00:00:00.000Z', true],
    ['2026-03-10T05:59:59.999Z', true],
    ['2026-03-10T06:00:00.000Z', false],
    // Saturday: the shift of Friday night ends.
    ['2026-03-14T05:59:59.999Z', true],
    ['2026-03-14T22:00:00.000Z', false],
  ])('%s, from 22:00 to 06:00: %s', (iso, inside) => {
    expect(isInside(iso, 'UTC', { from: '22:00', to: '06:00' })).toBe(inside);
  });

  test('the same time twice is a shift of 24 hours, from that time on', () => {
    const round = { from: '08:00', to: '08:00', days: [1] };
    expect(isInside('2026-03-09T07:59:59.999Z', 'UTC', round)).toBe(false);
    expect(isInside('2026-03-09T08:00:00.000Z', 'UTC', round)).toBe(true);
    expect(isInside('2026-03-10T07:59:59.999Z', 'UTC', round)).toBe(true);
    expect(isInside('2026-03-10T08:00:00.000Z', 'UTC', round)).toBe(false);
  });

  test('without days nothing is inside', () => {
    expect(outsideWords(Date.parse('2026-03-10T12:00:00Z'), 'UTC', { ...USUAL, days: [] })).toBe(
      'Tuesday 10 March 2026, 12:00 in UTC; the policy names no business days there.',
    );
  });
});

describe('summer time: the clock on the wall counts', () => {
  test.each([
    ['America/Toronto', '2026-03-06T11:59:59.999Z', '2026-03-06T12:00:00.000Z'],
    ['America/Toronto', '2026-03-09T10:59:59.999Z', '2026-03-09T11:00:00.000Z'],
    ['America/Toronto', '2026-10-30T10:59:59.999Z', '2026-10-30T11:00:00.000Z'],
    ['America/Toronto', '2026-11-02T11:59:59.999Z', '2026-11-02T12:00:00.000Z'],
    ['Europe/Paris', '2026-03-27T05:59:59.999Z', '2026-03-27T06:00:00.000Z'],
    ['Europe/Paris', '2026-03-30T04:59:59.999Z', '2026-03-30T05:00:00.000Z'],
    // Lord Howe moves its clocks by half an hour, from +11:00 to +10:30 on 5 April.
    ['Australia/Lord_Howe', '2026-04-02T19:59:59.999Z', '2026-04-02T20:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-06T20:29:59.999Z', '2026-04-06T20:30:00.000Z'],
  ])('%s: %s is before seven, %s is not', (zone, before, seven) => {
    expect([isInside(before, zone), isInside(seven, zone)]).toEqual([false, true]);
  });

  test('on the day itself: the hour that is left out is in no shift, the one that comes twice is in it twice', () => {
    const night = { from: '01:30', to: '02:30', days: EVERY_DAY };
    // In Toronto 01:59:59 is followed by 03:00 on 8 March, and by 01:00 again on 1 November.
    expect(isInside('2026-03-08T06:59:59.999Z', 'America/Toronto', night)).toBe(true);
    expect(isInside('2026-03-08T07:00:00.000Z', 'America/Toronto', night)).toBe(false);
    const fall = ['05:29', '05:30', '05:59', '06:00', '06:29', '06:30', '07:29', '07:30'];
    expect(fall.map((time) => isInside(`2026-11-01T${time}:00Z`, 'America/Toronto', night))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('a day is the one of the zone, not of UTC, and 29 February is one', () => {
    const whole = { from: '00:00', to: '24:00' };
    expect(isInside('2028-02-28T15:00:00Z', 'Pacific/Kiritimati', { ...whole, days: [2] })).toBe(true);
    expect(
      outsideWords(Date.parse('2028-02-29T23:30:00Z'), 'UTC', {
        ...USUAL,
        ...whole,
        holidays: ['2028-02-29'],
      }),
    ).toBe('Tuesday 29 February 2028, 23:30 in UTC, on a holiday of the policy (29 February).');
  });
});

describe('holidays', () => {
  const ontario = { ...USUAL, calendar: 'CA-ON', holidays: ['2026-08-03', '2026-07-01'] };
  const words = (iso: string, hours: Parameters<typeof outsideWords>[2] = ontario) =>
    outsideWords(Date.parse(iso), 'America/Toronto', hours);

  test('of the calendar are called by their names, those of the policy are told as such', () => {
    expect(words('2026-07-01T14:05:00Z')).toBe(
      'Wednesday 1 July 2026, 10:05 in America/Toronto, on Canada Day (1 July), a holiday.',
    );
    expect(words('2026-08-03T14:00:00Z')).toBe(
      'Monday 3 August 2026, 10:00 in America/Toronto, on a holiday of the policy (3 August).',
    );
    expect(words('2026-08-04T14:00:00Z')).toBeNull();
  });

  test('at night it is the night that is told', () => {
    expect(words('2026-07-02T02:00:00Z')).toBe(
      'Wednesday 1 July 2026, 22:00 in America/Toronto; business hours there are 07:00 to 19:00, Mon to Fri.',
    );
  });

  test('belong to the zone: midnight there begins and ends them', () => {
    const always = { ...ontario, from: '00:00', to: '24:00', days: EVERY_DAY };
    const edges = [
      '2026-07-01T03:59:59.999Z',
      '2026-07-01T04:00Z',
      '2026-07-02T03:59:59.999Z',
      '2026-07-02T04:00Z',
    ];
    expect(edges.map((iso) => words(iso, always) === null)).toEqual([true, false, false, true]);
  });

  test('take the shift that begins on them, until the morning after', () => {
    const nights = { ...ontario, from: '22:00', to: '06:00' };
    expect(words('2026-07-02T07:00:00Z', nights)).toBe(
      'Thursday 2 July 2026, 03:00 in America/Toronto, on Canada Day (1 July), a holiday.',
    );
    expect(words('2026-07-01T07:00:00Z', nights)).toBeNull();
  });
});

describe('whose hours', () => {
  const tokyo = {
    zone: 'Asia/Tokyo',
    from: '09:00',
    to: '17:00',
    days: MONDAY_TO_FRIDAY,
    holidays: [],
    calendar: null,
  };
  const india = { ...tokyo, zone: 'Asia/Kolkata', from: '10:00' };
  const hours = { ...USUAL, zones: [tokyo, india] };

  test('those of the zone where the policy has any, by whatever name it goes', () => {
    expect(hoursIn(hours, 'Asia/Tokyo')).toBe(tokyo);
    expect(hoursIn(hours, 'Asia/Calcutta')).toBe(india);
    expect(hoursIn(hours, 'Europe/Paris')).toBe(hours);
  });

  test('the zone is that of the list, else that of the policy, and never a text that is none', () => {
    const paris = { ...USUAL, zone: 'Europe/Paris' };
    expect(workingZone('America/Toronto', paris)).toBe('America/Toronto');
    expect(workingZone('(GMT-05:00) Eastern Standard Time (America/Toronto)', paris)).toBe('America/Toronto');
    expect(workingZone('Eastern Time (US & Canada)', paris)).toBeNull();
    expect(workingZone(null, paris)).toBe('Europe/Paris');
    expect(workingZone(null, USUAL)).toBeNull();
  });
});

describe('the rule', () => {
  const report = (over: Parameters<typeof facts>[0], policy: unknown = {}) =>
    offHours.evaluate(facts(over), policyFrom(policy));
  const night = '2026-03-10T02:30:00Z';

  test('says what it could not test, each reason for itself', () => {
    const zones: Record<string, string | null> = { Ann: 'UTC', Ben: null, Cem: 'Eastern Time', Dan: 'UTC' };
    const sessions = [
      ...['Ann', 'Ben', 'Cem'].map((actor) => session(night, { actor })),
      session('2026-03-10T00:00:00Z', { actor: 'Dan', reportOnly: true }),
      session('2026-03-10T00:00:00Z', { actor: 'Ann' }),
    ];
    const { tested, untested, found, raises } = report({
      sessions,
      zoneOf: ({ name }) => zones[name] ?? null,
    });
    expect({ tested, found, raised: raises?.map((one) => one.session) }).toEqual({
      tested: 2,
      found: [],
      raised: [`${night} Ann Theo Marchand`, '2026-03-10T00:00:00Z Ann Theo Marchand'],
    });
    expect(untested).toEqual([
      { reason: 'the time zone of the actor is not recorded, and the policy names none', count: 1 },
      { reason: 'the time zone in the list of people is not known here by its name', count: 1 },
      { reason: 'a list gives midnight sharp, which may stand for a day without a time', count: 1 },
    ]);
  });

  test('takes the zone of the policy for those of whom none is recorded', () => {
    const policy = { businessHours: { zone: 'Australia/Sydney' } };
    // 13:30 in Sydney.
    expect(report({ sessions: [session(night)] }, policy)).toMatchObject({ tested: 1, raises: [] });
    expect(report({ sessions: [session(night)], zoneOf: () => 'UTC' }, policy).raises).toHaveLength(1);
  });
});

test('a week later it is the same, except where clocks were changed or a holiday came: counted by minutes of the week', () => {
  const hours = fc.record({
    from: fc.integer({ min: 0, max: 23 }),
    to: fc.integer({ min: 0, max: 24 }),
    days: fc.subarray(EVERY_DAY),
  });
  const monday = Date.parse('2026-06-01T00:00:00Z');
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }), ({ from, to, days }, minute) => {
      const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
      const all = { ...USUAL, from: clock(from), to: clock(to), days };
      const length = to > from ? to - from : 24 - from + to;
      // By hand: minutes since each shift began, this week and the one before.
      const inside = days.some((day) =>
        [0, -7].some((week) => {
          const since = minute - ((day - 1 + week) * 24 + from) * 60;
          return since >= 0 && since < length * 60;
        }),
      );
      for (const weeks of [0, 1, 5])
        expect(outsideWords(monday + (weeks * 7 * 24 * 60 + minute) * 60_000, 'UTC', all) === null).toBe(
          inside,
        );
    }),
  );
});
