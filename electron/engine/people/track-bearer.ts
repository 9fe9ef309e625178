import type { Alias } from '../model.ts';
import type { AliasIndex } from './alias-index.ts';
import type { Track } from './name-tracks.ts';

/** The place of whoever went by the names of a track: by id, else by the names and by whom the lines name; null: unclear. */
export function bearerOf({ kind, spans, whos }: Track, index: AliasIndex): number | null {
  for (const { id } of whos) {
    const place = id === null ? null : only(index.find('id', id, null).places);
    if (place !== null) return place;
  }
  const named = whos.flatMap(({ name }) => (name === null ? [] : index.find('name', name, null).places));
  const byLogin = whos.flatMap(({ login }) => (login === null ? [] : index.login(login, null).places));
  const meant = only(byLogin) ?? only(named);
  const bearer = lastBearer(kind, spans, named, index);
  if (bearer === null) return meant;
  if (bearer === 'several') return kind === 'username' ? null : meant;
  // A username is one account's alone; an e-mail or a name that somebody else bears as well proves nothing.
  return kind === 'username' || meant === null || meant === bearer ? bearer : null;
}

/** Whoever a list gives the last of the names that any list has; of several those whom the lines name. */
function lastBearer(
  kind: Alias['kind'],
  spans: readonly Alias[],
  named: readonly number[],
  index: AliasIndex,
): number | 'several' | null {
  for (const { text } of spans.toReversed()) {
    const { places } = index.find(kind, text, null);
    if (places.length > 0)
      return only(places) ?? only(places.filter((place) => named.includes(place))) ?? 'several';
  }
  return null;
}

function only(places: readonly number[]): number | null {
  const [first, other] = new Set(places);
  return first !== undefined && other === undefined ? first : null;
}
