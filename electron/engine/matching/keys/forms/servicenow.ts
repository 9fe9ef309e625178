import { DEFAULT_POLICY } from '../../../../../shared/policy.ts';
import { fold } from '../../../text.ts';
import { AFTER, BEFORE, spotsOf, type KeyForm } from './form.ts';

const PATTERN = DEFAULT_POLICY.ticketKeys[1] ?? '';
const NUMBER = new RegExp(`${BEFORE}(?:${PATTERN})${AFTER}`, 'giu');

/** Numbers of records, alone or in an address. */
export const servicenow: KeyForm = {
  id: 'servicenow',
  title: 'ServiceNow',
  pattern: PATTERN,
  examples: [
    { text: 'INC0012345', key: 'inc0012345' },
    { text: 'voir chg0030001 et la suite', key: 'chg0030001' },
    { text: 'RITM0010203 / SCTASK0010204', key: 'ritm0010203' },
    {
      text: 'https://acme.example/nav_to.do?uri=incident.do%3Fsysparm_query%3Dnumber%3DINC0012345',
      key: 'inc0012345',
    },
    { text: 'https://acme.example/problem.do?sysparm_query=number=PRB0040001', key: 'prb0040001' },
    {
      text: 'https://acme.example/now/nav/ui/classic/params/target/incident.do%253Fnumber%253DINC0012345',
      key: 'inc0012345',
    },
  ],
  spots: (text) =>
    spotsOf(text, NUMBER, ([written]) => ({ keys: [fold(written)], name: written.toUpperCase() })),
};
