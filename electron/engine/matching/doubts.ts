import type { Cite, Identity, Session, Ticket } from '../model.ts';
import { formOf } from '../people/forms.ts';
import type { Register } from '../people/register.ts';
import { count } from '../text.ts';
import { countTouching, lastTouching, livesOf, type Lives, type Window } from './lives.ts';
import { NAMING_FIELDS, once, openTickets, type NamingField, type OpenTickets } from './open-tickets.ts';
import { recogniser, type Recogniser } from './recognise.ts';

/** Why it cannot be said that no ticket fits. Goes on after "No ticket … fits, but ", without a full stop. */
export type Doubt = { readonly words: string; readonly cite: Cite };
export type Doubts = (session: Session, window: Window) => Doubt | null;

/** What one ticket, and what several do that lack a field. */
const LACKING: Readonly<Record<NamingField, readonly [string, string]>> = {
  requester: ['does not show who asked for it', 'do not show who asked for them'],
  affected: ['does not show whom it is about', 'do not show whom they are about'],
  text: ['comes without its text', 'come without their texts'],
  comments: ['comes without its comments', 'come without their comments'],
};

type Facts = {
  readonly tickets: readonly Ticket[];
  readonly sessions: readonly Session[];
  readonly register: Register;
};

/**
 * Finds out whether a ticket of a session's window may be the one although nothing shows it, because of what the files
 * leave out: missing data never becomes a no.
 * @param reasonless sources that show sessions without their reasons, where others have them.
 */
export function doubtsOf({ tickets, sessions, register }: Facts, reasonless: ReadonlySet<number>): Doubts {
  const people = recogniser(register);
  const unlisted = sessions.some(({ target }) => formOf(target) !== 'listed');
  const open = openTickets(tickets, people, unlisted);
  const all = once(() => livesOf(tickets));
  return (session, window) =>
    ofFields(open, window) ??
    ofPeople(session.target, open, people, window) ??
    ofActor(session.actor, open, window) ??
    (isReasonless(session, reasonless) ? ofReason(all(), window) : null);
}

function ofFields({ lacking }: OpenTickets, window: Window): Doubt | null {
  for (const field of NAMING_FIELDS) {
    const [one, several] = LACKING[field];
    const doubt = told(lacking(field), window, (few) => (few === 1 ? one : several));
    if (doubt !== null) return doubt;
  }
  return null;
}

/** People whom nothing compares with the target, because the lists do not say how else either is called. */
function ofPeople(target: Identity, open: OpenTickets, people: Recogniser, window: Window): Doubt | null {
  for (const { who, lives } of open.people) {
    if (people.wouldShow(who, target)) continue;
    const doubt = told(
      lives(),
      window,
      (few) =>
        `${few === 1 ? 'is' : 'are'} for people of whom no list says whether one of them is ${target.name}`,
    );
    if (doubt !== null) return doubt;
  }
  return null;
}

function ofActor(actor: Identity, { undescribed }: OpenTickets, window: Window): Doubt | null {
  for (const lives of undescribed(actor)) {
    const doubt = told(
      lives,
      window,
      (few) =>
        `${few === 1 ? 'comes without its description, and is' : 'come without their descriptions, and are'} or may be assigned to ${actor.name}`,
    );
    if (doubt !== null) return doubt;
  }
  return null;
}

function ofReason(lives: Lives, window: Window): Doubt | null {
  return told(
    lives,
    window,
    (few) =>
      `${few === 1 ? 'was' : 'were'} alive, and the file of the session does not show reasons, which may name a ticket`,
  );
}

function isReasonless({ reason, evidence }: Session, reasonless: ReadonlySet<number>): boolean {
  if (reasonless.size === 0 || (reason ?? '').trim() !== '') return false;
  return evidence.some(({ sourceId }) => reasonless.has(sourceId));
}

/** "12 tickets of these days (OPS-7 is the last of them) do not show who asked for them". */
function told(lives: Lives, window: Window, does: (few: number) => string): Doubt | null {
  const last = lastTouching(lives, window);
  if (last === null) return null;
  const many = countTouching(lives, window);
  const which = many === 1 ? last.key : `${count(many, 'ticket')} of these days (the last is ${last.key})`;
  return { words: `${which} ${does(many)}`, cite: last.cite };
}
