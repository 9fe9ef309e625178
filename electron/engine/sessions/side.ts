import type { Identity } from '../model.ts';
import { plainName } from '../people/fold-name.ts';
import { salesforceOwner } from '../people/salesforce-owner.ts';
import { foldLogin, isSalesforceUser } from '../people/ids.ts';
import type { Register } from '../people/register.ts';

/** One side of a session: who is meant, as the source writes it, and by what other sources may know the same person. */
export type Side = {
  readonly identity: Identity;
  readonly text: string;
  /**
   * People of the rosters, namesakes included, whatever a person decided about the text: a source may prove another one.
   * Of somebody whom they do not know the login and the name as written.
   */
  readonly keys: readonly string[];
};

/** Whom a row names. @param at when (ms, UTC): a username may have been somebody else's before. */
export function sideOf(register: Register, name: string | null, login: string | null, at: number): Side {
  const identity = register.resolve(name, login, at);
  const text = login ?? name ?? '';
  if (isKnown(identity)) return { identity, text, keys: bearersOf(identity) };
  const keys = [
    ...(login === null ? [] : [`login:${textKey(login)}`]),
    ...(name === null ? [] : [`name:${plainName(name)}`]),
  ];
  return { identity, text, keys };
}

/** Whose account the audit trail means by a full name. */
export function ownerSide(register: Register, name: string | null, at: number): Side {
  const side = sideOf(register, name, null, at);
  const identity = salesforceOwner(side.identity, register);
  return identity === side.identity ? side : { ...side, identity, keys: identity.keys };
}

/** Whom one text of the audit trail names: a username or an id, in some exports a full name. */
export function sideOfText(register: Register, text: string, at: number): Side {
  if (isSalesforceUser(text)) return sideOf(register, null, text, at);
  const identity = salesforceOwner(register.resolveText(text, at), register);
  if (isKnown(identity)) return { identity, text, keys: bearersOf(identity) };
  const keys = identity.username === null ? [`name:${plainName(text)}`] : [`login:${textKey(text)}`];
  return { identity, text, keys };
}

/** All whom the text may mean, before a person decided. */
function bearersOf({ keys, among }: Identity): readonly string[] {
  return among ?? keys;
}

/** Whether the rosters know whoever is meant, namesakes included. */
export function isKnown({ keys }: Identity): boolean {
  return keys[0]?.startsWith('p:') === true;
}

/** A login, id or name as it is compared and as ids of sessions are made of it. */
export const textKey = foldLogin;

/** Whether two sides may be one person. */
export function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}

/** What is left when two sides that meet are one person: of namesakes those that both may mean. */
export function shared(one: readonly string[], other: readonly string[]): readonly string[] {
  const both = one.filter((key) => other.includes(key));
  if (both[0]?.startsWith('p:') === true) return both.length === one.length ? one : both;
  return [...new Set([...one, ...other])];
}
