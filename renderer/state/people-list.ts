import type { InputOf } from '../../shared/contract/index.ts';
import type { Sort } from './navigation.ts';
import { createStore } from './store.ts';

export type PeopleFilter = InputOf<'people.page'>['filter'];
type PeopleTab = 'people' | 'queue';
export type QueueState = 'all' | 'open' | 'answered';

export const ANYBODY: PeopleFilter = { state: 'all', unit: null };

type PeopleList = {
  tab: PeopleTab;
  search: string;
  sort: Sort | null;
  selected: string | null;
  filter: PeopleFilter;
};

export const peopleList = createStore<PeopleList>({
  tab: 'people',
  search: '',
  sort: { column: 'name', descending: false },
  selected: null,
  filter: ANYBODY,
});

type QuestionList = {
  search: string;
  sort: Sort | null;
  state: QueueState;
  selected: string | null;
  /** Where the question that is shown stands, so that its neighbour comes when it leaves. */
  at: number | null;
  /** What was answered last while this review was open: undo goes back to it. */
  last: string | null;
  /** Questions whose answer is on its way into the log. */
  sending: readonly string[];
  /** Notes that go with an answer, while they are written. */
  notes: Readonly<Record<string, string>>;
};

/** The queue keeps the order of the engine until it is sorted: the questions that touch most sessions come first. */
export const questionList = createStore<QuestionList>({
  search: '',
  sort: null,
  state: 'all',
  selected: null,
  at: null,
  last: null,
  sending: [],
  notes: {},
});

export function setNote(id: string, text: string): void {
  questionList.set(({ notes }) => {
    const rest = Object.fromEntries(Object.entries(notes).filter(([key]) => key !== id));
    return { notes: text === '' ? rest : { ...rest, [id]: text } };
  });
}

export function setSending(id: string, on: boolean): void {
  questionList.set(({ sending }) => ({
    sending: on ? [...sending, id] : sending.filter((one) => one !== id),
  }));
}
