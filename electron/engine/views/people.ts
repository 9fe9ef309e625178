import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import type { Readable } from '../db/open.ts';
import { openPeople } from './identity-answers.ts';
import { orderBy, pageOf, searchFor, type Condition } from './paging.ts';

const SELECT = `
  p.id, p.name, p.username, p.email, p.active, p.unit, p.sensitive, p.aliases,
  json_array_length(p.records) AS records, p.as_actor AS asActor, p.as_target AS asTarget, p.tickets`;

const SORTS = {
  name: 'p.name',
  username: 'p.username',
  unit: 'p.unit',
  actor: 'p.as_actor',
  target: 'p.as_target',
  tickets: 'p.tickets',
  aliases: 'p.aliases',
};

type Filter = InputOf<'people.page'>['filter'];
const STATES: { readonly [State in Filter['state']]: string | null } = {
  all: null,
  actors: 'p.as_actor > 0',
  targets: 'p.as_target > 0',
  inactive: 'p.active = 0',
  merged: 'json_array_length(p.records) > 1',
  unclear: 'p.id IN (SELECT value FROM json_each(@unclear))',
};

type Row = Omit<PersonRow, 'active' | 'sensitive' | 'unclear'> & {
  active: 0 | 1 | null;
  sensitive: 0 | 1 | null;
};

/** A page of the people register. */
export function peoplePage(db: Readable, input: InputOf<'people.page'>): OutputOf<'people.page'> {
  const unclear = openPeople(db);
  const page = pageOf(db, {
    select: SELECT,
    from: 'person p',
    conditions: [...searchFor('p.search', input.search), ...conditionsOf(input.filter, unclear)],
    order: orderBy(SORTS, input.sort, 'p.name', 'p.id'),
    offset: input.offset,
    limit: input.limit,
  });
  return { ...page, rows: (page.rows as Row[]).map((row) => personRowOf(row, unclear)) };
}

function conditionsOf({ state, unit }: Filter, unclear: ReadonlySet<string>): Condition[] {
  const sql = STATES[state];
  const values: Record<string, string> = state === 'unclear' ? { unclear: JSON.stringify([...unclear]) } : {};
  return [
    ...(sql === null ? [] : [{ sql, values }]),
    ...(unit === null ? [] : [{ sql: 'p.unit = @unit', values: { unit } }]),
  ];
}

/** One line of the register; null: nobody has this id (any more). */
export function personRow(db: Readable, id: string): PersonRow | null {
  const row = db.prepare(`SELECT ${SELECT} FROM person p WHERE p.id = ?`).get(id) as Row | undefined;
  return row ? personRowOf(row, openPeople(db)) : null;
}

function personRowOf(row: Row, unclear: ReadonlySet<string>): PersonRow {
  return {
    ...row,
    active: row.active === null ? null : row.active === 1,
    sensitive: row.sensitive === null ? null : row.sensitive === 1,
    unclear: unclear.has(row.id),
  };
}
