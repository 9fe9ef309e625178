import { counted } from '../db/counted.ts';
import type { Readable } from '../db/open.ts';
import type { Alias, Cite, Person } from '../model.ts';
import { fold } from '../text.ts';
import { readLine } from '../trail/lines.ts';
import { accountLists } from './accounts.ts';
import { aliasIndex } from './alias-index.ts';
import { aliasKey } from './ids.ts';
import { tracksOf, type Renaming } from './name-tracks.ts';
import { add } from './records.ts';
import { bearerOf } from './track-bearer.ts';

/**
 * People with what the audit trail says of their names: since when they bear one, until when they bore another. A list
 * that still shows an old one was exported before; a name that was freed may be somebody else's after.
 */
export function withTrailNames(db: Readable, people: readonly Person[]): Person[] {
  const lines = renamings(db);
  if (lines.length === 0 || people.length === 0) return [...people];
  const index = aliasIndex(people);
  const borne = tracksOf(lines).flatMap((track) => {
    const person = people[bearerOf(track, index) ?? -1];
    return person ? track.spans.map((span) => ({ person, span, key: aliasKey(span.kind, span.text) })) : [];
  });
  const [byPerson, byKey] = [new Map<Person, Borne[]>(), new Map<string, Borne[]>()];
  for (const one of borne) {
    add(byPerson, one.person, one);
    if (one.span.kind === 'username') add(byKey, one.key, one);
  }
  const isGoverned = salesforceRows(db);
  return people.map((person) => {
    const own = byPerson.get(person) ?? [];
    const told = person.aliases.map((alias) => {
      const key = aliasKey(alias.kind, alias.text);
      return { alias, key, governed: isGoverned(alias.cite), others: byKey.get(key) ?? [] };
    });
    if (own.length === 0 && told.every(({ others }) => others.length === 0)) return person;
    return calledNow({ ...person, aliases: renamed(person, told, own) });
  });
}

/** Somebody was called so in a span of time. */
type Borne = { readonly person: Person; readonly span: Alias; readonly key: string };
/** An alias of a list, whether the audit trail tells of its changes, and who bore it when. */
type Told = {
  readonly alias: Alias;
  readonly key: string;
  readonly governed: boolean;
  readonly others: readonly Borne[];
};

function renamed(person: Person, told: readonly Told[], own: readonly Borne[]): Alias[] {
  const listed = new Map(told.map((one) => [one.key, one]));
  const spanned = new Set(own.map(({ key }) => key));
  const kept = told.flatMap(({ alias, key, governed, others }) => {
    if (!governed) return [alias];
    if (spanned.has(key)) return [];
    const taken = others.filter((one) => one.person !== person);
    return taken.reduce((left, { span }) => left.flatMap((one) => without(one, span)), [alias]);
  });
  const spans = own.flatMap(({ span, key }) => {
    const list = listed.get(key);
    if (list === undefined) return [span];
    // A list shows it as well: its row says more than the line that ended it.
    return list.governed ? [{ ...list.alias, from: span.from, to: span.to }] : [];
  });
  return [...kept, ...spans];
}

/** What is left of an alias outside a span in which it was somebody else's. */
function without(alias: Alias, { from, to }: Alias): Alias[] {
  const before = from === null ? [] : [{ ...alias, to: Math.min(alias.to ?? from, from) }];
  const after = to === null ? [] : [{ ...alias, from: Math.max(alias.from ?? to, to) }];
  return [...before, ...after].filter((one) => one.from === null || one.to === null || one.from < one.to);
}

/** Calls somebody what they are called last, where what a list calls them has ended. */
function calledNow(person: Person): Person {
  const now = (kind: Alias['kind'], text: string | null): string | null => {
    const own = person.aliases.filter((alias) => alias.kind === kind);
    const key = text === null ? null : aliasKey(kind, text);
    if (own.some((alias) => alias.to === null && aliasKey(kind, alias.text) === key)) return text;
    const last = own
      .filter(({ from, to }) => to === null && from !== null)
      .sort((a, b) => (b.from ?? 0) - (a.from ?? 0))[0];
    return last?.text ?? text;
  };
  return {
    ...person,
    name: now('name', person.name) ?? person.name,
    username: now('username', person.username),
    email: now('email', person.email),
  };
}

/** Whether a row is of a list whose usernames the audit trail tells of. */
function salesforceRows(db: Readable): (cite: Cite | null) => boolean {
  const lists = accountLists(db);
  return (cite) => cite !== null && lists.get(cite.sourceId)?.isSalesforce === true;
}

type Row = { at: number; user: string; text: string; code: string | null; sourceId: number; row: number };

function renamings(db: Readable): Renaming[] {
  const rows = db
    .prepare(
      `SELECT e.at, e.user, e.text, e.code, e.source_id AS sourceId, e.row
       FROM audit_event e
       JOIN source s ON s.id = e.source_id
       WHERE ${counted('e')} AND e.kind = 'change' AND (e.text LIKE '%name%' OR e.text LIKE '%mail%' OR e.text LIKE '%federation%'
         OR e.code IN ('changedemail', 'changedusername'))
       ORDER BY e.at, e.text, s.file, s.list, s.sha256, e.row`,
    )
    .iterate() as Iterable<Row>;
  const lines: Renaming[] = [];
  for (const { at, user, text, code, sourceId, row } of rows) {
    const line = readLine({ text, code, user });
    if (line?.is !== 'renamed' || (line.before === null && line.after === null)) continue;
    if (line.before !== null && line.after !== null && fold(line.before) === fold(line.after)) continue;
    const { field: kind, who, before, after } = line;
    lines.push({ at, kind, who, before, after, cite: { sourceId, row } });
  }
  return lines;
}
