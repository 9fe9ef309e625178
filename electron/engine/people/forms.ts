import type { Identity } from '../model.ts';
import { isSalesforceUser, isTicketAccount } from './ids.ts';

/** How it is known who is meant: by a list of people, or only by what a source writes. */
export type Form = 'listed' | 'name' | 'address' | 'login' | 'id';

/** One word in plain letters: a column of names may hold logins, and nobody can say that "tberg" is not Tilda Berg. */
const ONE_WORD = /^[\x21-\x7e]+$/u;

export function formOf({ keys }: Identity): Form {
  const [key = ''] = keys;
  if (key.startsWith('p:')) return 'listed';
  const text = key.slice(key.indexOf(':') + 1);
  if (!/^(?:login|email):/u.test(key) && !ONE_WORD.test(text)) return 'name';
  if (isSalesforceUser(text) || isTicketAccount(text)) return 'id';
  return text.includes('@') ? 'address' : 'login';
}

/**
 * Whether it would show that two texts mean one person. A name and a login of somebody whom no list of people has never
 * show it, and neither does an id: that they differ says nothing.
 */
export function areComparable(one: Form, other: Form): boolean {
  if (one === 'id' || other === 'id') return one === other;
  return one === other || one === 'listed' || other === 'listed';
}

/** Tells whether somebody may be one of many whom nothing compares with them. */
export function maybeAmong(others: Iterable<Identity>): (who: Identity) => boolean {
  const forms = new Set<Form>();
  for (const other of others) forms.add(formOf(other));
  return (who) => [...forms].some((form) => !areComparable(formOf(who), form));
}

/** The first of some people of whom it cannot be told whether they are somebody; undefined: there is none. */
export function unclearFor(who: Identity, others: readonly Identity[]): Identity | undefined {
  const own = formOf(who);
  return others.find((other) => !areComparable(own, formOf(other)));
}
