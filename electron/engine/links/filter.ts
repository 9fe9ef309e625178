import type { LinkFilter } from '../../../shared/contract/links.ts';
import { fold } from '../text.ts';

export type Part = { readonly sql: string; readonly values: Readonly<Record<string, string>> };

/** Bands that only people make; the others are asked as they were before anybody decided, so that the queue stays whole. */
const BY_PEOPLE: readonly string[] = ['person', 'rejected'];

/**
 * Which sessions a queue holds, answered or not, as a query of their ids and starts: what it holds does not change while
 * it is worked. Without bands those that need a person; of a sample the ones that were drawn.
 */
export function queueOf({ bands, sample, actorKey, targetKey, ticket }: LinkFilter): Part {
  const parts = [
    ...(sample ? [of(SAMPLE)] : []),
    ...(sample && bands.length === 0 ? [] : [inBands(bands)]),
    ...is('actor_key', 'actorKey', actorKey),
    ...is('target_key', 'targetKey', targetKey),
    ...(ticket === null ? [] : [of(BESIDE, { ticket, link: ticket.toLowerCase() })]),
  ];
  return {
    sql: parts.map(({ sql }) => sql).join(' INTERSECT '),
    values: Object.assign({}, ...parts.map(({ values }) => values)) as Part['values'],
  };
}

/** Sessions by a query of their ids. */
const of = (ids: string, values: Part['values'] = {}): Part => ({
  sql: `SELECT s.id, s.started_at FROM (${ids}) asked CROSS JOIN session s ON s.id = asked.id`,
  values,
});

const SAMPLE = `
  SELECT DISTINCT coalesce(a.session_id, p.session_id) AS id
  FROM link_sample p LEFT JOIN session_alias a ON a.alias = p.session_id
  WHERE p.seq = (SELECT max(seq) FROM link_draw)`;

const BESIDE = `
  SELECT session_id AS id FROM link WHERE ticket_key = @ticket
  UNION SELECT session_id FROM link_suggestion WHERE ticket_key = @ticket
  UNION SELECT session_id FROM link_standing WHERE link = @link`;

const SUGGESTED = 'SELECT DISTINCT session_id AS id FROM link_suggestion';
const ANSWERED = 'SELECT DISTINCT session_id AS id FROM link_said';

function inBands(asked: LinkFilter['bands']): Part {
  const bands = asked.length === 0 ? ['possible'] : asked;
  const [own, byPeople] = [false, true].map((people) =>
    JSON.stringify(bands.filter((band) => BY_PEOPLE.includes(band) === people)),
  );
  const parts = [
    'SELECT id, started_at FROM session WHERE auto_band IN (SELECT value FROM json_each(@own))',
    ...(asked.length === 0 ? [of(SUGGESTED).sql] : []),
    ...(byPeople === '[]'
      ? []
      : [`${of(ANSWERED).sql} WHERE s.band IN (SELECT value FROM json_each(@byPeople))`]),
  ];
  return {
    sql: `SELECT id, started_at FROM (${parts.join(' UNION ')})`,
    values: { own: own ?? '[]', ...(byPeople === undefined || byPeople === '[]' ? {} : { byPeople }) },
  };
}

function is(column: string, name: string, value: string | null): Part[] {
  if (value === null) return [];
  return [
    { sql: `SELECT id, started_at FROM session WHERE ${column} = @${name}`, values: { [name]: value } },
  ];
}

/** Sessions `q` in which every folded word is found, in what their rows say or in the keys beside them; '' for no word. */
export function searchOf(search: string): Part {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  const found = words.map(
    (_, place) => `(instr(s.search, @word${place}) > 0 OR EXISTS (
      SELECT 1 FROM link l WHERE l.session_id = s.id AND instr(lower(l.ticket_key), @word${place}) > 0))`,
  );
  return {
    sql:
      words.length === 0
        ? ''
        : `EXISTS (SELECT 1 FROM session s WHERE s.id = q.id AND ${found.join(' AND ')})`,
    values: Object.fromEntries(words.map((word, place) => [`word${place}`, word])),
  };
}
