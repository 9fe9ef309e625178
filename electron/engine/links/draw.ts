import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Writable } from '../db/open.ts';
import type { Stamp } from '../log.ts';

/** Draws a sample of automatic links of each band by a seed; the frozen list is kept. */
export function drawSample(
  _db: Writable,
  _input: InputOf<'links.draw'>,
  _stamp: Stamp,
): OutputOf<'links.draw'> {
  throw new Error('not built yet');
}
