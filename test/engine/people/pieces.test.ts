import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Register } from '../../../electron/engine/people/register.ts';
import type { FactFile } from '../fact-bench.ts';
import { essence, list, registerFor, tickets, trail, users } from './people-bench.ts';

/** Splitting any file into pieces, under any names and in any order, gives the same people, aliases and joins. */
const maybe = <Value>(...values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: null, freq: 2 });
const NAMES = ['Alex Martin', 'Martin, Alex', 'ALEX MARTÍN', 'Ana Lopes', 'Ana Ruiz', 'Zoë Brandt'] as const;
const LOGINS = ['alex@x.example', 'ALEX@x.example', 'ana@x.example', 'ana.ruiz@x.example', 'zoe'] as const;
const row = fc.record({
  ext_id: maybe('005A00000000001AAA', '005A00000000001', '005A00000000002AAA', '005a00000000001', '12', '13'),
  username: maybe(...LOGINS),
  federation_id: maybe('E-1', 'e-1', 'E-2'),
  email: maybe('alex@x.example', 'desk@x.example', 'ana@x.example', 'Desk@x.example'),
  name: maybe(...NAMES),
  department: maybe('Payroll', 'payroll', 'Sales'),
  active: maybe<0 | 1>(0, 1),
});
const rows = fc.array(row, { maxLength: 7 });
const line = fc.tuple(
  fc.constantFrom('2026-01-05T08:00:00Z', '2026-02-05T08:00:00Z', '2026-03-05T08:00:00Z'),
  fc
    .tuple(
      fc.constantFrom('005A00000000001', '005A00000000002'),
      fc.constantFrom(...LOGINS),
      fc.constantFrom(...LOGINS),
    )
    .map(([who, from, to]) => `Changed username for ${who} from ${from} to ${to}`),
);
const requester = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom('712020:aaaa', '712020:bbbb', 'ana@x.example, 712020:cccc'),
  )
  .map(([name, login]) => `${name} (${login})`);

/** Cuts a file where the numbers say, and gives the pieces other names. */
function cut(file: FactFile, seeds: readonly number[]): FactFile[] {
  const places = file.rows.map((_, at) => (seeds[at % seeds.length] ?? 0) % 3);
  const pieces = [0, 1, 2].map((piece) => ({
    ...file,
    file: `${seeds[piece]} ${piece} ${file.file}`,
    columns: file.columns ?? [file.file],
    rows: file.rows.filter((_, at) => places[at] === piece),
  }));
  return pieces.filter((piece) => piece.rows.length > 0) as FactFile[];
}

const QUESTIONS = [
  ...NAMES,
  ...LOGINS,
  'desk@x.example',
  '712020:aaaa',
  '712020:cccc',
  'Ana Lopes (712020:bbbb)',
];
function told(register: Register) {
  const at = Date.parse('2026-02-10T00:00:00Z');
  return {
    people: essence(register.people),
    answers: QUESTIONS.map((text) => [text, register.resolveText(text), register.resolveText(text, at)]),
    asked: [...register.questions.values()]
      .map(({ people, ...question }) => ({ ...question, people: [...people].map(({ id }) => id).sort() }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

it('gives the same people from any pieces in any order', async () => {
  const drawn = fc.record({
    own: rows,
    hr: rows,
    lms: rows,
    lines: fc.array(line, { maxLength: 4 }),
    requesters: fc.array(requester, { maxLength: 5 }),
    seeds: fc.array(fc.nat(99), { minLength: 5, maxLength: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ own, hr, lms, lines, requesters, seeds }) => {
      const files = [users(own), list('hr.csv', hr), list('lms.csv', lms), trail(lines), tickets(requesters)];
      const whole = await registerFor(files, told);
      const pieces = files.flatMap((file, at) => cut(file, [...seeds.slice(at), ...seeds]));
      const order = pieces.toSorted((a, b) => (a.file < b.file ? 1 : -1));
      expect(await registerFor(order, told)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('says in which direction a list and the other lists are one', async () => {
  const file = list('hr.csv', [
    { ext_id: '12', name: 'Ana Lopes', department: 'Berths' },
    { ext_id: '12', name: 'Ana Lopes', department: 'Tugs' },
  ]);
  await registerFor(cut(file, [0, 1, 2, 3, 4]), (register) => expect(register.people).toHaveLength(1));
  await registerFor([file, { ...file, file: 'lms.csv', columns: ['other'] }], (register) =>
    expect(register.people).toHaveLength(2),
  );
});
