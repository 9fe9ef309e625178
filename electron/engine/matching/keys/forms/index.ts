import type { KeyForm } from './form.ts';
import { issues } from './issues.ts';
import { jira } from './jira.ts';
import { salesforce } from './salesforce.ts';
import { servicenow } from './servicenow.ts';
import { written } from './written.ts';
import { zendesk } from './zendesk.ts';

/** The ways to write a key that Actas knows by itself. Where two fit the same words, the first speaks. */
export const keyForms: readonly KeyForm[] = [jira, servicenow, issues, zendesk, salesforce, written];

/** Patterns of the default policy: known to be fast. */
export const BUILT_IN_PATTERNS: ReadonlySet<string> = new Set(
  keyForms.map(({ pattern }) => pattern).filter((pattern) => pattern !== null),
);
