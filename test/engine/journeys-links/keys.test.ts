import { expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import { cells, csv, people, sessions, tickets, ticketsOf, type File, type Sitting } from './desk.ts';

/** Nobody asked for Tilda Berg: whatever is linked is linked by what the reason says. */
const desk = tickets(
  ['OPS-123', 'OPS-7', 'SEC_OPS-9', 'ACC/2026/01', 'LIB.44'].map((key) => ({
    key,
    by: 'Kurt Weil',
    to: 'Paul Vik',
    from: '03 08:00',
    till: '20 08:00',
    ...(key === 'OPS-7' ? { text: 'Same as XT-900 at the vendor, see also INC0099999.' } : {}),
  })),
);
const numbers = [
  'INC0012345',
  'CHG0030001',
  'REQ0010001',
  'RITM0010203',
  'SCTASK0010204',
  'TASK0020001',
  'PRB0040001',
];
const now: File = csv(
  'incident.csv',
  'number,short_description,description,caller_id,opened_by,u_requested_for,assigned_to,approver,opened_at,closed_at,sys_updated_on,state,work_notes',
  ...['INC0000001', ...numbers, 'INC0999999'].map((key, place) =>
    cells(
      key,
      'Labels',
      'Labels come out blank',
      'Kurt Weil',
      'Kurt Weil',
      '',
      'Paul Vik',
      '',
      `2026-02-${place === 8 ? 28 : '0' + (1 + place)} 08:00:00`,
      '2026-02-28 09:00:00',
      '2026-02-28 09:00:00',
      'Closed',
      '',
    ),
  ),
);
const zendesk: File = csv(
  'zendesk.csv',
  'Summation column,Id,Requester,Requester email,Submitter,Assignee,Subject,Description,Status,Created at,Updated at,Solved at,Affected user [txt],Approver [txt]',
  ...['7', '12345', '12346'].map((key, place) =>
    cells(
      '1',
      key,
      'Kurt Weil',
      'kurt.weil@library.example',
      'Kurt Weil',
      'Paul Vik',
      'Labels',
      'Labels come out blank',
      'Solved',
      ['2026-02-01 08:00', '2026-02-02 08:00', '2026-02-28 08:00'][place]!,
      '2026-02-28 09:00',
      '2026-02-28 09:00',
      '',
      '',
    ),
  ),
);
const cases: File = csv(
  'cases.csv',
  'Case number,Subject,Requester,Requested for,Assigned to,Approver,Created,Closed,Status,Description,Comments',
  ...['00012345', '00054321'].map((key) =>
    cells(
      key,
      'Labels',
      'Kurt Weil',
      '',
      'Paul Vik',
      '',
      '2026-02-02T08:00:00Z',
      '2026-02-28T08:00:00Z',
      'Closed',
      'Blank',
      '',
    ),
  ),
);
const github: File = {
  name: 'issues.json',
  text: JSON.stringify(
    [12, 99].map((number) => ({
      number,
      title: 'Labels come out blank',
      body: 'Since the update of the printer',
      state: 'CLOSED',
      author: { login: 'kurt.weil' },
      assignees: [{ login: 'paul.vik' }],
      comments: [],
      createdAt: '2026-02-02T08:00:00Z',
      updatedAt: '2026-02-28T08:00:00Z',
      closedAt: '2026-02-28T08:00:00Z',
      url: `https://github.example/library/labels/issues/${number}`,
    })),
  ),
};
const gitlab: File = csv(
  'gitlab.csv',
  'Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Created At (UTC),Updated At (UTC),Closed At (UTC)',
  ...[13, 98].map((number) =>
    cells(
      'Labels',
      'Blank',
      `${number}`,
      `https://gitlab.example/library/maps/rates/-/issues/${number}`,
      'Closed',
      'Kurt Weil',
      'kurt.weil',
      'Paul Vik',
      'paul.vik',
      '2026-02-02 08:00:00',
      '2026-02-28 08:00:00',
      '2026-02-28 08:00:00',
    ),
  ),
);

/** What an administrator typed, and the tickets it names; with a question mark those it may mean. */
const SAID: readonly (readonly [reason: string, tickets: string])[] = [
  // Jira
  ['OPS-123 payslip missing', 'OPS-123'],
  ['ops-123', 'OPS-123'],
  ['See OPS\u2011123.', 'OPS-123'],
  ['OPS\u2013123: shelf', 'OPS-123'],
  ['OPS\u2212123', 'OPS-123'],
  ['\uFF2F\uFF30\uFF33-\uFF11\uFF12\uFF13', 'OPS-123'],
  ['(OPS-123)', 'OPS-123'],
  ['[OPS-123][OPS-7]', 'OPS-123 OPS-7'],
  ['OPS-123/OPS-7', 'OPS-123 OPS-7'],
  ['ops-123-fix-labels', 'OPS-123'],
  ['SEC_OPS-9', 'SEC_OPS-9'],
  ['OPS-123; inc0012345 & zd-12345', '12345 INC0012345 OPS-123'],
  ['https://library.example/browse/OPS-123?focusedCommentId=7', 'OPS-123'],
  ['https://library.example/jira/boards/3?selectedIssue=OPS-123', 'OPS-123'],
  ['https://go.example/?to=https%3A%2F%2Flibrary.example%2Fbrowse%2FOPS-123', 'OPS-123'],
  ['OPS-123\u00a0(urgent)', 'OPS-123'],
  ['OPS-1234', ''],
  ['OPS-12', ''],
  ['XOPS-123', ''],
  ['OPS-123abc', ''],
  // No keys
  ['MAR-2026 close of the month', ''],
  ['ISO-27001 and UTF-8 and COVID-19', ''],
  ['7', ''],
  ['123', ''],
  ['in case 2026 starts', ''],
  // Nearly
  ['OPS 123', 'OPS-123?'],
  ['OPS_123', 'OPS-123?'],
  ['ops123', 'OPS-123?'],
  ['OPS-l23', 'OPS-123?'],
  ['0PS-123', 'OPS-123?'],
  ['OPS-0123', 'OPS-123?'],
  ['OPS - 123', 'OPS-123?'],
  ['INC12345', 'INC0012345?'],
  ['INC 0012345', 'INC0012345?'],
  ['INC-0012345', 'INC0012345?'],
  ['lNC0012345', 'INC0012345?'],
  ['INCOO12345', 'INC0012345?'],
  ['OPS 123 and OPS-7', 'OPS-7 OPS-123?'],
  // A key of another system that the text of a ticket carries
  ['XT-900', 'OPS-7?'],
  ['INC0099999', 'OPS-7?'],
  ['xt-900 and OPS-7', 'OPS-7'],
  // ServiceNow
  ...numbers.flatMap((key): readonly (readonly [string, string])[] => [
    [`${key}.`, key],
    [`voir ${key.toLowerCase()}, merci`, key],
  ]),
  ['https://library.example/nav_to.do?uri=incident.do%3Fsysparm_query%3Dnumber%3DINC0012345', 'INC0012345'],
  ['INC0012346', ''],
  // Zendesk
  ['ZD-12345', '12345'],
  ['zendesk ticket #12345.', '12345'],
  ['#12345', '12345'],
  ['12345', '12345'],
  ['https://library.zendesk.example/agent/tickets/12345', '12345'],
  ['ZD-7', '7'],
  ['#7', '7'],
  ['Zendesk 7', ''],
  // Salesforce
  ['Case 00012345', '00012345'],
  ['case #12345', '00012345'],
  ['Dossier n\u00b0 12345', '00012345'],
  ['00012345', '00012345'],
  // GitHub and GitLab
  ['library/labels#12', 'library/labels#12'],
  ['#12', 'library/labels#12'],
  ['Library/Labels#12', 'library/labels#12'],
  ['https://github.example/library/labels/issues/12#issuecomment-5', 'library/labels#12'],
  ['https://github.example/library/labels/pull/12', ''],
  ['https://gitlab.example/library/maps/rates/-/issues/13.', 'library/maps/rates#13'],
  ['library/maps/rates#13', 'library/maps/rates#13'],
  ['library/labels#13', ''],
  // As the file writes it
  ['see acc/2026/01.', 'ACC/2026/01'],
  ['LIB.44!', 'LIB.44'],
];

const minute = (place: number): string =>
  `17 ${String(8 + Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`;
const sitting = ([reason]: readonly [string, string], place: number): Sitting => [
  minute(place),
  '',
  'Lena Ohm',
  'Tilda Berg',
  reason,
];

it('reasons name tickets in the ways of every system, and nearly naming one only suggests it', async () => {
  const { sessions: found } = await documentOf({
    files: [people, sessions(SAID.map(sitting)), desk, now, zendesk, cases, github, gitlab],
    zone: 'UTC',
  });
  expect(found.map((one, place) => [SAID[place]?.[0], ticketsOf(one)])).toEqual(
    SAID.map((said) => [...said]),
  );
});
