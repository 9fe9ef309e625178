import type { FindingFilter } from '../../shared/contract/findings.ts';
import type { LinkFilter } from '../../shared/contract/links.ts';
import { ANY_SESSION, type SessionFilter } from '../../shared/contract/sessions.ts';
import type { Disposition } from '../../shared/words.ts';
import { ledgerList } from './ledger-list.ts';
import { linkList, QUEUE_BANDS, WAITING_LINKS } from './links-list.ts';
import { sessionScreen, showSessionList } from './session-screen.ts';
import { ANYBODY, peopleList, questionList, type PeopleFilter } from './people-list.ts';
import { createStore } from './store.ts';

export type ViewId =
  'overview' | 'sources' | 'people' | 'sessions' | 'findings' | 'roster' | 'policy' | 'pack';
export type Sort = { readonly column: string; readonly descending: boolean };
export const FINDINGS_TABS = ['findings', 'tested', 'suppressions', 'compared'] as const;
export type FindingsTab = (typeof FINDINGS_TABS)[number];
export type Draft = { readonly disposition: Disposition | null; readonly note: string };

type ListState = { search: string; sort: Sort | null; selected: string | null };

export const ANY_FINDING: FindingFilter = { rules: [], severities: [], state: 'all' };

/** `drawer`: in a narrow window the inspector lies over the list, and only when asked for. */
export const frame = createStore<{ view: ViewId; drawer: boolean }>({ view: 'overview', drawer: false });
export const sourcesList = createStore<ListState>({
  search: '',
  sort: { column: 'file', descending: false },
  selected: null,
});
export const sessionsList = createStore<ListState & { filter: SessionFilter }>({
  search: '',
  sort: { column: 'startedAt', descending: true },
  selected: null,
  filter: ANY_SESSION,
});
export const findingsList = createStore<
  ListState & { filter: FindingFilter; tab: FindingsTab; drafts: Readonly<Record<string, Draft>> }
>({
  search: '',
  sort: null,
  selected: null,
  filter: ANY_FINDING,
  tab: 'findings',
  drafts: {},
});
export function goTo(view: ViewId): void {
  ledgerList.set({ of: null });
  frame.set({ view, drawer: false });
}

/** Numbers lead to their rows: shows the sessions a figure was counted from. */
export function showSessions(filter: Partial<SessionFilter>, sort?: Sort): void {
  sessionsList.set((state) => ({
    filter: { ...ANY_SESSION, ...filter },
    search: '',
    selected: null,
    sort: sort ?? state.sort,
  }));
  showSessionList();
  goTo('sessions');
}

export function showSession(id: string): void {
  sessionsList.set({ selected: id });
  showSessionList();
  frame.set({ view: 'sessions', drawer: true });
}

/** Shows the queue of links, as filtered. */
export function showLinks(filter: Partial<LinkFilter>, blind = false): void {
  linkList.set({ filter: { ...WAITING_LINKS, ...filter }, search: '', selected: null, at: null, blind });
  sessionScreen.set({ tab: 'links', pages: [], place: null });
  goTo('sessions');
}

/** Shows the links of one session among those of the same account, whatever their band. */
export function showLinksOf(id: string, account: string): void {
  showLinks({ bands: [...QUEUE_BANDS] });
  linkList.set({ selected: id, search: account.slice(0, 200) });
}

export function showFindings(filter: Partial<FindingFilter>): void {
  findingsList.set({ filter: { ...ANY_FINDING, ...filter }, search: '', selected: null, tab: 'findings' });
  goTo('findings');
}

export function showFinding(id: string): void {
  findingsList.set({ selected: id, tab: 'findings' });
  frame.set({ view: 'findings', drawer: true });
}

export function showFindingsTab(tab: FindingsTab): void {
  findingsList.set({ tab });
  goTo('findings');
}

export function showSource(id: number): void {
  sourcesList.set({ selected: String(id) });
  ledgerList.set({ of: null });
  frame.set({ view: 'sources', drawer: true });
}

export function showPeople(filter: Partial<PeopleFilter>): void {
  peopleList.set({ filter: { ...ANYBODY, ...filter }, search: '', selected: null, tab: 'people' });
  goTo('people');
}

export function showPerson(id: string): void {
  peopleList.set({ selected: id, tab: 'people' });
  frame.set({ view: 'people', drawer: true });
}

/** Shows one question of the queue about who is who. */
export function showQuestion(id: string): void {
  peopleList.set({ tab: 'queue' });
  questionList.set({ selected: id, search: '', state: 'all' });
  goTo('people');
}

/** Shows the questions that say this somewhere, the first that waits before the others. */
export function showQuestions(search: string): void {
  peopleList.set({ tab: 'queue' });
  questionList.set({ selected: null, at: null, search: search.slice(0, 200), state: 'all' });
  goTo('people');
}
