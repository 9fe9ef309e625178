import type { Suppression, SuppressionScope } from '../../../shared/contract/suppressions.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/words.ts';

type Effect = Suppression['effect'];

/** Where a suppression stands, by word and tone. @param today ISO date in the review's zone. */
export function stateWords({ ended, approved, effect, until }: Suppression, today: string): StateWords {
  if (ended) return said('Ended', 'unknown');
  if (effect.waiting > 0 && !approved) {
    const label = `Waits for a second person (${formatNumber(effect.waiting, 'session')})`;
    return { short: 'Waits', label, tone: 'late' };
  }
  return until < today ? said('Days are over', 'unknown') : said('In force', 'ok');
}

type StateWords = { readonly short: string; readonly label: string; readonly tone: Tone };
const said = (label: string, tone: Tone): StateWords => ({ short: label, label, tone });

/** Whether it is to be looked at again: its last days have begun. @param today ISO date in the review's zone. */
export function isDue({ ended, dueFrom, until }: Suppression, today: string): boolean {
  return !ended && dueFrom <= today && today <= until;
}

/** "Radek Hruška as Margit Szalai" */
export function scopeWords({ actor, target, unit }: SuppressionScope): string {
  return target ? `${actor.name} as ${target.name}` : `${actor.name} in accounts of ${unit ?? ''}`;
}

/** What a suppression does, in one sentence with its numbers. */
export function effectWords(effect: Effect): string {
  const { hidden, partly, sessions, waiting } = effect;
  if (hidden + partly + waiting === 0)
    return sessions === 0
      ? 'Hides nothing: these rules say nothing of such sessions in these days.'
      : `Hides no finding: what these rules say of the ${formatNumber(sessions, 'session')} it covers is decided already.`;
  const covers = sessions > 0 ? ` and covers ${formatNumber(sessions, 'session')}` : '';
  const parts = [`Hides ${hidden === 0 ? 'no finding' : formatNumber(hidden, 'finding')}${covers}`];
  if (partly > 0)
    parts.push(
      `${formatNumber(partly, 'finding')} ${partly === 1 ? 'is' : 'are'} covered in part and ${partly === 1 ? 'stays' : 'stay'} in sight`,
    );
  if (waiting > 0) parts.push(waitingWords(effect));
  return `${parts.join('; ')}.`;
}

/** Which sessions wait for a second person, and whether they are of the top tier or only may be. */
export function waitingWords({ waiting, unrecorded }: Pick<Effect, 'waiting' | 'unrecorded'>): string {
  const many = formatNumber(waiting, 'session');
  const wait = `${waiting === 1 ? 'waits' : 'wait'} for a second person`;
  if (unrecorded === 0) return `${many} of tier 1 ${wait}`;
  if (unrecorded === waiting) return `${many} whose unit is not recorded ${wait}`;
  return `${many} ${wait}: ${formatCount(waiting - unrecorded)} of tier 1, ${formatCount(unrecorded)} whose unit is not recorded`;
}

/** The day in a zone, as an ISO date. @param at milliseconds since 1970 in UTC. */
export function todayIn(zone: string, at: number = Date.now()): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
