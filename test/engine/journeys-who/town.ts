import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietJob } from '../../../electron/engine/job.ts';
import { decideIdentity } from '../../../electron/engine/people/decisions.ts';
import { analyse, importFile, type ReviewFile } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { identityQueue } from '../../../electron/engine/views/identity-queue.ts';
import type { IdentityChoice } from '../../../shared/contract/people.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import { inTempFolder } from '../temp-review.ts';

/** A town hall and the files that its systems export, as they come. All times of the tests are UTC. */
export type File = { readonly name: string; readonly text: string };

export const csv = (name: string, header: string, ...rows: readonly string[]): File => ({
  name,
  text: [header, ...rows, ''].join('\n'),
});

export type TrailLine = readonly [iso: string, user: string, text: string, delegate?: string];
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The download of the audit trail as an American exports it. */
export const american = (lines: readonly TrailLine[], name = 'SetupAuditTrail.csv'): File =>
  download(name, lines, (iso) => {
    const at = new Date(Date.parse(iso) - 5 * 3_600_000);
    const hour = at.getUTCHours();
    const clock = `${hour % 12 || 12}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} ${hour < 12 ? 'AM' : 'PM'}`;
    return `${at.getUTCMonth() + 1}/${at.getUTCDate()}/${at.getUTCFullYear()}, ${clock} EST`;
  });

/** The same as a European exports it. */
export const european = (lines: readonly TrailLine[], name = 'SetupAuditTrail.csv'): File =>
  download(name, lines, (iso) => {
    const at = new Date(Date.parse(iso) + 3_600_000);
    const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
    return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}, ${clock} CET`;
  });

const two = (number: number): string => String(number).padStart(2, '0');

function download(name: string, lines: readonly TrailLine[], written: (iso: string) => string): File {
  const rows = lines.map(([iso, user, text, delegate = '']) =>
    [written(iso), user, '', text, 'Manage Users', delegate].map(quoted).join(','),
  );
  return csv(name, 'Date,User,Source Namespace Prefix,Action,Section,Delegate User', ...rows.toReversed());
}

export type CodedLine = readonly [iso: string, user: string, code: string, text: string, delegate?: string];
/** The export of the object, with codes. */
export const coded = (lines: readonly CodedLine[], name = 'SetupAuditTrailObject.csv'): File =>
  csv(
    name,
    'Id,Action,Section,CreatedDate,CreatedBy.Username,Display,DelegateUser,ResponsibleNamespacePrefix',
    ...lines.map(([iso, user, code, text, delegate = ''], place) =>
      [`0Ym5g00000${1000 + place}`, code, 'Manage Users', iso, user, text, delegate, '']
        .map(quoted)
        .join(','),
    ),
  );

/** Pages of the LoginAs event log: who, in the account with the id, with which key of the login. */
export type Page = readonly [iso: string, actor: string, targetId: string, key: string, uri?: string];
export const LEFT = '/secur/logout.jsp';
export const pages = (rows: readonly Page[], name = 'LoginAs.csv'): File =>
  csv(
    name,
    'EVENT_TYPE,TIMESTAMP_DERIVED,URI,LOGIN_KEY,DELEGATED_USER_NAME,USER_ID_DERIVED,CLIENT_IP',
    ...rows.map(
      ([iso, actor, id, key, uri = '/home']) => `LoginAs,${iso},${uri},${key},${actor},${id},192.0.2.7`,
    ),
  );

/** LoginAsEvent: starts alone, by username. */
export const starts = (
  rows: readonly (readonly [iso: string, actor: string, target: string, key?: string])[],
  name = 'LoginAsEvent.csv',
): File =>
  csv(
    name,
    'EventDate,EventIdentifier,UserId,Username,DelegatedUsername,LoginAsCategory,LoginKey,SourceIp,Browser',
    ...rows.map(
      ([iso, actor, target, key = ''], place) =>
        `${iso},e-${place},,${target},${actor},OrgAdmin,${key},192.0.2.7,Firefox 130`,
    ),
  );

/** A list kept by hand, with names alone. */
export const kept = (
  rows: readonly (readonly [start: string, end: string, actor: string, target: string, reason: string])[],
  name = 'kept.csv',
): File =>
  csv(
    name,
    'System,Administrator,Assumed user,Started,Ended,Reason',
    ...rows.map(([start, end, actor, target, reason]) =>
      ['Salesforce', actor, target, start, end, reason].map(quoted).join(','),
    ),
  );

export const into = (name: string): string => `Logged in using Login-As access for ${name}`;
export const outOf = (name: string): string => `Logged out using Login-As access for ${name}`;

type Session = ReviewDocument['sessions'][number];
const clock = (iso: string | null): string =>
  (iso ?? '-').replace('.000Z', 'Z').replace(/^2026-0?|:00Z$|Z$/gu, '');
const called = ({ name, username }: { readonly name: string; readonly username: string | null }): string =>
  username ?? `${name}?`;

/** "ana@x.example as Alex Martin?": a question mark where no account is known for sure. */
export const pair = ({ actor, target }: Session): string => `${called(actor)} as ${called(target)}`;
export const pairs = ({ sessions }: ReviewDocument): string[] => sessions.map(pair);
/** Who, from when, and how it ended. */
export const times = ({ sessions }: ReviewDocument): string[] =>
  sessions.map((one) => `${pair(one)} ${clock(one.startedAt)} ${one.endKind} ${clock(one.endedAt)}`);
/** Unit of the target when it happened. */
export const units = ({ sessions }: ReviewDocument): string[] =>
  sessions.map(
    ({ startedAt, target: { unit, unitBasis, sensitive } }) =>
      `${clock(startedAt)} ${unit ?? '-'} ${unitBasis} ${sensitive === null ? 'not recorded' : sensitive ? 'sensitive' : 'plain'}`,
  );

const ANN = { who: 'ann', at: 1_770_000_000_000 };

export async function decide(review: ReviewFile, more: Partial<IdentityChoice>): Promise<void> {
  decideIdentity(review.db, { item: null, answer: null, anchors: [], session: null, note: '', ...more }, ANN);
  await analyse(review, quietJob);
}

export const documentIn = ({ reader }: ReviewFile): ReviewDocument => reviewDocument(reader);
export const questionsIn = ({ reader }: ReviewFile) => identityQueue(reader).items;

/** Adds files to a review that stands, as an auditor does who got more of them. */
export async function addFiles(review: ReviewFile, ...files: readonly File[]): Promise<void> {
  await inTempFolder(async (folder) => {
    for (const { name, text } of files) {
      writeFileSync(join(folder, name), text);
      await importFile(review, join(folder, name), { reviewZone: 'UTC', reviewDateOrder: null }, quietJob);
    }
    await analyse(review, quietJob);
  });
}
