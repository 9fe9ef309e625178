import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Readable } from '../db/open.ts';
import { byText, fold } from '../text.ts';
import { knownIn, knownUnits } from './known.ts';

type Choices = OutputOf<'suppressions.choices'>;
const MOST = 50;

/**
 * Whom and what a suppression can be for, those with most sessions first. Every word of the search must be found in the
 * name, the username or the unit. Nobody is offered who may be one of several people.
 */
export function suppressionChoices(reader: Readable, search: string): Choices {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  const isAsked = (text: string): boolean => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
  const people = (role: 'actor' | 'target'): Choices['actors'] =>
    knownIn(reader, role)
      .filter(({ name, username }) => isAsked(`${name} ${username ?? ''}`))
      .sort((a, b) => b.sessions - a.sessions || byText(a.name, b.name) || byText(a.key, b.key))
      .slice(0, MOST)
      .map(({ key, name, username }) => ({ key, name, username }));
  return { actors: people('actor'), targets: people('target'), units: unitsOf(reader, isAsked) };
}

/** Units that differ only in case are one; the spelling of most sessions is shown. */
function unitsOf(reader: Readable, isAsked: (text: string) => boolean): string[] {
  const units = new Map<string, { unit: string; most: number; sessions: number }>();
  for (const { unit, sessions } of knownUnits(reader).filter((one) => isAsked(one.unit))) {
    const before = units.get(fold(unit)) ?? { unit, most: 0, sessions: 0 };
    const isMore = sessions > before.most;
    units.set(fold(unit), {
      unit: isMore ? unit : before.unit,
      most: Math.max(before.most, sessions),
      sessions: before.sessions + sessions,
    });
  }
  return [...units.values()]
    .sort((a, b) => b.sessions - a.sessions || byText(a.unit, b.unit))
    .slice(0, MOST)
    .map(({ unit }) => unit);
}
