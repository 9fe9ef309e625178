import { approver } from './approver.ts';
import { dormant } from './dormant.ts';
import type { FlagTest } from './flag.ts';
import { leaver } from './leaver.ts';
import { shared } from './shared.ts';
import { unlisted } from './unlisted.ts';

/** Everything that makes a line worth a look, in the order in which it is told. */
export const FLAG_TESTS: readonly FlagTest[] = [unlisted, leaver, shared, dormant, approver];
