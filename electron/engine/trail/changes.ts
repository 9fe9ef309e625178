import { endsOf, torn } from './ends.ts';
import type { Ends, Subject, TrailLine, TrailRow } from './lines.ts';
import { isNobody, NOBODY, subjectByBareId } from './subject.ts';

type Field = Extract<TrailLine, { is: 'renamed' | 'moved' }>['field'];

// Texts [V] in a maintained public list of real rows: "Changed profile|role|email for user X (UserID: […]) from A to B",
// "Changed username for 005… from A to B", "Changed federation id for user …", "For user X, changed … from A to B",
// "The … for user X changed from A to B". Department, division and name are formed alike [U].
const FIELD =
  '(user ?name|e-?mail(?: address)?|profile|(?:user )?role|department|division|(?:full |display )?name|federation id)';
const CHANGED = new RegExp(`^changed (?:the )?${FIELD} (?:(?:for|of) (?:the )?(user )?|(?=from |to ))`, 'i');
const FOR_USER = new RegExp(`^for (user )([^,]+), changed (?:the )?${FIELD} (?=from |to )`, 'i');
const THE_FIELD = new RegExp(`^the ${FIELD} (?:for|of) (user )(.+) (?:was )?changed (?=from |to )`, 'i');

const CODES: ReadonlyMap<string, Field> = new Map([
  ['changedprofileforuser', 'profile'],
  ['changedprofileforusercusttostd', 'profile'],
  ['changedprofileforuserstdtocust', 'profile'],
  ['changedprofileforuserstdtostd', 'profile'],
  ['changedroleforuser', 'role'],
  ['changedroleforuserfromnone', 'role'],
  ['changedroleforusertonone', 'role'],
  ['changedemail', 'email'],
  ['changedusername', 'username'],
]);

/** A new name, login or address of somebody, or a move to another profile, role or unit. */
export function changeIn({ text, code }: TrailRow): TrailLine | null {
  const said = saidIn(text);
  if (said) return lineOf(said.field, said.who, said.readings);
  const field = CODES.get((code ?? '').toLowerCase());
  const who = field === undefined ? null : subjectByBareId(text);
  return field && who ? lineOf(field, who, []) : null;
}

type Said = { readonly field: Field; readonly who: Subject; readonly readings: readonly Ends[] };

function saidIn(text: string): Said | null {
  const changed = CHANGED.exec(text);
  if (changed?.[1]) {
    const field = fieldOf(changed[1]);
    const { who, readings } = torn(text.slice(changed[0].length), spaceless(field));
    // Without the word "user" only a login or an id says that this is about somebody at all.
    const about = changed[2] !== undefined || who.login !== null || who.id !== null;
    return about || isNobody(who) ? { field, who, readings } : null;
  }
  const head = FOR_USER.exec(text);
  const [fieldText, whoText] = head ? [head[3], head[2]] : theField(text);
  const tail = head?.[0] ?? THE_FIELD.exec(text)?.[0];
  if (fieldText === undefined || whoText === undefined || tail === undefined) return null;
  const field = fieldOf(fieldText);
  const { who } = torn(whoText, spaceless(field));
  return { field, who, readings: endsOf(text.slice(tail.length), spaceless(field)) };
}

function theField(text: string): readonly [string | undefined, string | undefined] {
  const found = THE_FIELD.exec(text);
  return [found?.[1], found?.[3]];
}

function lineOf(field: Field, named: Subject, readings: readonly Ends[]): TrailLine | null {
  const only = readings.length === 1 ? readings[0] : undefined;
  const ends = only ?? { before: null, after: null };
  if (field === 'profile' || field === 'role' || field === 'department' || field === 'division') {
    if (isNobody(named)) return null;
    return { is: 'moved', field, who: named, ...ends, ...(readings.length > 1 ? { readings } : {}) };
  }
  const own = field === 'username' || field === 'email' ? (ends.after ?? ends.before) : null;
  const who = isNobody(named) ? { ...NOBODY, login: own === '' ? ends.before : own } : named;
  return isNobody(who) ? null : { is: 'renamed', field, who, ...ends };
}

const spaceless = (field: Field): boolean =>
  field === 'username' || field === 'email' || field === 'federation-id';

function fieldOf(words: string): Field {
  const plain = words.toLowerCase().replace(/[ -]/gu, '');
  if (plain.startsWith('email')) return 'email';
  if (plain === 'federationid') return 'federation-id';
  if (plain === 'username' || plain === 'profile' || plain === 'department' || plain === 'division')
    return plain;
  return plain.endsWith('role') ? 'role' : 'name';
}

// "Activated|Deactivated user X (UserID: […])", "Froze|Unfroze user account for X", "Created new user X", "Created new
// Customer|Partner User X" [V]; without "account for" as in the sample [U].
const STATE =
  /^(activated|reactivated|deactivated|froze|frozen|unfroze|created)(?: (?:the|new|a new))?(?: (?:customer|partner|portal))? user (?:account )?(?:for )?/i;
type Begun = 'activated' | 'deactivated' | 'frozen' | 'unfrozen' | 'created';
const STATE_OF: ReadonlyMap<string, Begun> = new Map([
  ['activated', 'activated'],
  ['reactivated', 'activated'],
  ['deactivated', 'deactivated'],
  ['froze', 'frozen'],
  ['frozen', 'frozen'],
  ['unfroze', 'unfrozen'],
  ['created', 'created'],
  ['activateduser', 'activated'],
  ['deactivateduser', 'deactivated'],
  ['frozeuser', 'frozen'],
  ['unfrozeuser', 'unfrozen'],
  ['createduser', 'created'],
]);

/** An account that begins, ends, or is stopped for a while. */
export function stateIn({ text, code }: TrailRow): TrailLine | null {
  const said = STATE.exec(text);
  const is = STATE_OF.get((said?.[1] ?? code ?? '').toLowerCase());
  const who = said ? torn(text.slice(said[0].length), false, 'whole').who : subjectByBareId(text);
  return is && who && !isNobody(who) ? { is, who } : null;
}
