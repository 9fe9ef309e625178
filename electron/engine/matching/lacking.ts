import type { SourceKind } from '../../../shared/words.ts';
import type { Named, Ticket, TicketField } from '../model.ts';

/** Kinds whose systems have a description of every ticket, whether the export shows it or not. */
const DESCRIBED: ReadonlySet<string> = new Set<SourceKind>([
  'jira.issues',
  'servicenow.tickets',
  'zendesk.tickets',
  'github.issues',
  'gitlab.issues',
]);

type Cells = {
  readonly kind: string;
  readonly title: string | null;
  readonly hasText: 0 | 1;
  readonly hasComments: 0 | 1 | null;
  readonly requester: string | null;
  readonly affected: string | null;
  readonly assignee: string | null;
  readonly approvers: string | null;
};

/** Which fields any ticket file of the review has, found out row by row. */
export type FieldsInUse = {
  see(row: Cells): void;
  has(field: TicketField): boolean;
};

export function fieldsInUse(): FieldsInUse {
  const used = new Set<TicketField>();
  return {
    see: (row) => {
      if (row.affected !== null) used.add('affected');
      if (row.assignee !== null) used.add('assignee');
      if (row.approvers !== null) used.add('approvers');
      if (row.hasText === 1) used.add('text');
      if (row.hasComments !== null) used.add('comments');
    },
    has: (field) => used.has(field),
  };
}

/** What a ticket lacks; one and the same for tickets that lack the same. */
export type Lacking = { readonly fields: readonly TicketField[]; readonly textByKind: boolean };

type People = {
  readonly requester: Named;
  readonly affected: Named;
  readonly assignee: Named;
  readonly approvers: Named;
};

/**
 * Tells what a ticket lacks: a field that its file has not, or that nobody can read, although another file of the review
 * has it. Every ticket has somebody who asked and is called something: these are lacking wherever they are not there, though
 * somebody else wrote the ticket down.
 */
export function lackingIn(inUse: FieldsInUse): (row: Cells, people: People) => Lacking {
  const known = new Map<string, Lacking>();
  return (row, { requester, affected, assignee, approvers }) => {
    const described = row.hasText === 1;
    const fields: TicketField[] = [];
    if (requester === null || isNobody(row.requester)) fields.push('requester');
    if (affected === null && inUse.has('affected')) fields.push('affected');
    const byKind = !described && DESCRIBED.has(row.kind);
    if (row.title === null || (!described && (byKind || inUse.has('text')))) fields.push('text');
    if (row.hasComments === null && inUse.has('comments')) fields.push('comments');
    if (assignee === null && inUse.has('assignee')) fields.push('assignee');
    if (approvers === null && inUse.has('approvers')) fields.push('approvers');
    const textByKind = byKind && row.title !== null && !inUse.has('text');
    const id = `${fields.join(' ')} ${textByKind}`;
    const lacking = known.get(id) ?? { fields, textByKind };
    known.set(id, lacking);
    return lacking;
  };
}

/** Whether a list of people of a ticket, as JSON, names nobody. */
export const isNobody = (json: string | null): boolean => json === null || json === '[]';

const FIELD_WORDS: Readonly<Record<TicketField, string>> = {
  requester: 'requester',
  affected: 'affected user',
  text: 'text',
  comments: 'comments',
  assignee: 'assignee',
  approvers: 'approvers',
};

/** The first half of a sentence that names the file and the fields it lacks: "Jira.csv does not say the affected user of OPS-12". */
export function lackingWords(
  { key, file = 'The file', lacks }: Ticket,
  asked: readonly TicketField[],
): string {
  const fields = asked.filter((field) => lacks.includes(field)).map((field) => FIELD_WORDS[field]);
  const last = fields.at(-1) ?? '';
  const list = fields.length < 2 ? last : `${fields.slice(0, -1).join(', ')} and ${last}`;
  return `${file} does not show the ${list} of ${key}`;
}
