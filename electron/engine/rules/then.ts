import type { Session, State } from '../model.ts';

/** What the audit trail shows of the time itself; a list of people alone is of the day of its export. */
export const isShown = ({ basis }: State): boolean => basis === 'trail' || basis === 'unchanged';

/** States of accounts and rights to log in as others are those of Salesforce: of another system they say nothing. */
export const isOfSalesforce = ({ system }: Session): boolean => system === 'salesforce';
export const OTHER_SYSTEM =
  'the session was in another system than the one of which lists and audit trail tell';
