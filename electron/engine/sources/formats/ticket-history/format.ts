import { nameAndLogin } from '../../cells/people-lists.ts';
import { flatten, problemOf, readMoment } from '../../cells/read-cells.ts';
import { changedBy, changedField, changedValue, type ChangedField } from '../../cells/ticket-changes.ts';
import { saidIn } from '../../cells/ticket-life.ts';
import type { Format, Problem, RecordCells } from '../../format.ts';
import { columns, fields } from './columns.ts';
import { detect } from './detect.ts';
import { keyOf } from './key.ts';
import { shapeOf, type Shape } from './shape.ts';

/** What an approval says as long as nobody has answered, or nobody has to. */
const UNANSWERED =
  /^(?:(?:not )?(?:yet )?requested|pending|open|waiting|not required|no longer required|cancell?ed|duplicate|skipped)$/;
const VALUES = ['field', 'definition', 'status_after', 'status_before', 'answer'];

/** Lists of what changed on tickets, one row a change. Those who could have done it are asked of the ticket lists. */
export const ticketHistory: Format<'ticket_change'> = {
  id: 'ticket-history',
  title: 'Ticket history',
  origin:
    'ServiceNow: the list of sys_audit, sysapproval_approver or metric_instance with the number of the ticket as a column, Export, CSV or Excel; Jira: the changelog of issues as an app or a script exports it, with the issue key; or any list of ticket, time, field, old and new value.',
  shows:
    'When the status, the assignee or an approval of a ticket changed, from what to what and by whom. An approval of ServiceNow carries the time at which it was last changed. A ticket that the list does not name may have changed all the same.',
  absence: { proves: false, because: 'a history of tickets records no impersonation' },
  table: 'ticket_change',
  columns,
  fields,
  required: [
    ['key', 'internal', 'approval_for', 'metric_id'],
    ['changed', 'at_utc', 'at', 'answered_utc', 'answered', 'start_utc', 'start'],
    VALUES,
  ],
  timeColumns: ['changed', 'at_utc', 'at', 'answered_utc', 'answered', 'start_utc', 'start'],
  detect,
  read: (record, times) => {
    const shape = shapeOf(record);
    const left = leftOut(record, shape);
    if (left !== null) return { ignored: left };
    const key = keyOf(record);
    if (key === null) return { problem: noKey(record) };
    const column = shape.times.find((one) => record.all(one) !== null);
    if (column === undefined) return { problem: noTime(shape) };
    const time = readMoment(record, times, column);
    if ('problem' in time) return time;
    const field = fieldOf(record, shape) ?? 'status';
    const [before, after] = [valueIn(record, shape.before), valueIn(record, shape.after)];
    const who = changedBy(whoIn(record, shape), field);
    return { fact: { key, at: time.at, field, before, after, who }, notes: time.notes };
  },
  coverage: ['at'],
  // The same change may stand in lists with other columns beside it.
  identity: (fact) => flatten(Object.values(fact)),
  rowLimits: [10_000],
};

/** Why a row is of no use for telling how a ticket stood; null when it is. */
function leftOut(record: RecordCells, shape: Shape): string | null {
  if (/^sys/i.test(record.text('table') ?? '')) return 'A change of something else than a ticket';
  if (fieldOf(record, shape) === null) return 'A change of another field than status, assignee or approval';
  const [before, after] = [valueIn(record, shape.before), valueIn(record, shape.after)];
  if (shape.is === 'approval') {
    const answer = (after ?? '').toLowerCase().replace(/[\s_-]+/g, ' ');
    return answer === '' || UNANSWERED.test(answer) ? 'An approval that nobody has answered' : null;
  }
  return before === null && after === null ? 'A change without an old and a new value' : null;
}

function fieldOf(record: RecordCells, { is, field }: Shape): ChangedField | null {
  if (is === 'approval') return 'approval';
  return field === null ? 'status' : changedField(record.text(field) ?? '');
}

function whoIn(record: RecordCells, { is }: Shape): string {
  const said = (column: string): string => saidIn(record, column) ?? '';
  return is === 'approval' ? said('approver') : nameAndLogin(said('who'), said('who_login'));
}

function valueIn(record: RecordCells, column: string | null): string | null {
  return column === null ? null : changedValue(record.text(column));
}

function noKey(record: RecordCells): Problem {
  const column = ['internal', 'key', 'approval_for', 'metric_id'].find((one) => saidIn(record, one) !== null);
  const label = record.label(column ?? 'key');
  return problemOf(
    record,
    column ?? 'key',
    column === undefined
      ? `"${label}" is empty.`
      : `"${label}" is an internal id, which no list of tickets has. Export the history again with the ticket's number or key.`,
  );
}

function noTime({ is }: Shape): Problem {
  const when = is === 'approval' ? 'the approval was answered' : 'the change was made';
  return { column: null, message: `The list does not say when ${when}.`, raw: '' };
}
