import type { Policy } from '../../../shared/policy.ts';
import type { Person } from '../model.ts';
import { fold } from '../text.ts';

/** The unit shown for a person: the department, else the division, else the role. */
export function unitOf(person: Person): string | null {
  return person.department ?? person.division ?? person.role;
}

/** Whether a person belongs to a sensitive unit; null when the roster records none of the four fields. */
export function sensitivity(policy: Policy): (person: Person) => boolean | null {
  const isSensitive = sensitiveText(policy);
  return (person) => {
    const fields = [person.department, person.division, person.role, person.profile].filter(
      (field) => field !== null,
    );
    return fields.length === 0 ? null : fields.some(isSensitive);
  };
}

/** Whether a department, division, role or profile is one of a sensitive unit: by whole words, ignoring case. */
export function sensitiveText(policy: Policy): (text: string) => boolean {
  const words = policy.sensitiveUnits.map((unit) => wordsOf(unit));
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? words.some((word) => wordsOf(text).includes(word));
    if (known.size < MOST) known.set(text, answer);
    return answer;
  };
}

/** A company has few units; lists that have more get their answers all the same. */
const MOST = 10_000;

/** Whether all words of one text stand in the other in one piece: "Payroll" and "Payroll Specialist". */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

// Padded with spaces, so that "HR" is found in "HR Ops" and not in "Three".
function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
