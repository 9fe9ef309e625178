import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { readLine, type Subject, type TrailLine } from '../trail/lines.ts';

type Change = NonNullable<SessionDetail['evidence'][number]['change']>;
type Told = Omit<Change, 'section'>;

/** Longer texts are not looked through: no line of an audit trail that says from what to what is so long. */
const LONGEST = 2_000;

/**
 * What a row of the audit trail says was changed, and from what to what.
 * @param row its text, its action code and the part of the setup it is about, where the file has them.
 * @returns null when the text tells of no change.
 */
export function changeIn(row: {
  readonly text: string;
  readonly code: string | null;
  readonly section: string | null;
}): Change | null {
  const text = row.text.trim();
  if (text === '' || text.length > LONGEST) return null;
  const line = readLine({ text, code: row.code, user: '' });
  const told = (line === null ? null : ofLine(line, text)) ?? fromTo(text) ?? verbAlone(text);
  return told === null ? null : { section: row.section, ...told };
}

const FIELDS = {
  username: 'Username',
  email: 'E-mail',
  'federation-id': 'Federation id',
  name: 'Name',
  profile: 'Profile',
  role: 'Role',
  department: 'Department',
  division: 'Division',
} as const;

function ofLine(line: TrailLine, text: string): Told | null {
  switch (line.is) {
    case 'renamed':
    case 'moved':
      return told(`${FIELDS[line.field]}${of(line.who)}`, worded(line.before), worded(line.after));
    case 'assigned':
      return told(`${capital(line.what)} ${line.set}${of(line.who)}`, 'not assigned', 'assigned');
    case 'unassigned':
      return told(`${capital(line.what)} ${line.set}${of(line.who)}`, 'assigned', 'not assigned');
    case 'switched':
      return fromTo(text) ?? told('Administrators Can Log in as Any User', null, line.to);
    case 'granted':
    case 'regranted':
    case 'revoked':
      return told(`Login access${of(line.owner)}`, null, accessWords(line));
    default:
      return told(`User${line.who.name === null ? of(line.who) : ` ${line.who.name}`}`, null, line.is);
  }
}

function accessWords(line: Extract<TrailLine, { owner: Subject }>): string {
  if (line.is === 'revoked') return 'revoked';
  const through = line.through === null ? '' : ` through ${line.through}`;
  return `${line.is === 'granted' ? 'granted' : 'changed'}${through}`;
}

/** "Changed A from B to C", as long as the words from and to stand in it once each: a name may hold them as well. */
function fromTo(text: string): Told | null {
  const parts = text.replace(/\.$/u, '').split(/\s+from\s+/u);
  const [head = '', values = ''] = parts;
  if (parts.length !== 2) return null;
  const ends = values.split(/\s+to\s+/u);
  const what = capital(head.replace(VERB, ''));
  const [before = '', after = ''] = ends;
  return ends.length === 2 && what !== '' ? told(what, worded(before), worded(after)) : null;
}

const VERB = /^(?:changed|updated|modified|edited|set|created|added|deleted|removed|enabled|disabled)\s+/iu;

const RESULTS: readonly (readonly [verb: RegExp, before: string | null, after: string | null])[] = [
  [/^(?:created|added)\s/iu, null, 'created'],
  [/^(?:deleted|removed)\s/iu, null, 'deleted'],
  [/^enabled\s/iu, null, 'enabled'],
  [/^disabled\s/iu, null, 'disabled'],
  [/^(?:changed|updated|modified|edited|set)\s/iu, null, null],
];

/** "Created custom field: X" says what became of it; "Changed custom app X" does not say from what to what. */
function verbAlone(text: string): Told | null {
  const found = RESULTS.find(([verb]) => verb.test(text));
  if (!found) return null;
  const [, before, after] = found;
  return told(capital(text.replace(VERB, '').replace(/\.$/u, '')), before, after);
}

const told = (what: string, before: string | null, after: string | null): Told => ({ what, before, after });

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function of({ name, login, id }: Subject): string {
  const whom = name ?? login ?? id;
  return whom === null ? '' : ` of ${whom}`;
}

/** Lines write "none", or nothing, or quotation marks around a value. */
function worded(text: string | null): string | null {
  if (text === null) return null;
  const bare = text.trim().replace(/^["'“](.*)["'”]$/su, '$1');
  return bare === '' ? 'none' : bare;
}
