import { DEFAULT_POLICY } from '../../../../../shared/policy.ts';
import { fold } from '../../../text.ts';
import { AFTER, BEFORE, spotsOf, type KeyForm } from './form.ts';

const PATTERN = DEFAULT_POLICY.ticketKeys[0] ?? '';
const KEY = new RegExp(`${BEFORE}(?:${PATTERN})${AFTER}`, 'giu');

/** Standards, months and steps are written like keys; where no ticket has such a key it is none. */
const NO_PROJECT =
  /^(?:UTF|ISO|IEC|SHA|AES|RSA|TLS|RFC|CVE|COVID|PHASE|STEP|LEVEL|TIER|PART|PAGE|VERSION|ETAPE|NIVEAU|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)-/u;

/** Project and number, alone or in an address. */
export const jira: KeyForm = {
  id: 'jira',
  title: 'Jira',
  pattern: PATTERN,
  examples: [
    { text: 'OPS-12: quote stuck', key: 'ops-12' },
    { text: 'https://acme.example/browse/OPS-12?focusedCommentId=10001', key: 'ops-12' },
    { text: 'https://acme.example/jira/boards/7?selectedIssue=OPS-12', key: 'ops-12' },
    { text: 'https://acme.example/issues/?jql=text&modal=issue&key=OPS-12', key: 'ops-12' },
    { text: 'https://go.example/?to=https%3A%2F%2Facme.example%2Fbrowse%2FOPS-12', key: 'ops-12' },
    { text: 'ops‑12 (copied from a page)', key: 'ops-12' },
  ],
  spots: (text) =>
    spotsOf(text, KEY, ([written]) => {
      const name = written.toUpperCase();
      return { keys: [fold(written)], name: NO_PROJECT.test(name) ? null : name };
    }),
};
