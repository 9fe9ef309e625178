/** What a status, a status category or a resolution says about a ticket. */
export type State = 'open' | 'closed';

/*
 * Words of Jira, ServiceNow, Zendesk, GitHub and GitLab in English, French, German and Spanish, folded. Seen in real
 * exports: the English ones; "à faire", "en cours", "terminé(e)"; "listo", "completado", "resuelta"; the others are
 * recalled from the systems' screens. A word that is not here says nothing.
 */
const CLOSED = listed(`
  done; closed; resolved; solved; complete; completed; finished; fixed; cancelled; canceled; declined; rejected;
  withdrawn; abandoned; deleted; wont do; wont fix; not planned;
  termine; terminee; ferme; fermee; resolu; resolue; clos; close; cloture; cloturee; annule; annulee; rejete; rejetee;
  refuse; refusee; acheve; achevee;
  fertig; erledigt; geschlossen; abgeschlossen; gelost; behoben; abgelehnt; abgebrochen; storniert; beendet;
  listo; lista; hecho; hecha; finalizado; finalizada; completado; completada; cerrado; cerrada; resuelto; resuelta;
  cancelado; cancelada; rechazado; rechazada; terminado; terminada`);
const OPEN = listed(`
  open; opened; new; to do; todo; in progress; in review; in process; reopened; pending; on hold; hold; backlog;
  selected for development; assigned; active; acknowledged; triage; blocked; escalated; work in progress; submitted;
  requested; assess; authorize; scheduled; implement; review; root cause analysis; fix in progress; indeterminate;
  ouvert; ouverte; rouvert; rouverte; reouvert; reouverte; nouveau; nouvelle; a faire; en cours; en revue; en suspens;
  bloque; bloquee; planifie; planifiee;
  offen; zu erledigen; in arbeit; in bearbeitung; in prufung; neu; zugewiesen; ausstehend; blockiert; erneut geoffnet;
  wiedereroffnet; wieder geoffnet;
  abierto; abierta; reabierto; reabierta; nuevo; nueva; por hacer; tareas por hacer; en curso; en progreso; pendiente;
  en revision; bloqueado; bloqueada; asignado; asignada`);
const CLOSED_START = /^(?:closed|resolved|solved|cancel+ed) /;
const OPEN_START =
  /^(?:waiting|awaiting|pending|under|on hold|reopened|en attente|wartet|warten|wartend|en espera|esperando|pendiente) /;
/** What Jira shows where an issue has no resolution. */
const UNRESOLVED = listed(`
  unresolved; non resolu; non resolue; nicht erledigt; unerledigt; nicht gelost; ungelost; sin resolver; no resuelta;
  no resuelto`);

/** What a status says; null when it is no word that is known. */
export function stateOf(status: string): State | null {
  const word = plain(status);
  if (CLOSED.has(word) || CLOSED_START.test(word)) return 'closed';
  return OPEN.has(word) || OPEN_START.test(word) ? 'open' : null;
}

/** What a resolution says: any but "unresolved" closes an issue; an empty one says nothing. */
export function stateOfResolution(resolution: string): State | null {
  const word = plain(resolution);
  if (word === '') return null;
  return UNRESOLVED.has(word) ? 'open' : 'closed';
}

/** No accents, case, apostrophes, hyphens or underscores, and none of the endings for both genders: "Terminé(e)". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/\([a-z]{1,2}\)|[/·][aeo]s?$/gu, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(';').map((word) => word.replace(/\s+/g, ' ').trim()));
}
