import { formatNumber } from '../../../../shared/format.ts';
import type { Readable } from '../../db/open.ts';
import type { Care } from './care.ts';

/** Whether a file would show every impersonation while it covers; `why` it does not show it yet, as a sentence. */
export type Proof = { readonly care: Care; readonly able: boolean; readonly why: string | null };

/** Words that formats count their facts by which are about impersonation itself. */
const IMPERSONATION = ['login-as', 'logout-as', 'start', 'use', 'end', 'impersonation'];

/** Asked of one source of sessions, whatever the period. */
export function proofOf(reader: Readable, care: Care): Proof {
  const { source, alarms } = care;
  const { proves = false, because = '' } = source.format?.absence ?? {};
  if (!proves)
    return {
      care,
      able: false,
      why: `${source.file} cannot show that nobody else was impersonated, because ${because}.`,
    };
  const open = alarms.filter(({ reason }) => reason === null).length;
  const why =
    unreadable(care) ??
    filtered(reader, care) ??
    (open === 0
      ? null
      : `${source.file} has ${formatNumber(open, 'alarm')} without a written reason. Answer ${open === 1 ? 'it' : 'them'} on the Sources screen first.`);
  return { care, able: true, why };
}

function unreadable({ source: { file, rejected } }: Care): string | null {
  if (rejected === 0) return null;
  return `${formatNumber(rejected, 'row')} of ${file} could not be read, and an impersonation may be among them. Look at the rejected rows, or export the file again.`;
}

/** Only what else a log holds shows that nobody left rows out of it. */
function filtered(reader: Readable, { source: { id, file, tally } }: Care): string | null {
  if ([...tally.keys()].some((word) => !IMPERSONATION.includes(word))) return null;
  const other = reader
    .prepare("SELECT 1 FROM record WHERE source_id = ? AND fate = 'ignored' AND at IS NOT NULL LIMIT 1")
    .get(id);
  if (other !== undefined) return null;
  return `${file} holds nothing but impersonations: what a filter left out of it cannot be seen. Import the whole log, without a filter.`;
}
