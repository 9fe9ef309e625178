import type { Problem } from '../format.ts';

/** Words that end a ticket, and words that say that it has not ended, in the languages Jira exports were seen in. */
const CLOSED =
  /^(?:done|closed|resolved|solved|complete[d]?|finished|cancel+ed|declined|rejected|won'?t (?:do|fix)|closed .*|resolved .*|listo|finalizad[oa]|completad[oa]|cerrad[oa]|resuelt[oa]|cancelad[oa]|fertig|erledigt|geschlossen|abgeschlossen|gelöst|termin[ée]+e?|ferm[ée]+e?|r[ée]solue?|clos(?:e|ed)?|annul[ée]+e?)$/iu;
const OPEN =
  /^(?:open|opened|new|to ?do|in progress|in review|reopened|pending|on[- ]hold|waiting.*|awaiting.*|backlog|selected for development|assigned|active|acknowledged|triage|blocked|escalated|work in progress|under .*|abiert[oa]|nuev[oa]|por hacer|tareas por hacer|en curso|en progreso|pendiente|en espera.*|esperando.*|offen|zu erledigen|in arbeit|neu|wartet.*|ouvert[e]?|nouveau|nouvelle|[àa] faire|en cours|en attente.*)$/iu;

export type ResolvedCell = {
  readonly at: number | null;
  readonly column: boolean;
  readonly problem: Problem | null;
};

/**
 * Whether a ticket is resolved, open, or whether its export does not say so. A closed status without a time is not
 * recorded: when it ended is what the tests need.
 * @param status the status texts, the plainest first (Jira: its category, then its own).
 */
export function resolutionOf(
  resolved: ResolvedCell,
  status: readonly (string | null)[],
): 'resolved' | 'open' | 'not-recorded' {
  if (resolved.at !== null) return 'resolved';
  if (resolved.problem !== null) return 'not-recorded';
  const told = status.filter((text) => text !== null);
  if (told.some((text) => CLOSED.test(text))) return 'not-recorded';
  if (resolved.column) return 'open';
  return told.some((text) => OPEN.test(text)) ? 'open' : 'not-recorded';
}
