import type { Card } from '../../shared/contract/sources.ts';
import { createStore } from './store.ts';

/** A card while it is written: the number of rows and the days that it declares are still texts. */
export type CardDraft = Omit<Card, 'expectedRows' | 'covers'> & {
  readonly expectedRows: string;
  readonly from: string;
  readonly to: string;
};

/** What was typed about sources and is not saved yet: it survives looking at another source. */
export const careDrafts = createStore<{
  cards: Readonly<Record<string, CardDraft>>;
  reasons: Readonly<Record<string, string>>;
}>({ cards: {}, reasons: {} });

/** Keeps what was typed into a card; null: it was saved or dropped. */
export function setCardDraft(sourceId: number, draft: CardDraft | null): void {
  careDrafts.set(({ cards }) => ({ cards: changed(cards, String(sourceId), draft) }));
}

/** Under what a draft of a reason is kept. */
export const reasonKey = (sourceId: number, code: string): string => `${sourceId} ${code}`;

/** Keeps what was typed as the reason of an alarm; null: it was saved or dropped. */
export function setReasonDraft(sourceId: number, code: string, text: string | null): void {
  careDrafts.set(({ reasons }) => ({ reasons: changed(reasons, reasonKey(sourceId, code), text) }));
}

function changed<Value>(
  all: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const rest = Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));
  return value === null ? rest : { ...rest, [key]: value };
}
