import { formatCount } from '../../../../../shared/format.ts';
import { nameAndLogin } from '../../cells/people-lists.ts';
import { problemOf } from '../../cells/read-cells.ts';
import {
  changedBy,
  changedField,
  changedValue,
  MOST_CHANGES,
  type ToldChange,
} from '../../cells/ticket-changes.ts';
import type { Problem, RecordCells, Times } from '../../format.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * The changes of status, assignee and approval that the search of the REST API tells with `expand=changelog`, oldest
 * first, as a JSON list; null when the record has no changelog.
 */
export function changesOf(
  record: RecordCells,
  times: Times,
): { readonly changes: string | null; readonly notes: readonly Problem[] } {
  const cell = record.text('changelog');
  if (!cell) return { changes: null, notes: [] };
  const note = (message: string): Problem => problemOf(record, 'changelog', message);
  const histories = listOf(cell);
  if (histories === null)
    return { changes: null, notes: [note('The history of the issue cannot be read; it was left out.')] };
  const told = histories.flatMap((history) => changesIn(history, times));
  const dated = told.filter((change) => change !== null).sort(byTime);
  const notes: Problem[] = [...cutOff(record, histories.length)];
  if (dated.length < told.length) notes.push(note('Changes without a time that can be read were left out.'));
  if (dated.length > MOST_CHANGES)
    notes.push(
      note(
        `The issue has ${formatCount(dated.length)} changes; the newest ${formatCount(MOST_CHANGES)} were read.`,
      ),
    );
  return { changes: JSON.stringify(dated.slice(-MOST_CHANGES)), notes };
}

function listOf(cell: string): readonly Node[] | null {
  try {
    const value: unknown = JSON.parse(cell);
    return Array.isArray(value) ? value.filter(isNode) : null;
  } catch {
    return null;
  }
}

/** What was changed at one time by one person; null for a change whose time cannot be read. */
function changesIn(history: Node, times: Times): readonly (ToldChange | null)[] {
  const moment = times.read(textIn(history, 'created'));
  const author = part(history, 'author');
  const who = nameAndLogin(
    textIn(author, 'displayName'),
    textIn(author, 'emailAddress') || textIn(author, 'name'),
    textIn(author, 'accountId'),
  );
  const items = history['items'];
  return (Array.isArray(items) ? items : []).filter(isNode).flatMap((item): (ToldChange | null)[] => {
    const field = changedField(textIn(item, 'field'));
    // Organisations name fields of their own as they like: another "Status" is not the issue's.
    if (field === null || (field !== 'approval' && textIn(item, 'fieldtype') === 'custom')) return [];
    if ('problem' in moment) return [null];
    const value = (text: string, id: string): string | null =>
      changedValue(
        field === 'assignee' ? nameAndLogin(textIn(item, text), textIn(item, id)) : textIn(item, text),
      );
    const [before, after] = [value('fromString', 'from'), value('toString', 'to')];
    return [{ at: moment.at, field, before, after, who: changedBy(who, field) }];
  });
}

function byTime(one: ToldChange, other: ToldChange): number {
  return one.at - other.at || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
}

/** A note when the search has left changes out, as it does for issues with many. */
function cutOff(record: RecordCells, held: number): readonly Problem[] {
  const total = Number(record.text('changelog_total') || 0);
  if (!(total > held)) return [];
  const message = `The history of the issue has ${total} entries and the file holds ${held} of them.`;
  return [problemOf(record, 'changelog_total', message)];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function part(node: Node, name: string): Node {
  const value = Object.hasOwn(node, name) ? node[name] : null;
  return isNode(value) ? value : {};
}

function textIn(node: Node, name: string): string {
  const value = Object.hasOwn(node, name) ? node[name] : null;
  return typeof value === 'string' ? value.trim() : '';
}
