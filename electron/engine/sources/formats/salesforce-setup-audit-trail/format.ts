import { flatten, problemOf, readMoment, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';
import { kindOf, LOGIN_AS, LOGIN_AS_HEAD, POLICY, targetIn } from './kinds.ts';

/*
 * The download has the header Date, User, Source Namespace Prefix, Action, Section, Delegate User, where Action is the
 * text; the SObject export has the text in Display and a code in Action. In a login-as row User is the actor and the
 * text ends in the target's full name; in a change made inside a session User is the target and Delegate User the actor.
 * Names that begin with sfdc_ are those of a collector that renames the fields of the object.
 */
const columns = [
  { id: 'at', names: ['Date', 'CreatedDate', 'sfdc_created_date'] },
  {
    id: 'user',
    names: [
      'User',
      'CreatedBy.Username',
      'sfdc_created_by_username',
      'CreatedBy.Name',
      'sfdc_created_by_name',
      'Created By',
      'CreatedById',
      'sfdc_created_by_id',
    ],
  },
  { id: 'text', names: ['Display', 'Action'] },
  { id: 'display', names: ['Display'] },
  { id: 'code', names: ['Action'] },
  { id: 'section', names: ['Section'] },
  { id: 'delegate', names: ['Delegate User'] },
  { id: 'namespace', names: ['Source Namespace Prefix', 'ResponsibleNamespacePrefix'] },
  { id: 'context', names: ['CreatedByContext', 'CreatedByIssuer'] },
] as const;

export const setupAuditTrail: Format<'audit_event'> = {
  id: 'salesforce.setup-audit-trail',
  title: 'Salesforce Setup Audit Trail',
  origin:
    'Salesforce: Setup, View Setup Audit Trail, "Download setup audit trail for last six months", or an export of SetupAuditTrail.',
  shows:
    'Who logged in as whom and when, what was changed in Setup meanwhile, grants of login access and switches of the policy. It names the account by full name only and does not show what was looked at.',
  absence: {
    proves: true,
    because:
      'every login as another user is a row of it, by its text or its code, and is kept for at least 180 days',
  },
  table: 'audit_event',
  columns,
  required: [['at'], ['user'], ['text']],
  timeColumns: ['at'],
  detect: (glimpse) => {
    const download = recognise(glimpse, columns, {
      all: ['at', 'user', 'text', 'section'],
      any: [['delegate', 'namespace']],
      from: 0.98,
      to: 0.98,
    });
    if (download.confidence > 0) return download;
    const object = recognise(glimpse, columns, {
      all: ['at', 'user', 'display'],
      any: [['section', 'delegate', 'code', 'context']],
      from: 0.95,
      to: 0.95,
    });
    if (object.confidence > 0) return object;
    // Date, User and Action are in many lists; the texts are in no other.
    if (!glimpse.rows.some((row) => row.some((cell) => LOGIN_AS.test(cell) || POLICY.test(cell))))
      return NO_GUESS;
    const subset = recognise(glimpse, columns, { all: ['at', 'user', 'text'], from: 0.9, to: 0.9 });
    return { ...subset, reason: `${subset.reason} The texts are those of the audit trail.` };
  },
  read: (record, times) => {
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const text = record.text('text') ?? '';
    const code = codeIn(record);
    const kind = kindOf(text, code);
    const target = targetIn(text);
    const nameless = (what: string) =>
      problemOf(
        record,
        'text',
        LOGIN_AS_HEAD.test(text)
          ? `The text says that somebody logged ${what} as another user, but not as whom.`
          : `The code says that somebody logged ${what} as another user, but the text does not say in English as whom. Have the list exported by a user whose language is English.`,
      );
    if (kind === 'login-as' && target === null) return { problem: nameless('in'), tally: NAMELESS };
    return {
      fact: {
        at: time.at,
        kind,
        user: record.text('user') ?? '',
        delegate: textOrNull(record, 'delegate'),
        target_name: target,
        text,
        section: textOrNull(record, 'section'),
        code,
      },
      notes: [...time.notes, ...(kind === 'logout-as' && target === null ? [nameless('out')] : [])],
    };
  },
  coverage: ['at'],
  // Without the code: the download and the object export of one row are the same row.
  identity: ({ at, user, delegate, text, section }) => flatten([at, user, delegate, text, section]),
  retention: { days: 180, words: 'Salesforce keeps the Setup Audit Trail for 180 days' },
  tally: ({ kind }) => kind,
  alarms: (counts) => {
    const nameless = counts.get(NAMELESS) ?? 0;
    if (nameless > 0) return [{ code: 'nameless-logins', message: namelessWords(nameless) }];
    return counts.has('login-as') ? [] : [{ code: 'no-login-as-rows', message: NO_LOGIN_AS }];
  },
};

/** Rejected rows whose code says that somebody logged in as another user. */
const NAMELESS = 'nameless-login';

const NO_LOGIN_AS =
  'The audit trail has no row in which somebody logged in as another user. Either nobody did, or the rows were left out of the export or are in another language.';

function namelessWords(rows: number): string {
  const [say, session] = rows === 1 ? ['row says', 'its session is'] : ['rows say', 'their sessions are'];
  return `${rows} ${say} by a code that somebody logged in as another user, but not in English as whom: ${session} missing. Have the list exported by a user whose language is English.`;
}

/** Action holds the text in the download and a code beside Display; without Display one word is no sentence. */
function codeIn(record: RecordCells): string | null {
  const action = textOrNull(record, 'code');
  return record.all('display') !== null || /^\w+$/.test(action ?? '') ? action : null;
}
