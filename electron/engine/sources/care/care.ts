import type { Source } from '../../../../shared/contract/sources.ts';
import type { Readable } from '../../db/open.ts';
import { periodOf, settingsOf } from '../../settings.ts';
import { cardsOf, saysWhere } from './cards.ts';
import { careSources, contentKey, type CareSource } from './care-sources.ts';
import { derivedAlarms } from './derived-alarms.ts';
import { coveredDays, edgesOf } from './edges.ts';
import { reasonsOf } from './reasons.ts';

/** What people said about a source, and what stands against it. */
export type Care = Pick<Source, 'alarms' | 'card' | 'cardSaved' | 'complete'> & {
  readonly source: CareSource;
};

/** Every source of a review with its alarms, their reasons and its card, by file name. */
export function careOf(reader: Readable): Care[] {
  const sources = careSources(reader);
  const period = periodOf(reader);
  const zone = period?.zone ?? 'UTC';
  const asked = settingsOf(reader).asked !== null;
  const [cards, reasonOf, edges] = [cardsOf(reader), reasonsOf(reader), edgesOf(reader, sources, period)];
  return sources.map((source) => {
    const saved = cards.get(contentKey(source)) ?? null;
    const card = saved?.card ?? null;
    const around = { asked, card, days: coveredDays(source, zone), edges: edges(source) };
    const alarms = [...source.seen, ...derivedAlarms(source, around)].map(({ code, message }) => {
      const found = reasonOf(source, { code, message });
      return { code, message, reason: found?.reason ?? null, by: found?.by ?? null, at: found?.at ?? null };
    });
    return {
      source,
      alarms,
      card,
      cardSaved: saved && { by: saved.by, at: saved.at },
      complete: saysWhere(card) && alarms.every(({ reason }) => reason !== null),
    };
  });
}
