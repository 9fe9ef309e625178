import type { Facts } from '../facts.ts';
import { fold } from '../csv/header.ts';
import { isNothing } from './read-cells.ts';

export type ChangedField = Facts['ticket_change']['field'];

/** One change as a ticket's own row tells it: an element of the list in `changes`. */
export type ToldChange = Omit<Facts['ticket_change'], 'key'>;

/** More changes of one ticket than anybody reads; where there are more, the newest count. */
export const MOST_CHANGES = 1_000;

/*
 * What systems call the fields of a ticket that say how it stands, who works on it and whether it was approved: Jira in
 * English, French, German and Spanish, ServiceNow, Zendesk and Salesforce cases.
 */
const FIELDS: ReadonlyMap<string, ChangedField> = new Map([
  ...named(
    'status',
    `status; state; issue status; ticket status; case status; incident state; request state; change state;
     problem state; statut; état; zustand; estado; vorgangsstatus`,
  ),
  ...named(
    'assignee',
    `assignee; assigned to; assignee id; assigned to user; owner; case owner; owner assignment; zugewiesene person;
     bearbeiter; personne assignée; responsable; persona asignada`,
  ),
  ...named(
    'approval',
    'approval; approvals; approval status; approval state; genehmigung; approbation; aprobación',
  ),
]);

function named(field: ChangedField, names: string): [string, ChangedField][] {
  return names.split(';').map((name) => [fold(name), field]);
}

/** Which of the three a changed field is; null for all others. A metric is named after the field that it measures. */
export function changedField(name: string): ChangedField | null {
  const folded = fold(name);
  return (
    FIELDS.get(folded) ??
    FIELDS.get(folded.replace(/^(?:incident|request|change|task)|duration$/g, '')) ??
    null
  );
}

const SYS_ID = /^[0-9a-f]{32}$/i;
/** Of a user, a queue or a case of Salesforce. */
const SALESFORCE = /^(?:005|00G|500)[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/;

/** Whether a text is the id of a record, which is no key of a ticket. */
export function isRecordId(text: string): boolean {
  return SYS_ID.test(text) || SALESFORCE.test(text);
}

/**
 * An old or a new value as it is written; null where nothing stands. Salesforce tells a change of owner twice, by names
 * and by ids: the ids count as nothing.
 */
export function changedValue(text: string | null): string | null {
  return text === null || isNothing(text) || SALESFORCE.test(text) ? null : text;
}

/** Under these names systems change tickets themselves: of ServiceNow as it documents them, of Jira recalled. */
const AUTOMATIC = /^(?:system|guest|automation for jira|automation)(?: \(.*\))?$/iu;

/** Who made a change, as it is written; null where nobody stands, or where a system wrote down what somebody approved. */
export function changedBy(who: string, field: ChangedField): string | null {
  return who === '' || (field === 'approval' && AUTOMATIC.test(who)) ? null : who;
}
