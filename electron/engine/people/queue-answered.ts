import type { IdentityCandidate, IdentityItem } from '../model.ts';
import { contentId } from '../text.ts';
import type { Register } from './register.ts';
import { sessionOf, type IdentityAnswerInForce } from './subjects.ts';
import { candidateOf, lostCandidate } from './tell-apart.ts';
import type { Uses } from './uses.ts';

/** Answers to what is no longer asked: what was put together or kept apart, and what other files have settled. */
export function answeredItems(
  register: Register,
  answers: readonly IdentityAnswerInForce[],
  uses: Uses,
): IdentityItem[] {
  return answers
    .filter(({ subject }) => sessionOf(subject) === null)
    .map((answer) =>
      answer.subject.startsWith('who:') ? aboutText(register, answer) : aboutPair(register, answer, uses),
    );
}

function aboutText(register: Register, { subject, anchors }: IdentityAnswerInForce): IdentityItem {
  const candidates = candidatesOf(register, anchors);
  const text = subject.slice(subject.indexOf(':', 'who:'.length) + 1);
  return {
    id: contentId('identity', subject),
    kind: 'who',
    subject,
    text: candidates[0]?.personId == null ? text : candidates[0].name,
    sentence: `This was answered, and the files leave it open no longer: ${text}.`,
    candidates,
    sessions: [],
    tickets: 0,
    decided: true,
  };
}

function aboutPair(
  register: Register,
  { subject, answer, anchors }: IdentityAnswerInForce,
  uses: Uses,
): IdentityItem {
  const candidates = candidatesOf(register, anchors);
  const ids = [...new Set(candidates.flatMap(({ personId }) => personId ?? []))];
  const use = ids.map((id) => uses.person(`p:${id}`));
  return {
    id: contentId('identity', subject),
    kind: 'same',
    subject,
    text: candidates[0]?.name ?? '',
    sentence: pairSentence(answer, candidates),
    candidates,
    sessions: uses.inOrder(use.flatMap(({ sessions }) => sessions)),
    tickets: use.reduce((sum, { tickets }) => sum + tickets, 0),
    decided: true,
  };
}

function pairSentence(
  answer: IdentityAnswerInForce['answer'],
  candidates: readonly IdentityCandidate[],
): string {
  const [one, other] = candidates;
  if (one?.personId == null || other?.personId == null)
    return 'An answer was given about two records, and one of them is in no list any more: it changes nothing.';
  const together = one.personId === other.personId;
  if (answer === 'merge')
    return together
      ? 'A person decided that these two records are one person.'
      : 'A person decided that these two records are one person; another answer keeps them apart.';
  if (answer === 'apart')
    return together
      ? 'A person decided that these two records are two people; an id that both bear makes them one all the same.'
      : 'A person decided that these two records are two people.';
  return 'A person answered that it cannot be told whether these two records are one person.';
}

/** Each record as the lists have it, so that two records of one person can be told apart. */
function candidatesOf(register: Register, anchors: readonly string[]): IdentityCandidate[] {
  return anchors.map((anchor) => {
    const person = register.byAnchor.get(anchor);
    const record = person?.records.find((one) => one.anchor === anchor);
    if (!person || !record) return lostCandidate(anchor);
    return { ...candidateOf(person, null, anchor), words: record.words, cites: record.cites.slice(0, 20) };
  });
}
