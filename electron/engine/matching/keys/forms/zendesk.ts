import { AFTER, BEFORE, spotsOf, type KeyForm, type Spot } from './form.ts';

/** A number after a hyphen or a `#` needs no more; after a blank, "Zendesk 2" may be the start of anything. */
const SPOKEN = new RegExp(
  String.raw`${BEFORE}(?:ZD|Zendesk)(?: (?:ticket|request|case|billet|demande))?(?:(?: ?# ?|-| n[o°º]\.? ?)([0-9]{1,12})|[: ] ?([0-9]{3,12}))${AFTER}`,
  'giu',
);
const ADDRESS = new RegExp(
  String.raw`/(?:tickets|hc/(?:[\w-]{2,12}/)?requests)/([0-9]{1,12})${AFTER}`,
  'giu',
);
const HINT = /zd|zendesk|\/(?:tickets|requests)\//iu;

/** Numbers of tickets that are said to be Zendesk's, or stand in an address of it. */
export const zendesk: KeyForm = {
  id: 'zendesk',
  title: 'Zendesk',
  pattern: null,
  examples: [
    { text: 'ZD-12345', key: '12345' },
    { text: 'zd 12345 quote stuck', key: '12345' },
    { text: 'see Zendesk ticket #12345', key: '12345' },
    { text: 'billet : Zendesk 12345', key: '12345' },
    { text: 'https://acme.zendesk.example/agent/tickets/12345', key: '12345' },
    { text: 'https://acme.zendesk.example/api/v2/tickets/12345.json', key: '12345' },
    { text: 'https://acme.zendesk.example/hc/en-us/requests/12345', key: '12345' },
  ],
  spots: (text) =>
    HINT.test(text)
      ? [
          ...spotsOf(text, SPOKEN, ([, exact, spoken]) => ticketNumber(exact ?? spoken ?? '')),
          ...spotsOf(text, ADDRESS, ([, number = '']) => ticketNumber(number)),
        ]
      : [],
};

/** Where another system has a ticket of this number too, each is known with its kind. */
function ticketNumber(number: string): Pick<Spot, 'keys' | 'name'> {
  return { keys: [number, `#${number}`, `${number} (zendesk.tickets)`], name: `#${number}` };
}
