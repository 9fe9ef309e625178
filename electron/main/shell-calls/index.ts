import type { ShellCalls } from '../shell.ts';
import { appCalls } from './app.ts';
import { compareCalls } from './compare.ts';
import { mappingCalls } from './mappings.ts';
import { packCalls } from './pack.ts';
import { policyCalls } from './policy.ts';
import { reviewCalls } from './review.ts';
import { sourceCalls } from './sources.ts';

/** Every call the shell answers; the type fails when the contract declares one that is missing here. */
export const shellCalls: ShellCalls = {
  ...appCalls,
  ...reviewCalls,
  ...sourceCalls,
  ...mappingCalls,
  ...packCalls,
  ...policyCalls,
  ...compareCalls,
};
