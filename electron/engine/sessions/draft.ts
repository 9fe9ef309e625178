import type { EndKind } from '../../../shared/words.ts';
import type { Evidence, Identity } from '../model.ts';

/** A session before it has its id and its unit. The texts are the source's own, so that the id needs no roster. */
export type Draft = {
  readonly system: string;
  readonly actor: Identity;
  readonly target: Identity;
  readonly actorText: string;
  readonly targetText: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly endKind: EndKind;
  readonly reason: string | null;
  readonly evidence: Evidence[];
};
