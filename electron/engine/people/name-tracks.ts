import type { Alias, Cite } from '../model.ts';
import { byText, fold } from '../text.ts';
import type { Subject } from '../trail/lines.ts';
import { aliasKey } from './ids.ts';

/** A line of the audit trail that says who was called what before and after. */
export type Renaming = {
  readonly at: number;
  readonly kind: 'username' | 'email' | 'name' | 'federation-id';
  readonly who: Subject;
  readonly before: string | null;
  readonly after: string | null;
  readonly cite: Cite;
};

/** What one account was called, one after the other, by the lines of the audit trail. */
export type Track = {
  readonly kind: Renaming['kind'];
  /** Half-open and in order of time; the first began nobody knows when. */
  readonly spans: readonly Alias[];
  readonly whos: readonly Subject[];
};
type Open = { kind: Renaming['kind']; spans: Alias[]; whos: Subject[] };

/** Puts lines together that carry on each other: what one calls "after", the next calls "before". */
export function tracksOf(lines: readonly Renaming[]): Track[] {
  const tracks: Open[] = [];
  const current = new Map<string, Open>();
  for (const same of byInstant(lines)) {
    // All that is freed at an instant is freed before anything is taken: two accounts may change places.
    const begun = same.map((line) => ({ line, track: leave(line, current) ?? startOf(line, tracks) }));
    for (const { line, track } of begun) take(line, track, current);
  }
  return tracks.map((track) => ({
    ...track,
    spans: track.spans.filter(({ from, to }) => from === null || to === null || from < to),
  }));
}

function leave(line: Renaming, current: Map<string, Open>): Open | undefined {
  const from = ends(line, line.before);
  const track = from === null ? undefined : current.get(from);
  if (from !== null) current.delete(from);
  return track;
}

function take(line: Renaming, track: Open, current: Map<string, Open>): void {
  close(track, line.at);
  track.whos.push(line.who);
  const to = ends(line, line.after);
  if (to === null) return;
  close(current.get(to), line.at);
  track.spans.push(span(line, line.after ?? '', line.at));
  current.set(to, track);
}

/** Usernames are borne by one account at a time; other names by anybody, so that who is meant belongs to them. */
function ends({ kind, who }: Renaming, text: string | null): string | null {
  if (text === null || text === '') return null;
  const own = kind === 'username' ? '' : `${who.id ?? ''}\n${fold(who.name ?? '')}\n`;
  return own + aliasKey(kind, text);
}

function startOf(line: Renaming, tracks: Open[]): Open {
  const spans = line.before === null || line.before === '' ? [] : [span(line, line.before, null)];
  const track: Open = { kind: line.kind, spans, whos: [] };
  tracks.push(track);
  return track;
}

function close(track: Open | undefined, at: number): void {
  const last = track?.spans.at(-1);
  if (track && last?.to === null) track.spans[track.spans.length - 1] = { ...last, to: at };
}

function span({ kind, cite }: Renaming, text: string, from: number | null): Alias {
  return { kind, text, from, to: null, basis: 'audit-trail', cite };
}

/** Lines by their instants, each line once: the same one may stand in two exports of different columns. */
function byInstant(lines: readonly Renaming[]): Renaming[][] {
  const instants = new Map<number, Map<string, Renaming>>();
  for (const line of [...lines].sort((a, b) => a.at - b.at || byText(textOf(a), textOf(b)))) {
    const same = instants.get(line.at) ?? new Map<string, Renaming>();
    if (!same.has(textOf(line))) same.set(textOf(line), line);
    instants.set(line.at, same);
  }
  return [...instants.values()].map((same) => [...same.values()]);
}

function textOf({ kind, who, before, after }: Renaming): string {
  return JSON.stringify([kind, before, after, who.id, who.name]);
}
