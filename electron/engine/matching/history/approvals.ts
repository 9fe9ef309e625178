import type { Identity, Ticket, TicketChange } from '../../model.ts';
import { keyOf } from '../../people/identity.ts';

/* Answers to a question of approval in English, French, German and Spanish, folded; recalled from the systems' screens. */
const GIVEN = listed(`
  approved; approve; accepted; granted; authorized; authorised; yes; ok; signed off;
  approuve; approuvee; accepte; acceptee; accorde; accordee; valide; validee; oui;
  genehmigt; freigegeben; bewilligt; ja; aprobado; aprobada; aceptado; aceptada; autorizado; autorizada; si`);
const REFUSED = listed(`
  rejected; reject; declined; denied; refused; not approved; no; disapproved; cancelled; canceled;
  rejete; rejetee; refuse; refusee; non; abgelehnt; verweigert; nein; rechazado; rechazada; denegado; denegada`);
const PENDING = listed(`
  requested; not requested; not yet requested; pending; waiting; waiting for approval; no longer required; not required;
  demande; demandee; en attente; angefordert; ausstehend; solicitado; solicitada; pendiente`);

export type ApprovalAnswer = 'given' | 'refused' | 'pending';

/** What the text of an approval says; null: no word that is known. */
export function approvalIn(text: string): ApprovalAnswer | null {
  const word = text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  if (GIVEN.has(word)) return 'given';
  if (REFUSED.has(word)) return 'refused';
  return PENDING.has(word) ? 'pending' : null;
}

/** The last answer of somebody who was asked to approve. */
export type Approval = {
  readonly who: Identity;
  readonly answer: ApprovalAnswer | null;
  readonly change: TicketChange;
};

/** The last answer of everybody whose approval the history of a ticket tells of; null is an answer nobody can read. */
export function approvalsOf({ changes }: Ticket): Approval[] {
  const last = new Map<string, Approval>();
  for (const change of changes ?? []) {
    if (change.field !== 'approval') continue;
    for (const who of change.people?.who ?? [])
      last.set(keyOf(who), { who, answer: approvalIn(change.after ?? ''), change });
  }
  return [...last.values()];
}

/** An approval that was given by nobody knows whom. */
export function namelessApproval({ changes }: Ticket): TicketChange | null {
  const given = (changes ?? []).find(
    ({ field, after, people }) =>
      field === 'approval' && approvalIn(after ?? '') === 'given' && (people?.who ?? []).length === 0,
  );
  return given ?? null;
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(';').map((word) => word.replace(/\s+/gu, ' ').trim()));
}
