import { fold } from '../text.ts';
import type { Account } from './accounts.ts';
import { foldName } from './fold-name.ts';
import type { Groups } from './groups.ts';
import type { AccountRecord } from './records.ts';

export type Mailbox = { readonly lists: Map<string, string>; shared: boolean };

/** Every e-mail, and whether a list gives it to more than one person: then it is a mailbox, and names nobody. */
export function mailboxesOf(
  accounts: readonly Account[],
  records: readonly AccountRecord[],
  groups: Groups,
): Map<string, Mailbox> {
  const groupOf = new Map<Account, number>();
  for (const [at, { rows }] of records.entries()) for (const row of rows) groupOf.set(row, groups.of(at));
  const mailboxes = new Map<string, Mailbox>();
  for (const row of accounts) {
    if (row.email === null) continue;
    const email = fold(row.email);
    const mailbox = mailboxes.get(email) ?? { lists: new Map<string, string>(), shared: false };
    mailboxes.set(email, mailbox);
    const bearer = groupOf.has(row) ? `group ${groupOf.get(row)}` : `name ${foldName(row.name ?? '')}`;
    const before = mailbox.lists.get(row.list.id) ?? bearer;
    if (before !== bearer) mailbox.shared = true;
    mailbox.lists.set(row.list.id, before);
  }
  return mailboxes;
}
