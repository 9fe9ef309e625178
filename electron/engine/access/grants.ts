import type { Readable } from '../db/open.ts';
import type { AccessGrant } from '../model.ts';
import { keyOf } from '../people/identity.ts';
import type { Register } from '../people/register.ts';
import { settingsOf } from '../settings.ts';
import { byText, contentId, fold } from '../text.ts';
import { grantLines } from './grant-lines.ts';
import { grantSentence } from './grant-words.ts';
import { listedEnds, type ListedEnd } from './listed-ends.ts';
import { trailCoverage, type TrailCoverage } from './trail-coverage.ts';
import { windowsOf, type Window } from './windows.ts';

/**
 * When accounts were open to others, from the audit trail and from the expiry dates in lists of people. Rows of one
 * owner and one grantee are chained; the stated last day belongs to the window, in the zone of the file that states it.
 * An end of a list that no window of the audit trail has is a grant of its own: when it was given is not recorded.
 */
export function accessGrants(db: Readable, register: Register): AccessGrant[] {
  const zone = settingsOf(db).zone ?? 'UTC';
  const windows = windowsOf(grantLines(db, register, zone));
  const ends = new Map<string, ListedEnd[]>();
  for (const end of listedEnds(db, register, zone)) {
    const key = JSON.stringify([keyOf(end.owner), end.grantee]);
    ends.set(key, [...(ends.get(key) ?? []), end]);
  }
  const covered = trailCoverage(db);
  const used = new Set<ListedEnd>();
  const seen = windows.map((window) => {
    const { owner, grantee } = window.first;
    const listed = endFor(window, ends.get(JSON.stringify([keyOf(owner), grantee])) ?? []);
    if (listed) used.add(listed);
    return grantOf(window, listed, covered, zone);
  });
  const alone = [...ends.values()].flat().filter((end) => !used.has(end));
  return [...seen, ...alone.map(listedGrant)].map(withOwnId()).sort(inOrder);
}

/** Rows of one second that give, take back and give again make windows that only their place tells apart. */
function withOwnId(): (grant: AccessGrant) => AccessGrant {
  const uses = new Map<string, number>();
  return (grant) => {
    const before = uses.get(grant.id) ?? 0;
    uses.set(grant.id, before + 1);
    return before === 0 ? grant : { ...grant, id: contentId(grant.id, before) };
  };
}

/** The end of a list that is this window's, or that settles which day the window's rows mean. */
function endFor({ end }: Window, listed: readonly ListedEnd[]): ListedEnd | undefined {
  return listed.find(({ at }) => at === end.at || end.readings.some((reading) => reading.at === at));
}

function grantOf(
  window: Window,
  listed: ListedEnd | undefined,
  covered: TrailCoverage,
  zone: string,
): AccessGrant {
  const { first, from, moves, revoked, again } = window;
  const end = listed ? { at: listed.at, words: listed.words, readings: [] } : window.end;
  const settled = listed === undefined ? null : window.end.at === null ? 'settled' : 'same';
  const rows = [first, ...moves, ...(revoked && revoked !== first ? [revoked] : []), ...again];
  return {
    id: contentId(
      'grant',
      keyOf(first.owner),
      first.grantee,
      fold(first.granteeText ?? ''),
      first.is,
      first.at,
    ),
    owner: first.owner,
    grantee: first.grantee,
    granteeText: first.granteeText,
    from,
    through: end.at,
    revokedAt: revoked?.at ?? null,
    sentence: grantSentence(window, end, settled, covered, zone),
    cites: [...rows.flatMap(({ cites }) => cites), ...(listed?.cites ?? [])],
  };
}

function listedGrant({ owner, grantee, at, words, cites }: ListedEnd): AccessGrant {
  return {
    id: contentId('grant', keyOf(owner), grantee, 'listed', at),
    owner,
    grantee,
    granteeText: null,
    from: null,
    through: at,
    revokedAt: null,
    sentence: `A list of people states that it runs through ${words}. When it was granted is not recorded.`,
    cites,
  };
}

function inOrder(a: AccessGrant, b: AccessGrant): number {
  const start = (grant: AccessGrant): number => grant.from ?? grant.through ?? grant.revokedAt ?? 0;
  return byText(fold(a.owner.name), fold(b.owner.name)) || start(a) - start(b) || byText(a.id, b.id);
}
