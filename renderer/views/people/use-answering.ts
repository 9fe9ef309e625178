import type { IdentityChoice, IdentityItem } from '../../../shared/contract/people.ts';
import { IDENTITY_ANSWER_WORDS } from '../../../shared/people-words.ts';
import { useAction } from '../../hooks/use-action.ts';
import { notify, notifyError } from '../../state/notices.ts';
import { questionList, setNote, setSending } from '../../state/people-list.ts';
import { settle } from '../../state/settling.ts';
import { useStore } from '../../state/store.ts';
import { isAnswered, questionOf } from './people-words.ts';

export type Candidate = IdentityItem['candidates'][number];

export type Answering = {
  readonly note: string;
  readonly setNote: (text: string) => void;
  readonly busy: boolean;
  readonly pick: (candidate: Candidate) => void;
  readonly pickHere: (sessionId: string, candidate: Candidate) => void;
  readonly takeBackHere: (sessionId: string) => void;
  readonly answerSame: (answer: 'merge' | 'apart') => void;
  readonly cannotTell: () => void;
  /** Takes back the answer in force, or, where there is none, the one given last; null: there is nothing. */
  readonly undo: (() => void) | null;
};

type Answered = Omit<IdentityChoice, 'item' | 'note'>;

/** Answers one question: the next one that waits is shown at once, and what was recorded is said aloud. */
export function useAnswering(item: IdentityItem, order: readonly IdentityItem[]): Answering {
  const { notes, last, sending } = useStore(questionList);
  const note = notes[item.id] ?? '';
  const busy = sending.includes(item.id);
  const { run } = useAction(async (choice: Answered, said: string, moveOn: boolean) => {
    // Not afterwards: whoever works by keyboard is already reading the next question.
    if (moveOn) showNext(item, order);
    await record({ ...choice, item: item.id, note: note.trim() }, item);
    const undoable = choice.session === null && choice.answer !== null;
    const undo = { label: 'Undo', run: () => void takeBack(item).catch(notifyError) };
    notify('done', said, undoable ? undo : undefined);
  });
  const { run: undo } = useAction(takeBack);
  const toUndo = hasAnswer(item) ? item : (order.find((one) => one.id === last && hasAnswer(one)) ?? null);
  const pick = (candidate: Candidate, session: string | null) =>
    run(
      { answer: 'pick', anchors: [candidate.anchor], session },
      `Saved: “${item.text}” is ${candidate.username ?? candidate.name}${session === null ? '.' : ', in this session only.'}`,
      session === null,
    );
  const both = item.candidates.slice(0, 2).map((one) => one.anchor);
  return {
    note,
    setNote: (text) => setNote(item.id, text),
    busy,
    pick: (candidate) => pick(candidate, null),
    pickHere: (sessionId, candidate) => pick(candidate, sessionId),
    takeBackHere: (sessionId) =>
      run(
        { answer: null, anchors: [], session: sessionId },
        'The answer for this session was taken back.',
        false,
      ),
    answerSame: (answer) =>
      run(
        { answer, anchors: both, session: null },
        `Saved: ${IDENTITY_ANSWER_WORDS[answer].toLowerCase()}.`,
        true,
      ),
    cannotTell: () =>
      run(
        { answer: 'cannot-tell', anchors: item.kind === 'same' ? both : [], session: null },
        `Saved: cannot tell. ${questionOf(item)} stays open in the results.`,
        true,
      ),
    undo: toUndo === null || busy ? null : () => undo(toUndo),
  };
}

/** As a whole; what was answered for one session is taken back beside that session. */
const hasAnswer = ({ decision }: IdentityItem): boolean => decision !== null && decision.answer !== null;

/** Brings an answer into the log; where that fails the question comes back as it was. */
async function record(choice: IdentityChoice, item: IdentityItem): Promise<void> {
  setSending(item.id, true);
  try {
    await settle(choice);
    setNote(item.id, '');
    questionList.set({ last: item.id });
  } catch (error) {
    questionList.set({ selected: item.id });
    throw error;
  } finally {
    setSending(item.id, false);
  }
}

/** Takes the answer to a question back and shows the question again; the log keeps both entries. */
async function takeBack(item: IdentityItem): Promise<void> {
  await settle({ item: item.id, answer: null, anchors: [], session: null, note: '' });
  questionList.set({ selected: item.id, last: null });
  notify('done', 'The answer was taken back; the log keeps both entries.');
}

/** The next question that waits, from here to the end and then from the top; none: it stays. */
function showNext(item: IdentityItem, order: readonly IdentityItem[]): void {
  const place = order.findIndex((one) => one.id === item.id);
  const after = [...order.slice(place + 1), ...order.slice(0, Math.max(0, place))];
  const { sending } = questionList.get();
  const next = after.find((one) => !isAnswered(one) && !sending.includes(one.id));
  if (next) questionList.set({ selected: next.id });
}
