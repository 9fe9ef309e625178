import { accessSection } from './access.ts';
import { coverSection } from './cover.ts';
import { findingsSection } from './findings.ts';
import { identitySection } from './identity.ts';
import { insideSection } from './inside.ts';
import { limitsSection } from './limits.ts';
import { linksSection } from './links.ts';
import { policySection } from './policy.ts';
import { reconciliationSection } from './reconciliation.ts';
import { rosterSection } from './roster.ts';
import type { Section } from './section.ts';
import { sessionsSection } from './sessions.ts';
import { signOffSection } from './sign-off.ts';
import { sourcesSection } from './sources.ts';
import { summarySection } from './summary.ts';
import { suppressionsSection } from './suppressions.ts';
import { testedSection } from './tested.ts';

/** The report, chapter by chapter. A new one is a new object here; the first has number 0, which is not printed. */
export const sections: readonly Section[] = [
  coverSection,
  summarySection,
  testedSection,
  sourcesSection,
  findingsSection,
  suppressionsSection,
  sessionsSection,
  linksSection,
  insideSection,
  reconciliationSection,
  identitySection,
  rosterSection,
  accessSection,
  policySection,
  limitsSection,
  signOffSection,
];
