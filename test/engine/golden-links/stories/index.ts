import type { Story } from '../story.ts';
import { actor } from './actor.ts';
import { blanket } from './blanket.ts';
import { coverage } from './coverage.ts';
import { independent } from './independent.ts';
import { keyed } from './keyed.ts';
import { linked } from './linked.ts';
import { open } from './open.ts';
import { opened } from './opened.ts';
import { person } from './person.ts';
import { scope } from './scope.ts';
import { specific } from './specific.ts';

/** All stories, by the tick they turn on. */
export const STORIES: readonly Story[] = [
  ...linked,
  ...keyed,
  ...opened,
  ...open,
  ...person,
  ...actor,
  ...independent,
  ...specific,
  ...scope,
  ...blanket,
  ...coverage,
];
