import { daysInWords } from '../../../shared/days.ts';
import type { Considered, Session, Ticket } from '../model.ts';
import { byText } from '../text.ts';
import type { Block } from './candidates.ts';
import {
  beginOf,
  countTouching,
  endedBefore,
  endOf,
  isAmong,
  openedBefore,
  touches,
  type Lives,
  type Window,
} from './lives.ts';

const DAY = 86_400_000;

/**
 * Says what a session was compared with and what was left out, so that a missing ticket is no artefact of the search.
 * @param tickets how many there are; @param open whether tickets of the window leave open whom they are about.
 */
export function consideredOf(session: Session, block: Block, tickets: number, open: boolean): Considered {
  const { window, keyed, about } = block;
  const outside = countOutside(block);
  const counts = { keyed: keyed.length, about: about.length, outside, tickets, ...window, open };
  return { ...counts, sentence: sentenceOf(session, block, counts) };
}

/** Tickets about the target that were not compared. Namesakes may share some, which count once. */
function countOutside({ lives, window, keyed, about }: Block): number {
  const [own, ...more] = lives;
  if (own === undefined) return 0;
  if (more.length === 0) {
    const named = keyed.filter((ticket) => !touches(ticket, window) && isAmong(ticket, own));
    return own.opened.length - countTouching(own, window) - named.length;
  }
  const all = new Set(lives.flatMap(({ opened }) => opened));
  for (const ticket of [...keyed, ...about]) all.delete(ticket);
  return all.size;
}

function sentenceOf(session: Session, block: Block, counts: Omit<Considered, 'sentence'>): string {
  const { keyed, about, outside, tickets } = counts;
  if (tickets === 0) return 'There is no ticket to compare with.';
  const { name } = session.target;
  const days = daysOf(block.window);
  // Joined rather than added up: a review keeps one of these for each session.
  const words = [
    'Compared with ',
    keyed + about > 0 ? grouped(keyed + about) : 'none',
    ' of ',
    amount(tickets),
    ': ',
  ];
  if (keyed > 0) words.push(grouped(keyed), ' that the reason names', about > 0 ? ', ' : '');
  if (about > 0) words.push(grouped(about), ' about ', name, ' that ', alive(about), days);
  if (keyed + about === 0) words.push('none is about ', name, ' and was alive ', days);
  if (outside > 0)
    words.push(
      '; ',
      grouped(outside),
      about > 0 ? ' more about ' : ' about ',
      name,
      outside === 1 ? ' lies' : ' lie',
    );
  if (outside > 0) words.push(' outside these days', nearest(session, block, outside));
  words.push('.');
  return words.join('');
}

const alive = (count: number): string => (count === 1 ? 'was alive ' : 'were alive ');
const amount = (tickets: number): string => `${grouped(tickets)} ${tickets === 1 ? 'ticket' : 'tickets'}`;

/** "from 3 Feb to 3 Mar 2026", in UTC. */
function daysOf({ from, to }: Window): string {
  const days = { first: Math.floor(from / DAY), last: Math.floor((to - 1) / DAY) };
  return `${days.first === days.last ? 'on' : 'from'} ${daysInWords(days)}`;
}

/** 1150 is "1,150". */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:[0-9]{3})+$)/gu, ',');
}

type Outside = { readonly ticket: Ticket; readonly gap: number; readonly words: string };

/** Of the tickets that were left out the one that came closest, which is named where it helps. */
function nearest(session: Session, block: Block, outside: number): string {
  const all = block.lives.flatMap((lives) => [
    justBefore(session, lives, block),
    justAfter(session, lives, block),
  ]);
  const [best] = all
    .filter((one) => one !== null)
    .sort((a, b) => a.gap - b.gap || byText(a.ticket.key, b.ticket.key));
  if (best === undefined) return '';
  return outside === 1
    ? ` (${best.ticket.key}, ${best.words})`
    : `, the nearest ${best.ticket.key}, ${best.words}`;
}

function justBefore({ startedAt }: Session, lives: Lives, { window, keyed }: Block): Outside | null {
  for (let place = endedBefore(lives, window.from) - 1; place >= 0; place--) {
    const ticket = lives.ended[place];
    if (ticket === undefined || keyed.includes(ticket)) continue;
    const gap = startedAt - endOf(ticket);
    const what = ticket.resolvedAt === null ? 'last updated' : 'closed';
    return { ticket, gap, words: `${what} ${days(gap)} before` };
  }
  return null;
}

function justAfter({ startedAt }: Session, lives: Lives, { window, keyed }: Block): Outside | null {
  for (let place = openedBefore(lives, window.to); place < lives.opened.length; place++) {
    const ticket = lives.opened[place];
    if (ticket === undefined || keyed.includes(ticket)) continue;
    const gap = beginOf(ticket) - startedAt;
    return { ticket, gap, words: `opened ${days(gap)} after` };
  }
  return null;
}

const days = (ms: number): string => (ms < 2 * DAY ? '1 day' : `${grouped(Math.floor(ms / DAY))} days`);
