import { accessGrantsTable } from './access-grants.ts';
import { actorUnitTable } from './actor-unit.ts';
import { alarmsTable } from './alarms.ts';
import { aliasesTable } from './aliases.ts';
import { calendarTable } from './calendar.ts';
import { cardsTable } from './cards.ts';
import { citedRowsTable } from './cited-rows.ts';
import { decisionsTable } from './decisions.ts';
import { findingPartsTable } from './finding-parts.ts';
import { findingsTable } from './findings.ts';
import { identityQuestionsTable } from './identity-questions.ts';
import { ledgerTable } from './ledger.ts';
import { linkDecisionsTable } from './link-decisions.ts';
import { linkQualityTable } from './link-quality.ts';
import { linkSampleTable } from './link-sample.ts';
import { linkSuggestionsTable } from './link-suggestions.ts';
import { linksTable } from './links.ts';
import { overTimeTable } from './over-time.ts';
import { peopleTable } from './people.ts';
import { policySwitchesTable } from './policy-switches.ts';
import { policyVersionsTable } from './policy-versions.ts';
import { reconciliationTable } from './reconciliation.ts';
import { rosterTable } from './roster.ts';
import { rowIssuesTable } from './row-issues.ts';
import { rulesTable } from './rules.ts';
import { sessionRowsTable } from './session-rows.ts';
import { sessionsTable } from './sessions.ts';
import { strayChangesTable } from './stray-changes.ts';
import { suppressionsTable } from './suppressions.ts';
import type { Table } from './table.ts';
import { ticketsTable } from './tickets.ts';
import { ticksTable } from './ticks.ts';

/** The data files of a pack. A new one is a new object here. */
export const tables: readonly Table[] = [
  sessionsTable,
  sessionRowsTable,
  ticksTable,
  linksTable,
  linkDecisionsTable,
  linkSuggestionsTable,
  linkSampleTable,
  linkQualityTable,
  findingsTable,
  findingPartsTable,
  decisionsTable,
  suppressionsTable,
  peopleTable,
  aliasesTable,
  identityQuestionsTable,
  overTimeTable,
  reconciliationTable,
  rosterTable,
  actorUnitTable,
  accessGrantsTable,
  policySwitchesTable,
  policyVersionsTable,
  ticketsTable,
  ledgerTable,
  cardsTable,
  alarmsTable,
  calendarTable,
  rowIssuesTable,
  rulesTable,
  strayChangesTable,
  citedRowsTable,
];
