import { isLoginAs } from '../../cells/login-as-types.ts';
import { isNothing, problemOf } from '../../cells/read-cells.ts';
import type { Problem, RecordCells } from '../../format.ts';

export type Who = { readonly name: string | null; readonly login: string | null };

/** Both sides of a session, or why the row is none. */
export type Sides =
  | { readonly actor: Who; readonly target: Who }
  | { readonly ignored: string }
  | { readonly problem: Problem };

const ACTORS = ['impersonator', 'impersonator_login', 'actor', 'actor_login'] as const;
const TARGETS = ['target', 'target_login', 'user', 'user_login'] as const;

/**
 * Who acted and whose account it was. In a list of all logins only those with somebody else behind them are sessions;
 * where such a list names the account that was used beside the user, the user is who acted.
 */
export function sidesOf(record: RecordCells): Sides {
  const user = whoIn(record, 'user', 'user_login');
  const explicit = whoIn(record, 'target', 'target_login');
  const told = whoIn(record, 'impersonator', 'impersonator_login') ?? whoIn(record, 'actor', 'actor_login');
  const history = isLoginHistory(record);
  const has = (column: string): boolean => record.all(column) !== null;
  const userActs = explicit !== null && has('type') && !ACTORS.some(has);
  const actor = userActs ? user : told;
  const target = explicit ?? user;
  if (history && target !== null && (explicit === null || (userActs && actor !== null))) {
    const ordinary = ordinaryLogin(actor, target);
    if (ordinary !== null) return saysLoginAs(record) ? { problem: unnamed(record) } : { ignored: ordinary };
  }
  if (actor === null) return { problem: emptyColumn(record, userActs ? TARGETS.slice(2) : ACTORS) };
  if (target === null) return { problem: emptyColumn(record, TARGETS) };
  return { actor, target };
}

function ordinaryLogin(actor: Who | null, target: Who): string | null {
  if (actor === null) return 'Nobody else acted: an ordinary login';
  return isSame(actor, target) ? 'The same person on both sides: an ordinary login' : null;
}

function saysLoginAs(record: RecordCells): boolean {
  return record.all('type')?.some(isLoginAs) ?? false;
}

function unnamed(record: RecordCells): Problem {
  const type = `"${record.label('type')}" is "${record.text('type') ?? ''}"`;
  return problemOf(record, 'type', `${type}, but the row names nobody else.`);
}

/** A list of all logins, of which only those with somebody else behind them are sessions. */
function isLoginHistory(record: RecordCells): boolean {
  return ['impersonator', 'impersonator_login', 'login', 'type'].some(
    (column) => record.all(column) !== null,
  );
}

/** Exports write nobody as nothing, or as the id zero. */
const isNobody = (text: string): boolean => text === '0' || isNothing(text);

/** A person by name and account; an account that stands in the name's column is taken for what it is. */
function whoIn(record: RecordCells, name: string, login: string): Who | null {
  const cell = (column: string) => {
    const text = record.text(column);
    return text === null || isNobody(text) ? null : text;
  };
  const [named, account] = [cell(name), cell(login)];
  if (named === null && account === null) return null;
  const isAccount = named !== null && /^\S+@\S+$/.test(named);
  return isAccount ? { name: null, login: account ?? named } : { name: named, login: account };
}

function isSame(one: Who, other: Who): boolean {
  const texts = ({ name, login }: Who) =>
    [name, login].filter((text) => text !== null).map((text) => text.toLowerCase());
  return texts(one).some((text) => texts(other).includes(text));
}

function emptyColumn(record: RecordCells, among: readonly string[]): Problem {
  const column = among.find((id) => record.all(id) !== null) ?? among[0] ?? '';
  return problemOf(record, column, `"${record.label(column)}" is empty.`);
}
