import { api } from '../../api.ts';
import type { LinkItem } from '../../../shared/contract/links.ts';
import { formatNumber } from '../../../shared/format.ts';
import { LINK_ANSWER_WORDS, type LinkAnswer } from '../../../shared/link-words.ts';
import { useAction } from '../../hooks/use-action.ts';
import { linkList, setLinkNote, setLinkSending, type LastAnswer } from '../../state/links-list.ts';
import { notify, notifyError } from '../../state/notices.ts';
import { record } from '../../state/settling.ts';
import { useStore } from '../../state/store.ts';
import { firstMeant, ticketsOf } from './link-words.ts';

export type Deciding = {
  readonly note: string;
  readonly setNote: (text: string) => void;
  /** The ticket that the keys mean; null: the session has none. */
  readonly chosen: string | null;
  readonly choose: (ticket: string) => void;
  /** Null while an answer is on its way, or another session on its way here. */
  readonly answer: ((ticket: string, answer: LinkAnswer) => void) | null;
  /** Takes back the answer in force, or, where there is none, the one given last; null: there is nothing. */
  readonly undo: (() => void) | null;
};

/** Answers one session of the queue: the next one that waits is shown at once, and what was recorded is said aloud. */
export function useDeciding(item: LinkItem, stale: boolean, next: () => Promise<string | null>): Deciding {
  const { notes, chosen, last, sending, blind } = useStore(linkList);
  const { sessionId } = item.row;
  const note = notes[sessionId] ?? '';
  const busy = stale || sending.includes(sessionId);
  const { run } = useAction(async (ticket: string, answer: LinkAnswer) => {
    const another = answer === 'reject' ? leftBeside(item, ticket) : null;
    // Not afterwards: whoever works by keyboard is already reading the next one.
    if (another === null) show((await next()) ?? sessionId);
    else linkList.set({ chosen: { sessionId, ticket: another } });
    const seq = await send(sessionId, { ticket, answer, note: note.trim(), blind });
    const undo = { label: 'Undo', run: () => void takeBack({ seq, sessionId }).catch(notifyError) };
    notify('done', `${LINK_ANSWER_WORDS[answer].done}: ${ticket} for ${wordsOf(item)}.`, undo);
  });
  const { run: undo } = useAction(async (answered: LastAnswer | null) => {
    if (answered) return takeBack(answered);
    await send(sessionId, { ticket: item.row.decision?.ticket ?? '', answer: null, note: '', blind });
    linkList.set({ last: null, chosen: null });
    notify('done', 'The answer was taken back; the log keeps both entries.');
  });
  const own = item.row.decision?.answer != null;
  return {
    note,
    setNote: (text) => setLinkNote(sessionId, text),
    chosen: chosenOf(item, chosen),
    choose: (ticket) => linkList.set({ chosen: { sessionId, ticket } }),
    answer: busy ? null : run,
    undo: busy || (!own && last === null) ? null : () => undo(own ? null : last),
  };
}

const wordsOf = ({ row }: LinkItem): string => `${row.actor.name} in ${row.target.name}’s account`;

function chosenOf(item: LinkItem, chosen: { sessionId: string; ticket: string } | null): string | null {
  if (chosen?.sessionId === item.row.sessionId && ticketsOf(item).includes(chosen.ticket))
    return chosen.ticket;
  return firstMeant(item);
}

/** Another candidate of the same session that nobody has answered: it is asked before the next session. */
function leftBeside(item: LinkItem, ticket: string): string | null {
  const open = item.candidates.filter((one) => one.decision?.answer == null && one.ticket.key !== ticket);
  return open[0]?.ticket.key ?? null;
}

function show(sessionId: string): void {
  linkList.set({ selected: sessionId, chosen: null });
}

type Said = {
  readonly ticket: string;
  readonly answer: LinkAnswer | null;
  readonly note: string;
  readonly blind: boolean;
};

/** Brings an answer into the log; where that fails the session comes back as it was. */
async function send(sessionId: string, said: Said): Promise<number> {
  setLinkSending(sessionId, true);
  try {
    const { seq } = await record(() => api('links.decide', { sessionId, ...said }));
    setLinkNote(sessionId, '');
    linkList.set({ last: { seq, sessionId } });
    return seq;
  } catch (error) {
    show(sessionId);
    throw error;
  } finally {
    setLinkSending(sessionId, false);
  }
}

/** Takes back what one entry of the log decided; the log keeps both entries. */
export async function takeBack({ seq, sessionId }: LastAnswer): Promise<void> {
  const { links } = await record(() => api('links.undo', { seq }));
  linkList.set({ last: null });
  if (sessionId !== null) show(sessionId);
  notify('done', `Taken back: ${formatNumber(links, 'answer')}. The log keeps both entries.`);
}
