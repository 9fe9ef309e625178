import type { Register } from '../people/register.ts';
import { byText, fold } from '../text.ts';
import { kindsIn, type Base, type Draft } from './draft.ts';
import { evidenceOf } from './event-evidence.ts';
import type { Gathered } from './gather.ts';
import type { EventRow } from './impersonation-events.ts';
import { isKnown, sideOf, textKey, type Side } from './side.ts';
import type { Keep } from './sources.ts';
import { formOf } from './targets.ts';

/** A session of rows without a key. Its ids hang on the first row of each kind of file: one of them may come alone. */
export function draftOf(session: Gathered, register: Register, keep: Keep): Draft {
  const draft = plainDraft(session, register, keep);
  const bases = draft.kinds.map((kind) => {
    const rows = session.rows.filter(({ sourceKind }) => sourceKind === kind);
    const id = [draft.system, textIn(rows, 'actor'), textIn(rows, 'target'), rows[0]?.at ?? 0];
    return { kind, text: JSON.stringify(id) };
  });
  return { ...draft, bases };
}

/**
 * A session of rows with one key. Its ids hang on the key and the account alone, so that rows that come later change
 * nothing; a file may know the account by its id, another by its username.
 * @param key the system and what it calls the session.
 */
export function keyedDraftOf(session: Gathered, key: string, register: Register, keep: Keep): Draft {
  const draft = plainDraft(session, register, keep);
  const kind = draft.kinds[0] ?? session.start.sourceKind;
  const named = session.rows.filter((row) => formOf(row) !== null);
  const forms = new Set(named.map((row) => JSON.stringify([FORMS.indexOf(formOf(row)), targetKey(row)])));
  const texts = forms.size === 0 ? [''] : [...forms].sort(byText).slice(0, MOST_FORMS);
  const bases: Base[] = texts.map((form) => ({ kind, text: `${key} ${form}` }));
  return { ...draft, key, rank: 1, bases };
}

/** The better a form names an account, the further in front. */
const FORMS: readonly ReturnType<typeof formOf>[] = ['id', 'login', 'name'];

/** Ways in which one account is written; more than these are somebody's bad joke. */
const MOST_FORMS = 8;

function targetKey({ target_login, target_name }: EventRow): string {
  return target_login === null ? fold(target_name ?? '') : textKey(target_login);
}

function plainDraft(session: Gathered, register: Register, keep: Keep): Draft {
  const { start, rows, end } = session;
  const actor = whom(rows, 'actor', register);
  const target = whom(rows, 'target', register);
  const kinds = new Set(rows.map(({ sourceKind }) => sourceKind));
  return {
    system: fold(start.system),
    key: null,
    rank: 2,
    bases: [],
    kinds: kindsIn(kinds),
    actor: actor.identity,
    target: target.identity,
    actorText: actor.text,
    targetText: target.text,
    actorKeys: actor.keys,
    targetKeys: target.keys,
    through: null,
    startedAt: start.at,
    endedAt: end?.at ?? null,
    endKind: end === null ? 'open' : 'logout',
    endsBy: rows.reduce<number | null>((most, { ends_by }) => later(most, ends_by), null),
    seenUntil: end?.at ?? rows.at(-1)?.at ?? start.at,
    reason: firstOf(rows, 'reason'),
    support: fold(start.system) === 'okta' && kinds.has('okta.system-log') ? OKTA : null,
    ip: firstOf(rows, 'ip'),
    browser: firstOf(rows, 'browser'),
    evidence: evidenceOf(session, keep),
  };
}

const OKTA = 'The Okta System Log writes this event when support of Okta enters the organization.';

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function firstOf(rows: readonly EventRow[], column: 'reason' | 'ip' | 'browser'): string | null {
  return rows.find((row) => row[column] !== null)?.[column] ?? null;
}

function textIn(rows: readonly EventRow[], side: 'actor' | 'target'): string {
  const row = rows.find((one) => one[`${side}_login`] !== null || one[`${side}_name`] !== null);
  return textKey(row?.[`${side}_login`] ?? row?.[`${side}_name`] ?? '');
}

/**
 * Who is meant on one side of a session: as the first row says that names anybody, and known by the first row that names one
 * person of the rosters, since a log may give an id where an event of the same session gives a username. What the
 * rosters do not know keeps every form in which it is written.
 */
function whom(rows: readonly EventRow[], side: 'actor' | 'target', register: Register): Side {
  const tried = new Set<string>();
  const keys = new Set<string>();
  let first: Side | null = null;
  let namesakes: Side | null = null;
  for (const row of rows) {
    const name = row[`${side}_name`];
    const login = row[`${side}_login`];
    if (name === null && login === null) continue;
    const both = `${name ?? ''}\n${login ?? ''}`;
    if (tried.has(both)) continue;
    tried.add(both);
    const found = sideOf(register, name, login, row.at);
    first ??= found;
    if (isKnown(found.identity) && found.keys.length === 1) return { ...found, text: first.text };
    if (isKnown(found.identity)) namesakes ??= found;
    else for (const key of found.keys) keys.add(key);
  }
  if (first === null) return sideOf(register, null, null, 0);
  return namesakes === null ? { ...first, keys: [...keys] } : { ...namesakes, text: first.text };
}
