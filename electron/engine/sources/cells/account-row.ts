import type { Problem, RecordCells, Times } from '../format.ts';
import type { Facts } from '../facts.ts';
import { flagNotes, readFlag, readTime, textOrNull } from './read-cells.ts';

/** Columns that tell until when the owner of an account lets others in; a day without a time ends with it. */
export const ACCESS_COLUMNS = ['admin_access_until', 'login_access_until'] as const;

/** An account of any roster whose columns bear the words used here; a column that the file lacks is null. */
export function accountIn(
  record: RecordCells,
  times: Times,
): { readonly fact: Facts['account']; readonly notes: readonly Problem[] } {
  const text = (column: string) => textOrNull(record, column);
  const parts = [text('first'), text('last')].filter((part) => part !== null);
  const [own, vendor] = ACCESS_COLUMNS.map((column) => readUntil(record, times, column));
  return {
    fact: {
      ext_id: text('ext_id'),
      username: text('username'),
      name: text('name') ?? (parts.join(' ') || null),
      email: text('email'),
      active: readFlag(record, 'active'),
      department: text('department'),
      division: text('division'),
      role: text('role'),
      profile: text('profile'),
      profile_id: text('profile_id'),
      title: text('title'),
      zone: text('zone'),
      federation_id: text('federation_id'),
      admin_access_until: own?.at ?? null,
      login_access_until: vendor?.at ?? null,
    },
    notes: [...flagNotes(record, 'active'), ...(own?.notes ?? []), ...(vendor?.notes ?? [])],
  };
}

/** An account is an account, whatever stands in a column about something else: a date that cannot be read is a note. */
function readUntil(
  record: RecordCells,
  times: Times,
  column: string,
): { readonly at: number | null; readonly notes: readonly Problem[] } {
  const { at, problem, notes } = readTime(record, times, column, 'end');
  if (problem === null) return { at, notes };
  const message = `${problem.message.replace(/\.$/u, '')}; it was read as not recorded.`;
  return { at: null, notes: [{ ...problem, message }] };
}
