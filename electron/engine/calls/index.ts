import type { EngineHandlers } from '../app.ts';
import { accessCalls } from './access.ts';
import { compareCalls } from './compare.ts';
import { findingCalls } from './findings.ts';
import { linkCalls } from './links.ts';
import { mappingCalls } from './mappings.ts';
import { peopleCalls } from './people.ts';
import { policyCalls } from './policy.ts';
import { reviewCalls } from './review.ts';
import { sessionCalls } from './sessions.ts';
import { sourceCareCalls } from './source-care.ts';
import { sourceRemovalCalls } from './source-removal.ts';
import { sourceCalls } from './sources.ts';
import { suppressionCalls } from './suppressions.ts';

/** The answer to every call the window can make of the engine. The type bites when one is missing. */
export const engineCalls: EngineHandlers = {
  ...reviewCalls,
  ...sourceCalls,
  ...mappingCalls,
  ...sourceCareCalls,
  ...sourceRemovalCalls,
  ...sessionCalls,
  ...linkCalls,
  ...policyCalls,
  ...peopleCalls,
  ...accessCalls,
  ...findingCalls,
  ...suppressionCalls,
  ...compareCalls,
};
