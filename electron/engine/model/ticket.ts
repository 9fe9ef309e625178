import type { Cite } from './cite.ts';
import type { Identity } from './people.ts';

/** null: the file has no such field; an empty list: it has, and nobody is there. */
export type Named = readonly Identity[] | null;

export type Comment = { readonly at: number | null; readonly author: string; readonly text: string };

/** A change of a ticket that the export tells of: of its status, its assignee, or an approval. Times are ms UTC. */
export type TicketChange = {
  readonly at: number;
  readonly field: 'status' | 'assignee' | 'approval';
  /** As written; for an approval what was answered. null: not recorded. */
  readonly before: string | null;
  readonly after: string | null;
  /** Who made the change or gave the approval. */
  readonly who: string | null;
  /** It came after this and by `at`: two versions of the ticket differ. Left out: it came at `at`. */
  readonly since?: number;
  /** What a new status means, where the row itself says; left out: what its word means. */
  readonly state?: 'open' | 'closed';
  /** Whom `before`, `after` and `who` mean; left out: nobody can say. */
  readonly people?: { readonly before: Named; readonly after: Named; readonly who: Named };
  readonly cite: Cite;
};

export type Ticket = {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** The title or text was exported. */
  readonly hasText: boolean;
  readonly status: string | null;
  readonly createdAt: number | null;
  readonly resolvedAt: number | null;
  readonly updatedAt: number | null;
  /** open and resolved are facts of the export; not-recorded: it has neither a close time nor a status that says so. */
  readonly resolution: 'resolved' | 'open' | 'not-recorded';
  readonly requester: Named;
  readonly affected: Named;
  readonly assignee: Named;
  readonly approvers: Named;
  readonly commenters: Named;
  /** Who wrote the ticket down, which may be an agent for somebody else. */
  readonly opener: Named;
  readonly comments: readonly Comment[];
  /** What changed and when, oldest first; null: the export tells no history. */
  readonly changes: readonly TicketChange[] | null;
  /** What the export leaves out although the site's other exports show that it is recorded, or nobody can say. */
  readonly lacks: readonly TicketField[];
  /** `text` is lacking only because files of its kind have descriptions elsewhere: no file of this review has any. */
  readonly lacksTextByKind?: boolean;
  /** The name of the file in which its row stands. */
  readonly file?: string;
  readonly cite: Cite;
};
/** Fields through which a ticket can name the people of a session. */
export type TicketField = 'requester' | 'affected' | 'text' | 'comments' | 'assignee' | 'approvers';
