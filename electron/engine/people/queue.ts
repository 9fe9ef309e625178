import type { Readable } from '../db/open.ts';
import type { IdentityItem, Session, Ticket } from '../model.ts';
import { byText } from '../text.ts';
import { answersInForce } from './decisions.ts';
import { answeredItems } from './queue-answered.ts';
import { sameItems } from './queue-same.ts';
import { whoItems } from './queue-who.ts';
import type { Register } from './register.ts';
import { usesOf } from './uses.ts';

/** Open questions of each kind; who asks more of a person gets no answer. Those that touch most sessions come first. */
const MOST_OPEN = 300;

/**
 * Everything about who is who that the sources leave open, and what was answered: the questions that touch most sessions
 * first. What is answered stays, so that the answer can be seen and taken back.
 */
export function identityItems(
  db: Readable,
  register: Register,
  sessions: readonly Session[],
  tickets: readonly Ticket[],
): IdentityItem[] {
  const answers = answersInForce(db);
  const uses = usesOf(sessions, tickets);
  const asked = [
    ...mostUsed(whoItems(db, register, uses, answers)),
    ...sameItems(db, register, uses, answers, MOST_OPEN),
  ];
  const subjects = new Set(asked.map(({ subject }) => subject));
  const others = answers.filter(({ subject }) => !subjects.has(subject));
  return [...asked, ...answeredItems(register, others, uses)].sort(byUse);
}

function mostUsed(items: readonly IdentityItem[]): IdentityItem[] {
  const open = items.filter(({ decided }) => !decided).sort(byUse);
  return [...open.slice(0, MOST_OPEN), ...items.filter(({ decided }) => decided)];
}

function byUse(a: IdentityItem, b: IdentityItem): number {
  return (
    b.sessions.length - a.sessions.length ||
    b.tickets - a.tickets ||
    byText(b.kind, a.kind) ||
    byText(a.text, b.text) ||
    byText(a.subject, b.subject)
  );
}
