import type { Alias, Identity } from '../model.ts';
import { areComparable, formOf } from '../people/forms.ts';
import type { Register } from '../people/register.ts';

/** How a list knows somebody; a username may be written like an address (Salesforce) or as a plain login. */
type Known = 'name' | 'email' | 'address-login' | 'plain-login' | 'id';

function knownBy({ kind, text }: Alias): Known {
  if (kind === 'name' || kind === 'email' || kind === 'id') return kind;
  return text.includes('@') ? 'address-login' : 'plain-login';
}

/** By what a list must know somebody so that a ticket that writes people in a form is seen to mean them. */
const IN_TICKETS: Readonly<Record<string, readonly Known[]>> = {
  name: ['name'],
  address: ['email'],
  login: ['plain-login'],
};
/** The same for sessions, which write usernames. */
const IN_SESSIONS: Readonly<Record<string, readonly Known[]>> = {
  name: ['name'],
  address: ['address-login', 'email'],
  login: ['plain-login'],
};

/** Whether it would show if two texts meant one and the same. */
export type Recogniser = {
  /** What is the same for all people of tickets who are recognised alike. */
  readonly groupOf: (written: Identity) => string;
  readonly wouldShow: (written: Identity, target: Identity) => boolean;
};

/**
 * Somebody of a list is recognised only by what the list says of them: an e-mail address that nobody has may be that of
 * anybody whose address is not recorded.
 */
export function recogniser(register: Register): Recogniser {
  const kindsOf = remembered((key) => {
    const person = register.byId.get(key.slice(2));
    return new Set(person?.aliases.map(knownBy));
  });
  const knows = ({ keys: [key = ''] }: Identity, kinds: readonly Known[] = []): boolean =>
    kinds.some((kind) => kindsOf(key).has(kind));
  const wouldShow = (written: Identity, target: Identity): boolean => {
    const [theirs, own] = [formOf(written), formOf(target)];
    if (theirs === own) return true;
    if (own === 'listed') return knows(target, IN_TICKETS[theirs]);
    return theirs === 'listed' ? knows(written, IN_SESSIONS[own]) : areComparable(theirs, own);
  };
  const listedAs = remembered((key) => {
    const known = Object.keys(IN_SESSIONS).filter((form) =>
      IN_SESSIONS[form]?.some((kind) => kindsOf(key).has(kind)),
    );
    return `listed ${known.join(' ')}`;
  });
  const groupOf = (written: Identity): string => {
    const form = formOf(written);
    return form === 'listed' ? listedAs(written.keys[0] ?? '') : form;
  };
  return { groupOf, wouldShow };
}

function remembered<Value>(read: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
