/** Ordinary requests to the service desk; none of them is about anybody's account being entered. */
type BackgroundText = {
  readonly summary: string;
  readonly description: string;
  readonly kind: 'Service Request' | 'Incident' | 'Task' | 'Change';
  readonly labels: readonly string[];
};

const request = 'Service Request';
const incident = 'Incident';

export const backgroundTexts: readonly BackgroundText[] = [
  {
    kind: request,
    labels: ['hardware'],
    summary: 'Second monitor for desk {number}',
    description: 'The left monitor at desk {number} flickers, please replace it.',
  },
  {
    kind: incident,
    labels: ['network'],
    summary: 'Wireless network drops in meeting room {room}',
    description: 'During calls in {room} the connection drops every few minutes.\nWired works.',
  },
  {
    kind: incident,
    labels: ['printer'],
    summary: 'Printer on floor {floor} prints only half pages',
    description: 'Since the toner change the printer on floor {floor} cuts off the lower half.',
  },
  {
    kind: request,
    labels: ['hardware', 'mobile'],
    summary: 'Replacement phone, screen broken',
    description: 'Inventory number NL-PH-{number}. The screen is broken, calls still work.',
  },
  {
    kind: request,
    labels: ['software'],
    summary: 'Licence for the diagram editor',
    description: 'I draw the process maps of the {account} contract and need the editor for {number} days.',
  },
  {
    kind: incident,
    labels: ['vpn'],
    summary: 'VPN asks for the code again every {number} minutes',
    description: 'From home the VPN asks for the code again and again, in the office it is fine.',
  },
  {
    kind: request,
    labels: ['report'],
    summary: 'New column "Fuel card" in the weekly fleet report',
    description:
      'Please add the fuel card number to the weekly report.\nNeeded for the review with {account}.',
  },
  {
    kind: request,
    labels: ['mailbox'],
    summary: 'Shared mailbox for the {account} project',
    description: 'Members will be sent by the team lead. Needed until the end of the project.',
  },
  {
    kind: 'Change',
    labels: ['release'],
    summary: 'Release {number}.2 of the document service to production',
    description:
      'Window on Thursday after 8 p.m. Rollback: previous image.\nTests: see the release checklist.',
  },
  {
    kind: 'Change',
    labels: ['release', 'crm'],
    summary: 'New picklist value "Electric van" for asset class',
    description: 'Business owner has agreed. Deploy with the monthly release.',
  },
  {
    kind: 'Task',
    labels: ['crm'],
    summary: 'Archive closed leases of {year}',
    description: 'Leases closed in {year} can be moved to the archive, retention is reached.',
  },
  {
    kind: incident,
    labels: ['integration'],
    summary: 'Nightly rate import failed with code {number}',
    description:
      'The import of the reference rates stopped with code {number}; rerun at 6 a.m. was successful.',
  },
  {
    kind: request,
    labels: ['room'],
    summary: 'Projector in room {room} needs a new adapter',
    description: 'The adapter disappeared, only old plugs are left.',
  },
  {
    kind: incident,
    labels: ['phone'],
    summary: 'Hold music on the collections line is silent',
    description: 'Callers hear nothing while waiting and hang up. Extension {number}.',
  },
  {
    kind: request,
    labels: ['hardware'],
    summary: 'Docking station for {number} new hybrid desks',
    description: 'The desks on floor {floor} are delivered next week.',
  },
  {
    kind: request,
    labels: ['badge'],
    summary: 'Door badge does not open the garage',
    description: 'Badge B-{number} opens the main door, not the garage.',
  },
  {
    kind: incident,
    labels: ['crm'],
    summary: 'Scheduled report "Overdue returns" arrives without attachment',
    description: 'The mail arrives at 7 a.m. as planned, the attachment is missing since the update.',
  },
  {
    kind: 'Task',
    labels: ['documentation'],
    summary: 'Update the guide for end of lease inspections',
    description: 'Pictures are from the old screens. Pages {floor} to {number}.',
  },
  {
    kind: request,
    labels: ['data'],
    summary: 'List of all vehicles of {account} as a spreadsheet',
    description: 'For the yearly review with {account}: registration, mileage, end of lease.',
  },
  {
    kind: incident,
    labels: ['browser'],
    summary: 'Quote page is slow after the browser update',
    description: 'Opening any quote takes about {floor} seconds. Others in the room see the same.',
  },
  {
    kind: request,
    labels: ['software', 'pdf'],
    summary: 'PDF editor on the scanner workstation of floor {floor}',
    description: 'We have to redact pages before they are sent to {account}.',
  },
  {
    kind: request,
    labels: ['distribution-list'],
    summary: 'Distribution list "fleet-{number}" should accept external senders',
    description: 'Garages answer to this list and their mails are refused.',
  },
  {
    kind: 'Change',
    labels: ['network'],
    summary: 'Firewall rule for the new telematics provider',
    description: 'Outgoing only, port 443. The address list is with the network team.',
  },
  {
    kind: incident,
    labels: ['scanner'],
    summary: 'Scanned contracts arrive upside down',
    description: 'All scans from the device on floor {floor} are upside down since Tuesday.',
  },
  {
    kind: request,
    labels: ['hardware'],
    summary: 'Ergonomic keyboard with Canadian French layout',
    description: 'As discussed with the ergonomics adviser. Desk {number}.',
  },
  {
    kind: request,
    labels: ['training-room'],
    summary: 'Set up {floor} laptops in the training room',
    description: 'For the product training with {account}. Guest network is enough.',
  },
  {
    kind: 'Task',
    labels: ['inventory'],
    summary: 'Count of tablets in store room {room}',
    description: 'Half-yearly count. {number} tablets are in the list.',
  },
  {
    kind: incident,
    labels: ['integration', 'documents'],
    summary: 'Signed contract of {account} was filed under the wrong lease',
    description:
      'The document service filed the contract under lease {lease}.\nPlease move it and check the rule.',
  },
];

export const backgroundAnswers: readonly string[] = [
  'Done, please confirm.',
  'Delivered to the desk this morning.\nThe old device goes back to the store room.',
  'Restarted the service, watching it until tomorrow.',
  'Ordered; delivery in about a week.',
  'Added, you will see it from tomorrow on.',
  'Known after the update, the vendor has a correction.\n\nWorkaround: use the other browser.',
];

export const confirmations: readonly string[] = [
  'Thank you, it works.',
  'Confirmed, can be closed.',
  'Merci, tout est en ordre.',
];
