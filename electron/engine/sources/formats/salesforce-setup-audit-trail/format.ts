import { flatten, readTime, problemOf, textOrNull } from '../../cells/read-cells.ts';
import { NO_GUESS, recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * The download has the header Date, User, Source Namespace Prefix, Action, Section, Delegate User, where Action is the
 * text; the SObject export has the text in Display and a code in Action. In a login-as row User is the actor and the
 * text ends in the target's full name; in a change made inside a session User is the target and Delegate User the actor.
 */
const columns = [
  { id: 'at', names: ['Date', 'CreatedDate'] },
  { id: 'user', names: ['User', 'CreatedBy.Username', 'CreatedBy.Name', 'Created By', 'CreatedById'] },
  { id: 'text', names: ['Display', 'Action'] },
  { id: 'display', names: ['Display'] },
  { id: 'code', names: ['Action'] },
  { id: 'section', names: ['Section'] },
  { id: 'delegate', names: ['Delegate User'] },
  { id: 'namespace', names: ['Source Namespace Prefix', 'ResponsibleNamespacePrefix'] },
  { id: 'context', names: ['CreatedByContext', 'CreatedByIssuer'] },
] as const;

const LOGIN_AS = /^Logged (in|out) using Login-As access for (.+)$/is;
const POLICY = /^Changed Administrators Can Log in as Any User from \S+ to \S+/i;
const ACCESS =
  /\bhas (?:granted|changed|revoked) \S+ login access\b|\bhas set support access\b|\blogin access\b.*\b(?:granted|revoked|changed)\b/i;
/** Codes of the SObject export; they say what a text in another language would hide. */
const LOGIN_CODE = /^(?:su\w+AdminLogin|su\w+AdminLogout|suloginaccessused|sulogout)$/i;

type Kind = 'login-as' | 'logout-as' | 'policy-switch' | 'access-grant' | 'change';

function kindOf(text: string, code: string): Kind {
  const login = LOGIN_AS.exec(text);
  if (login) return login[1]?.toLowerCase() === 'in' ? 'login-as' : 'logout-as';
  if (POLICY.test(text) || /^overridegrantaccess/i.test(code)) return 'policy-switch';
  if (ACCESS.test(text) || /^(?:loginas|supportaccess)/i.test(code)) return 'access-grant';
  return 'change';
}

const codeOf = (record: RecordCells) =>
  textOrNull(record, 'display') === null ? '' : (record.text('code') ?? '');

export const setupAuditTrail: Format<'audit_event'> = {
  id: 'salesforce.setup-audit-trail',
  title: 'Salesforce Setup Audit Trail',
  origin:
    'Salesforce: Setup, View Setup Audit Trail, "Download setup audit trail for last six months", or an export of SetupAuditTrail.',
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
    const time = readTime(record, times, 'at');
    if (time.problem) return { problem: time.problem };
    const text = record.text('text') ?? '';
    const code = codeOf(record);
    const kind = kindOf(text, code);
    if (kind === 'change' && LOGIN_CODE.test(code)) {
      return {
        problem: problemOf(
          record,
          'text',
          'The code says that somebody logged in or out as another user, but the text does not name whom in English.',
        ),
      };
    }
    return {
      fact: {
        at: time.at ?? 0,
        kind,
        user: record.text('user') ?? '',
        delegate: textOrNull(record, 'delegate'),
        target_name: LOGIN_AS.exec(text)?.[2]?.trim() ?? null,
        text,
        section: textOrNull(record, 'section'),
      },
      notes: time.notes,
    };
  },
  coverage: ['at'],
  identity: ({ at, user, delegate, text, section }) => flatten([at, user, delegate, text, section]),
  tally: ({ kind }) => kind,
  alarms: (counts) =>
    counts.has('login-as')
      ? []
      : [
          {
            code: 'no-login-as-rows',
            message:
              'The audit trail has no row in which somebody logged in as another user. Either nobody did, or the rows were left out of the export or are in another language.',
          },
        ],
};
