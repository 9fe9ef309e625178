import { fold } from '../text.ts';
import type { EventRow } from './impersonation-events.ts';
import { textKey } from './side.ts';

/** Who did something as whom, comparable: the same text for the same person of the same system. */
export type Pair = { readonly actor: string; readonly target: string };

/**
 * Makes the people of rows without a session key comparable. Where some rows of a system give a login beside a name and
 * others the name alone, the name means that login, unless it ever stands beside two of them.
 */
export function pairing(rows: readonly EventRow[]): (row: EventRow) => Pair {
  const logins = new Map<string, Set<string>>();
  const note = (system: string, name: string | null, login: string | null): void => {
    if (name === null || login === null) return;
    const known = logins.get(nameKey(system, name));
    if (known) known.add(textKey(login));
    else logins.set(nameKey(system, name), new Set([textKey(login)]));
  };
  for (const row of rows) {
    note(row.system, row.actor_name, row.actor_login);
    note(row.system, row.target_name, row.target_login);
  }
  const person = (system: string, name: string | null, login: string | null): string => {
    if (login !== null) return `login ${textKey(login)}`;
    const [only, other] = logins.get(nameKey(system, name ?? '')) ?? [];
    return only !== undefined && other === undefined ? `login ${only}` : `name ${fold(name ?? '')}`;
  };
  return ({ system, actor_name, actor_login, target_name, target_login }) => ({
    actor: JSON.stringify([fold(system), person(system, actor_name, actor_login)]),
    target: person(system, target_name, target_login),
  });
}

const nameKey = (system: string, name: string): string => JSON.stringify([fold(system), fold(name)]);
