import { LINK_BANDS } from '../../shared/link-words.ts';
import type { LinkFilter } from '../../shared/contract/links.ts';
import { createStore } from './store.ts';

/** What waits for a person, answered or not. */
export const WAITING_LINKS: LinkFilter = {
  bands: [],
  state: 'all',
  sample: false,
  actorKey: null,
  targetKey: null,
  ticket: null,
};
/** How a link is known before anybody decides: a person cannot be the reason that the queue holds it. */
export const QUEUE_BANDS = LINK_BANDS.filter((band) => band !== 'person' && band !== 'rejected');

/** What undo goes back to: one answer, or everything that one entry of the log decided. */
export type LastAnswer = { readonly seq: number; readonly sessionId: string | null };

type LinkList = {
  filter: LinkFilter;
  search: string;
  /** The session that is shown. */
  selected: string | null;
  /** Where it stands, so that its neighbour comes when it leaves. */
  at: number | null;
  /** The candidate the keys mean; null: the first that nobody has answered. */
  chosen: { readonly sessionId: string; readonly ticket: string } | null;
  last: LastAnswer | null;
  /** Sessions whose answer is on its way into the log. */
  sending: readonly string[];
  /** Notes that go with an answer, while they are written. */
  notes: Readonly<Record<string, string>>;
  blind: boolean;
  dialog: 'pick' | 'bulk' | null;
};

export const linkList = createStore<LinkList>({
  filter: WAITING_LINKS,
  search: '',
  selected: null,
  at: null,
  chosen: null,
  last: null,
  sending: [],
  notes: {},
  blind: false,
  dialog: null,
});

export function changeLinkFilter(part: Partial<LinkFilter>): void {
  linkList.set(({ filter }) => ({ filter: { ...filter, ...part } }));
}

export function setLinkNote(id: string, text: string): void {
  linkList.set(({ notes }) => {
    const rest = Object.fromEntries(Object.entries(notes).filter(([key]) => key !== id));
    return { notes: text === '' ? rest : { ...rest, [id]: text } };
  });
}

export function setLinkSending(id: string, on: boolean): void {
  linkList.set(({ sending }) => ({
    sending: on ? [...sending, id] : sending.filter((one) => one !== id),
  }));
}
