import type { Readable } from '../db/open.ts';
import type { Cite, Person } from '../model.ts';
import { byText } from '../text.ts';
import { norm, same } from './segments.ts';

export const LISTED_FIELDS = ['active', 'department', 'division', 'role', 'profile'] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** What the lists of people say of one field, as of their export. */
export type Listed = {
  readonly value: string | null;
  readonly cite: Cite | null;
  readonly file: string;
  /** It is a list of the very system whose audit trail shows changes of the field. */
  readonly own: boolean;
  /** Where lists disagree: what each of them says; the value is null then. */
  readonly disagreeing: readonly { readonly file: string; readonly value: string }[];
};
export type AllListed = Readonly<Record<ListedField, Listed>>;

export const UNLISTED: Listed = { value: null, cite: null, file: '', own: false, disagreeing: [] };
export const NOWHERE: AllListed = {
  active: UNLISTED,
  department: UNLISTED,
  division: UNLISTED,
  role: UNLISTED,
  profile: UNLISTED,
};

type Row = Cite & { readonly ext_id: string | null; readonly active: 0 | 1 | null } & Record<
    Exclude<ListedField, 'active'>,
    string | null
  >;
/** place: of the list among all lists, whatever the order in which they came. */
type Source = { readonly file: string; readonly kind: string; readonly place: number };
type Spoken = { readonly row: Row; readonly source: Source; readonly own: boolean };

/** Of these the trail shows every change; of departments and divisions it seldom tells. */
const SHOWN: ReadonlySet<ListedField> = new Set(['active', 'role', 'profile']);

/** Reads what the lists say of somebody. Lists of other systems are not asked for what an own list says. */
export function listedBy(db: Readable): (person: Person) => AllListed {
  const sources = sourcesOf(db);
  const find = db.prepare(
    `SELECT source_id AS sourceId, row, ext_id, active, department, division, role, profile FROM account
     WHERE source_id = ? AND row = ?`,
  );
  const rowsOf = (person: Person): readonly Row[] => {
    const [only, ...others] = person.cites;
    if (only && others.length === 0)
      return [{ ...person, ...only, ext_id: person.extId, active: bitOf(person) }];
    return person.cites.flatMap(({ sourceId, row }) => (find.get(sourceId, row) as Row | undefined) ?? []);
  };
  return (person) => {
    const spoken: Spoken[] = [];
    for (const row of rowsOf(person)) {
      const source = sources.get(row.sourceId);
      if (source) spoken.push({ row, source, own: isOwn(row, source) });
    }
    spoken.sort((a, b) => a.source.place - b.source.place || a.row.row - b.row.row);
    return {
      active: settled('active', spoken, null),
      department: settled('department', spoken, person.department),
      division: settled('division', spoken, person.division),
      role: settled('role', spoken, person.role),
      profile: settled('profile', spoken, person.profile),
    };
  };
}

function sourcesOf(db: Readable): ReadonlyMap<number, Source> {
  const rows = db.prepare('SELECT id, file, kind FROM source ORDER BY file, list, sha256').all();
  return new Map(
    (rows as { id: number; file: string; kind: string }[]).map(({ id, file, kind }, place) => [
      id,
      { file, kind, place },
    ]),
  );
}

const bitOf = ({ active }: Person): 0 | 1 | null => (active === null ? null : active ? 1 : 0);

/** A row of the platform's own list of users: by the kind of the list, or by an id that only its users have. */
function isOwn({ ext_id }: Row, { kind }: Source): boolean {
  return kind.startsWith('salesforce.') || /^005[a-z0-9]{12}(?:[a-z0-9]{3})?$/i.test(ext_id ?? '');
}

/** @param shown how the register writes the value: one spelling of several. */
function settled(field: ListedField, all: readonly Spoken[], shown: string | null): Listed {
  const saying = all.filter(({ row }) => valueOf(row, field) !== null);
  const ofOwn = SHOWN.has(field) ? saying.filter(({ own }) => own) : [];
  const spoken = ofOwn.length > 0 ? ofOwn : saying;
  const [first, ...others] = spoken;
  if (!first) return UNLISTED;
  const value = valueOf(first.row, field);
  const cite = { sourceId: first.row.sourceId, row: first.row.row };
  const base = { cite, file: first.source.file, own: ofOwn.length > 0, disagreeing: [] };
  if (others.every(({ row }) => valueOf(row, field) === value)) return { ...base, value };
  if (others.every(({ row }) => same(valueOf(row, field), value)))
    return { ...base, value: same(shown, value) ? shown : value };
  const byValue = new Map<string, { file: string; value: string }>();
  for (const { row, source } of spoken) {
    const said = valueOf(row, field) ?? '';
    if (!byValue.has(norm(said))) byValue.set(norm(said), { file: source.file, value: said });
  }
  const disagreeing = [...byValue.values()].sort((a, b) => byText(a.value, b.value));
  return { ...base, value: null, cite: null, disagreeing };
}

function valueOf(row: Row, field: ListedField): string | null {
  if (field !== 'active') return row[field];
  return row.active === null ? null : row.active === 1 ? 'yes' : 'no';
}
