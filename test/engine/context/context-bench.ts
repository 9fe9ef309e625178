import { statesOf, type States } from '../../../electron/engine/context/states.ts';
import type { Identity } from '../../../electron/engine/model.ts';
import { registerOf, type Register } from '../../../electron/engine/people/register.ts';
import type { Facts } from '../../../electron/engine/sources/facts.ts';
import type { StateField } from '../../../shared/people-words.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { withFacts, type FactFile } from '../fact-bench.ts';

export const THEO = '0050000000000T1';

export type Account = Partial<Facts['account']>;

/** A list of people; those with an id of the platform are its users. */
export const users = (rows: readonly Account[], file = 'Users.csv'): FactFile => ({
  file,
  table: 'account',
  rows,
});

/** An audit trail of "2026-05-10 text" or "2026-05-10T12:00:00Z text", in the order given. */
export function trail(lines: readonly string[], file = 'Trail.csv'): FactFile {
  const rows = lines.map((line) => {
    const [time = '', ...words] = line.split(' ');
    return {
      at: Date.parse(time),
      kind: 'change' as const,
      user: 'nadia.brandt@quay.example',
      text: words.join(' '),
    };
  });
  return { file, table: 'audit_event', rows };
}

/** Rows that only show from when to when the trail reaches, with a row each week between. */
export function reaching(from: string, to: string): string[] {
  const lines: string[] = [];
  for (let at = Date.parse(from); at < Date.parse(to); at += 7 * 86_400_000)
    lines.push(`${new Date(at).toISOString()} Changed custom app Tide Tables`);
  return [...lines, `${to} Changed custom app Tide Tables`];
}

export type Asked = {
  readonly states: States;
  readonly register: Register;
  readonly who: (name: string) => Identity;
  /** "value | basis | sentence" of one field on a day at noon. */
  readonly told: (name: string, field: StateField, day: string) => string;
  /** "unit | basis | sensitive" on a day at noon. */
  readonly unit: (name: string, day: string) => string;
};

export function withStates<Value>(files: readonly FactFile[], work: (asked: Asked) => Value): Promise<Value> {
  return withFacts(files, (db) => {
    const register = registerOf(db);
    const states = statesOf(db, register, policyFrom({}));
    const who = (name: string): Identity => register.resolve(name, null);
    return work({
      states,
      register,
      who,
      told: (name, field, day) => {
        const state = states.at(who(name), Date.parse(`${day}T12:00:00Z`)).find((one) => one.field === field);
        return `${state?.value ?? '-'} | ${state?.basis ?? ''} | ${state?.sentence ?? ''}`;
      },
      unit: (name, day) => {
        const { unit, basis, sensitive } = states.unitAt(who(name), Date.parse(`${day}T12:00:00Z`));
        const answer = sensitive === null ? 'not recorded' : sensitive ? 'sensitive' : 'not sensitive';
        return `${unit ?? '-'} | ${basis} | ${answer}`;
      },
    });
  });
}
