import type { Policy, SensitiveUnit } from '../../../shared/policy.ts';
import type { Person } from '../model.ts';
import { fold } from '../text.ts';

/** The unit shown for a person: the department, else the division, else the role. */
export function unitOf(person: Person): string | null {
  return person.department ?? person.division ?? person.role;
}

/** Whether a person belongs to a sensitive unit; null when the roster records none of the four fields. */
export function sensitivity(policy: Policy): (person: Person) => boolean | null {
  const sensitiveUnit = sensitiveText(policy);
  return (person) => {
    const fields = [person.department, person.division, person.role, person.profile].filter(
      (field) => field !== null,
    );
    return fields.length === 0 ? null : fields.some((field) => sensitiveUnit(field) !== null);
  };
}

/**
 * The entry of the policy that makes a department, division, role or profile sensitive, by whole words, ignoring case:
 * of several the one of the top tier, and then the first. Null: it is not sensitive.
 */
export function sensitiveText(policy: Policy): (text: string) => SensitiveUnit | null {
  const marks = policy.sensitiveUnits.map((mark) => ({ mark, words: wordsOf(mark.unit) }));
  const known = new Map<string, SensitiveUnit | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = wordsOf(text);
    const found = topTier(marks.filter((one) => words.includes(one.words)).map(({ mark }) => mark));
    if (known.size < MOST) known.set(text, found);
    return found;
  };
}

/** The one of the top tier, the first of equals; null: there is none. */
export function topTier(marks: readonly SensitiveUnit[]): SensitiveUnit | null {
  return marks.reduce<SensitiveUnit | null>(
    (top, mark) => (top === null || mark.tier < top.tier ? mark : top),
    null,
  );
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
