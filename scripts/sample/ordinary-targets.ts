import { randomOf } from './random.ts';
import { toronto } from './time.ts';
import type { Person } from './types.ts';

/** How many sessions with a good ticket there are in each system; every target has one of them. */
export const ordinaryCounts = { salesforce: 76, learning: 23 };

const sensitive = ['Finance', 'Payroll', 'Legal', 'HR'];
const sensitiveSessions = 8;
const mostPerUnit = 13;

/** A target is drawn from those without a part who never raise background tickets. */
export function ordinaryTargets(people: readonly Person[]): Person[] {
  const random = randomOf('ordinary targets');
  const drawnOnly = people.filter((person) => !person.part && !person.isHead && person.deactivated === null);
  const longHere = drawnOnly.filter(
    (person) => person.created < toronto('2026-01-01 00:00') && person.department !== 'IT',
  );
  const inSensitive = random.shuffled(longHere.filter((person) => sensitive.includes(person.department)));
  const elsewhere = random.shuffled(longHere.filter((person) => !sensitive.includes(person.department)));
  const total = ordinaryCounts.salesforce + ordinaryCounts.learning;
  const chosen = [
    ...inSensitive.slice(0, sensitiveSessions),
    ...atMostPerUnit(elsewhere).slice(0, total - sensitiveSessions),
  ];
  return random.shuffled(chosen);
}

/** The two large sales units would else stand out without having done anything. */
function atMostPerUnit(people: readonly Person[]): Person[] {
  const taken = new Map<string, number>();
  return people.filter(({ department }) => {
    taken.set(department, (taken.get(department) ?? 0) + 1);
    return taken.get(department)! <= mostPerUnit;
  });
}
