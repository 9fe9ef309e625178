import type { SensitiveUnit } from '../../../shared/policy.ts';
import type { Answer, TickId, Verdict } from '../../../shared/words.ts';
import { TICKS } from '../../../shared/words.ts';
import type { Evidence, Identity, Judged, Link, Session, Ticket } from '../model.ts';

/** What an example of a rule says about a session; everything else has a harmless default. */
export type ExampleSession = Partial<
  Omit<Session, 'actor' | 'target' | 'startedAt' | 'endedAt' | 'evidence'>
> & {
  readonly actor?: string | Identity;
  readonly target?: string | Identity;
  /** Minutes; null: the end is not recorded. */
  readonly minutes?: number | null;
  readonly verdict?: Verdict;
  /** The key of the ticket it is judged by; null: no candidate. */
  readonly ticket?: string | null;
  /** When the ticket was opened; null: not recorded. */
  readonly opened?: string | null;
  readonly ticketText?: string;
  readonly ticks?: Partial<Record<TickId, readonly [Answer, string]>>;
  /** What the audit trail shows inside the session. */
  readonly changes?: readonly string[];
  readonly reportOnly?: boolean;
};

/** What makes a unit of the examples sensitive. */
const MARK: SensitiveUnit = { unit: 'Payroll', tier: 2, reason: 'Salaries' };

/** The instant of an ISO text. */
export const at = (iso: string): number => Date.parse(iso);

/** A person known by name, or somebody who may be one of several. */
export function who(name: string, keys: readonly string[] = [`name:${name.toLowerCase()}`]): Identity {
  return { keys, name, username: null };
}

/** A judged session that starts at the instant; two calls with the same words give the same session. */
export function session(startIso: string, over: ExampleSession = {}): Judged {
  const {
    actor = 'Nadia Brandt',
    target = 'Theo Marchand',
    minutes = 10,
    verdict = 'justified',
    ticket = 'OPS-1',
  } = over;
  const by = typeof actor === 'string' ? who(actor) : actor;
  const of = typeof target === 'string' ? who(target) : target;
  const startedAt = at(startIso);
  const id = over.id ?? `${startIso} ${by.name} ${of.name}`;
  const link = ticket === null ? null : linkTo(ticket, id, over);
  return {
    session: {
      id,
      ids: [id],
      system: over.system ?? 'salesforce',
      actor: by,
      target: of,
      unit: over.unit ?? null,
      unitBasis: over.unitBasis ?? 'snapshot',
      sensitive: over.sensitive ?? null,
      mark: over.mark ?? (over.sensitive === true ? MARK : null),
      startedAt,
      endedAt: minutes === null ? null : startedAt + minutes * 60_000,
      endKind: over.endKind ?? (minutes === null ? 'open' : 'logout'),
      seenUntil: startedAt,
      reason: over.reason ?? null,
      through: over.through ?? null,
      support: over.support ?? null,
      kinds: over.kinds ?? [over.reportOnly ? 'assumed-sessions' : 'salesforce.setup-audit-trail'],
      ip: null,
      browser: null,
      evidence: evidenceOf(startedAt, over),
    },
    verdict,
    sentence: `${link ? `${link.ticket.key} was looked at` : 'No ticket was found'}.`,
    link,
    links: link ? [link] : [],
    ticks: TICKS.map((tick) => {
      const [answer, sentence] =
        over.ticks?.[tick] ?? (link ? ['yes', 'As it should be.'] : ['not-recorded', 'No ticket.']);
      return { id: tick, answer, sentence, cite: null };
    }),
    band: link?.how ?? 'none',
    autoBand: link?.how ?? 'none',
    considered: {
      keyed: 0,
      about: 0,
      outside: 0,
      tickets: 1,
      from: startedAt,
      to: startedAt,
      open: false,
      sentence: '',
    },
    suggestions: [],
  };
}

function evidenceOf(startedAt: number, over: ExampleSession): readonly Evidence[] {
  const row = Math.floor(startedAt / 60_000) % 100_000;
  const role = over.reportOnly ? 'report' : 'start';
  const changes = (over.changes ?? []).map((text, index) => ({
    sourceId: 1,
    row: row + index + 1,
    role: 'inside' as const,
    at: startedAt,
    text,
    section: null,
  }));
  return [{ sourceId: 1, row, role, at: startedAt, text: 'Logged in' }, ...changes];
}

function linkTo(key: string, sessionId: string, over: ExampleSession): Link {
  const ticket: Ticket = {
    key,
    title: over.ticketText ?? 'Quote stuck in approval',
    text: '',
    hasText: true,
    status: 'Done',
    createdAt: over.opened === null ? null : at(over.opened ?? '2026-01-01T00:00:00Z'),
    resolvedAt: null,
    updatedAt: null,
    resolution: 'open',
    requester: null,
    affected: null,
    assignee: null,
    approvers: null,
    commenters: null,
    opener: null,
    comments: [],
    changes: null,
    lacks: [],
    cite: { sourceId: 2, row: 2 },
  };
  const sentence = `${key} fits.`;
  return {
    sessionId,
    ticket,
    how: 'strong',
    auto: 'strong',
    points: 70,
    reasons: [],
    answer: null,
    sentence,
    clock: [],
  };
}
