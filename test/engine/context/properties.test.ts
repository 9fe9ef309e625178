import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STATE_FIELDS } from '../../../shared/people-words.ts';
import type { State } from '../../../electron/engine/model.ts';
import { trail, users, withStates } from './context-bench.ts';

const NAMES = ['Alex Martin', 'Theo Marchand', 'Ada Lindqvist'] as const;
const VALUES = ['Sales', 'Payroll', 'Legal', 'none', 'Quote to Cash'] as const;
const IDS = ['0050000000000A1', '0050000000000A2', '0050000000000T1'] as const;

const name = fc.constantFrom(...NAMES);
const value = fc.constantFrom(...VALUES);
const id = fc.constantFrom('', ...IDS.map((one) => ` (UserID: [${one}])`));
const time = fc
  .integer({ min: 0, max: 40 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString());
const text = fc.oneof(
  fc
    .tuple(fc.constantFrom('role', 'profile', 'department'), name, id, value, value)
    .map(([field, who, ofId, a, b]) => `Changed ${field} for user ${who}${ofId} from ${a} to ${b}`),
  fc
    .tuple(
      fc.constantFrom('Activated user', 'Deactivated user', 'Created new user', 'Froze user account for'),
      name,
      id,
    )
    .map(([what, who, ofId]) => `${what} ${who}${ofId}`),
  fc
    .tuple(fc.constantFrom('assigned to', 'unassigned from'), name, id)
    .map(([what, who, ofId]) => `Permission set Keyholder: ${what} user ${who}${ofId}`),
);
const lines = fc.array(
  fc.tuple(time, text).map(([at, words]) => `${at} ${words}`),
  { maxLength: 25 },
);
const person = fc.record({
  ext_id: fc.constantFrom(null, ...IDS),
  name,
  active: fc.constantFrom(null, 0 as const, 1 as const),
  department: fc.option(value, { nil: null }),
  role: fc.option(value, { nil: null }),
  profile: fc.option(value, { nil: null }),
});

const DAYS = Array.from({ length: 44 }, (_, day) => Date.UTC(2026, 0, day) + 12 * 3_600_000);

function expectPartition(states: readonly State[]): void {
  for (const field of STATE_FIELDS) {
    const pieces = states.filter((one) => one.field === field);
    if (pieces.length === 0) continue;
    expect(pieces[0]?.from).toBeNull();
    expect(pieces.at(-1)?.to).toBeNull();
    for (const [place, { from, to }] of pieces.entries()) {
      if (place > 0) expect(from).toBe(pieces[place - 1]?.to);
      if (from !== null && to !== null) expect(to).toBeGreaterThan(from);
    }
  }
}

it('divides all of time for every field, and tells the same of an instant as of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(person, { maxLength: 4 }), lines, async (people, rows) => {
      await withStates([users(people), trail(rows)], ({ states, register, who }) => {
        const keys = [...register.people.map((one) => `p:${one.id}`), ...who('Ada Lindqvist').keys];
        for (const key of keys) {
          const history = states.history(key);
          expectPartition(history);
          for (const at of DAYS)
            for (const state of states.at({ keys: [key], name: '', username: null }, at)) {
              const whole = history.find(
                ({ field, from, to }) =>
                  field === state.field && (from ?? -Infinity) <= at && at < (to ?? Infinity),
              );
              expect(state.value).toBe(whole?.value ?? null);
              expect(state.sentence).toMatch(/^.+\.$/u);
            }
        }
      });
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('does not depend on how files are split, named or ordered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { maxLength: 4 }),
      lines,
      fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
      async (people, rows, sides) => {
        const all = await told([users(people), trail(rows)]);
        const [one, other] = [true, false].map((side) => rows.filter((_, place) => sides[place] === side));
        const pieces = [
          trail([...(other ?? [])].reverse(), 'b.csv'),
          trail(one ?? [], 'z.csv'),
          users(people),
        ];
        expect(await told(pieces)).toEqual(all);
      },
    ),
    { numRuns: 25 },
  );

  function told(files: Parameters<typeof withStates>[0]): Promise<unknown> {
    return withStates(files, ({ states, register }) =>
      [...NAMES].flatMap((who) =>
        DAYS.map((at) => [
          states.unitAt(register.resolve(who, null), at),
          states
            .at(register.resolve(who, null), at)
            .map(({ field, value: held, basis, sentence }) => [field, held, basis, sentence]),
        ]),
      ),
    );
  }
}, 60_000);

it('never says that a sensitive unit is not sensitive because of what is not known', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(value, { nil: null }), { minLength: 2, maxLength: 3 }),
      async (units) => {
        const files = units.map((department, place) =>
          users([{ ext_id: IDS[0], name: 'Alex Martin', department }], `List-${place}.csv`),
        );
        await withStates(files, ({ states, who }) => {
          const { sensitive } = states.unitAt(who('Alex Martin'), DAYS[0] ?? 0);
          const may = units.some((unit) => unit === 'Payroll' || unit === 'Legal');
          if (may) expect(sensitive).not.toBe(false);
          else expect(sensitive).not.toBe(true);
        });
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
