import type { InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import type { Readable } from '../../db/open.ts';

/** Tries patterns of ticket keys on a text. @param _db the open review, to say which keys are known; null: none is open. */
export function tryKeys(_db: Readable | null, _input: InputOf<'keys.try'>): OutputOf<'keys.try'> {
  throw new Error('not built yet');
}
