import type { CaseGroup } from '../types.ts';

/** The ticket is opened 2, 5, 18, 26, 45 and 58 hours after the end. */
export const lateTickets: CaseGroup = {
  case: 'late-justification',
  rule: 'late-justification',
  tells: 'A ticket was opened only after the session, by the person concerned, within three days.',
  sessions: [
    {
      actor: 'ngozi',
      target: 'priya',
      at: '2026-01-14 11:05:22',
      minutes: 18,
      expected: 'justified-late',
      ticket: 'late-2h',
    },
    {
      actor: 'hassan',
      target: 'jakub',
      at: '2026-02-05 09:47:10',
      minutes: 12,
      expected: 'justified-late',
      ticket: 'late-5h',
    },
    {
      actor: 'ines',
      target: 'aroha',
      at: '2026-03-18 14:31:55',
      minutes: 25,
      expected: 'justified-late',
      ticket: 'late-18h',
    },
    {
      actor: 'tomasz',
      target: 'helene',
      at: '2026-04-08 13:18:04',
      minutes: 20,
      expected: 'justified-late',
      ticket: 'late-26h',
    },
    {
      actor: 'meiling',
      target: 'omar',
      at: '2026-04-22 10:52:37',
      minutes: 9,
      expected: 'justified-late',
      ticket: 'late-45h',
    },
    {
      actor: 'lea',
      target: 'ivana',
      at: '2026-05-27 09:14:19',
      minutes: 16,
      expected: 'justified-late',
      ticket: 'late-58h',
    },
  ],
  tickets: [
    {
      id: 'late-2h',
      reporter: 'priya',
      assignee: 'ngozi',
      created: '2026-01-14 13:26',
      resolved: '2026-01-14 15:02',
      summary: 'Opportunity stage jumped back to Proposal after saving the residual value',
      description:
        'As agreed on the phone this morning, the ticket for the stage that jumps back when I save.',
    },
    {
      id: 'late-5h',
      reporter: 'jakub',
      assignee: 'hassan',
      created: '2026-02-05 15:01',
      resolved: '2026-02-06 10:12',
      summary: 'Case macro "Return of vehicle" leaves the odometer field empty',
      description:
        'Reported in the morning huddle. The macro closes the case and the odometer field stays empty.',
    },
    {
      id: 'late-18h',
      reporter: 'aroha',
      assignee: 'ines',
      created: '2026-03-19 08:58',
      resolved: '2026-03-19 16:20',
      summary: 'Forecast tab shows last quarter for the Atlantic territory',
      description: 'You had a look yesterday afternoon, here is the ticket: my forecast tab still showed Q4.',
    },
    {
      id: 'late-26h',
      reporter: 'helene',
      assignee: 'tomasz',
      created: '2026-04-09 15:37',
      resolved: '2026-04-10 11:05',
      summary: 'Credit note CN-20417 cannot be posted to the closed period',
      description:
        'Opened afterwards, sorry: the credit note was looked at yesterday while we closed the month.',
    },
    {
      id: 'late-45h',
      reporter: 'omar',
      assignee: 'meiling',
      created: '2026-04-24 08:04',
      resolved: '2026-04-24 12:44',
      summary: 'Promise-to-pay task is created twice for joint leases',
      description: 'The double task on joint leases, seen on Wednesday together with the support lead.',
    },
    {
      id: 'late-58h',
      reporter: 'ivana',
      assignee: 'lea',
      created: '2026-05-29 19:33',
      resolved: '2026-06-01 10:10',
      summary: 'Partner campaign members disappear when the list is saved',
      description:
        'Late ticket for the campaign list of the spring promotion: members vanish after pressing Save.',
    },
  ],
};
