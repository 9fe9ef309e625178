import { sameness, anySame } from '../../people/identity.ts';
import { unclearFor } from '../../people/forms.ts';
import { duration } from '../../text.ts';
import { lastSeen } from '../last-seen.ts';
import type { ClockTest } from './clock.ts';

/** Whether the ticket was opened when the session was over; unlike the tick it knows no grace. */
export const openedAfter: ClockTest = (session, { key, createdAt }) => {
  if (createdAt === null)
    return { answer: 'not-recorded', sentence: `When ${key} was opened is not recorded.` };
  const late = createdAt - lastSeen(session);
  const what = session.endKind === 'logout' ? 'ended' : 'started';
  if (late > 0)
    return { answer: 'yes', sentence: `${key} was opened ${duration(late)} after the session ${what}.` };
  const early = session.startedAt - createdAt;
  const sentence =
    early >= 0
      ? `${key} was opened ${duration(early)} before the session.`
      : `${key} was opened during the session.`;
  return { answer: 'no', sentence };
};

/** Whether the actor wrote the ticket down. Where the file does not say who did, only that the actor asked says so. */
export const openedByActor: ClockTest = ({ actor }, { key, opener, requester }) => {
  const unknown = { answer: 'not-recorded', sentence: `Who opened ${key} is not recorded.` } as const;
  if (opener === null || opener.length === 0) {
    const asked = (requester ?? []).some((who) => sameness(actor, who) === 'yes');
    return asked
      ? {
          answer: 'yes',
          sentence: `${key} was requested by the actor, ${actor.name}; who wrote it down is not recorded.`,
        }
      : unknown;
  }
  const [first] = opener;
  const same = anySame(actor, opener);
  if (same === 'yes') return { answer: 'yes', sentence: `${key} was opened by the actor, ${actor.name}.` };
  if (same === 'maybe' || unclearFor(actor, opener))
    return {
      answer: 'not-recorded',
      sentence: `${key} was opened by ${first?.name ?? ''}; whether that is ${actor.name} is not recorded.`,
    };
  return { answer: 'no', sentence: `${key} was opened by ${first?.name ?? ''}.` };
};

/** Whether the ticket was opened when the auditor had the sessions already. */
export const openedAfterImport: ClockTest = (_session, { key, createdAt }, { importedAt }) => {
  if (importedAt === null)
    return { answer: 'not-recorded', sentence: 'When the sessions were imported is not recorded.' };
  if (createdAt === null)
    return { answer: 'not-recorded', sentence: `When ${key} was opened is not recorded.` };
  return createdAt > importedAt
    ? {
        answer: 'yes',
        sentence: `${key} was opened ${duration(createdAt - importedAt)} after the sessions were imported into this review.`,
      }
    : { answer: 'no', sentence: `${key} was opened before the sessions were imported into this review.` };
};
