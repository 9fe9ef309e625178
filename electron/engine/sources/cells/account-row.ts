import type { RecordCells } from '../format.ts';
import type { Facts } from '../facts.ts';
import { flagNotes, readFlag, textOrNull } from './read-cells.ts';

/** An account of any roster whose columns bear the words used here; a column that the file lacks is null. */
export function accountIn(record: RecordCells): {
  fact: Facts['account'];
  notes: ReturnType<typeof flagNotes>;
} {
  const text = (column: string) => textOrNull(record, column);
  const parts = [text('first'), text('last')].filter((part) => part !== null);
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
      admin_access_until: null,
      login_access_until: null,
    },
    notes: flagNotes(record, 'active'),
  };
}
