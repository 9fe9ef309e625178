import { independent } from './independent.ts';
import { rightActor } from './right-actor.ts';
import { rightPerson } from './right-person.ts';
import { specific } from './specific.ts';
import { inScope } from './in-scope.ts';
import type { TickTest } from './tick.ts';
import { openDuring, openedBefore } from './time.ts';

/** The tests of one link, in the order they are shown. `linked` comes before them and `not-blanket` after. */
export const tickTests: readonly TickTest[] = [
  openedBefore,
  openDuring,
  rightPerson,
  rightActor,
  independent,
  specific,
  inScope,
];
