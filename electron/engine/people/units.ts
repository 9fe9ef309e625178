import type { Policy } from '../../../shared/policy.ts';
import type { Identity, Person } from '../model.ts';
import { fold } from '../text.ts';
import type { Register } from './register.ts';

/** The unit shown for a person: the department, else the division, else the role. */
export function unitOf(person: Person): string | null {
  return person.department ?? person.division ?? person.role;
}

/** Whether a person belongs to a sensitive unit; null when the roster records none of the four fields. */
export function sensitivity(policy: Policy): (person: Person) => boolean | null {
  const words = policy.sensitiveUnits.map((unit) => wordsOf(unit));
  return (person) => {
    const fields = [person.department, person.division, person.role, person.profile].filter(
      (field) => field !== null,
    );
    if (fields.length === 0) return null;
    return fields.some((field) => words.some((word) => wordsOf(field).includes(word)));
  };
}

// Padded with spaces, so that "HR" is found in "HR Ops" and not in "Three".
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** What is certain about whoever is meant: with namesakes only what holds for each of them. */
export function certain<T>(identity: Identity, register: Register, of: (person: Person) => T): T | null {
  const people = identity.keys.map((key) => register.byId.get(key.replace(/^p:/u, '')));
  const values = people.map((person) => (person ? of(person) : null));
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}
