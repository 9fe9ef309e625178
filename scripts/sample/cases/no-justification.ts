import type { CaseGroup } from '../types.ts';

const manageUsers = 'Manage Users';

export const withoutTicketRepeated: CaseGroup = {
  case: 'repeated-pair-without-ticket',
  rule: 'repeated-pair',
  tells:
    'Four evenings in eleven days one administrator enters the account of the same payroll specialist, ' +
    'without any ticket. On the third evening the e-mail address of that account is changed and changed ' +
    'back. His rights were taken away in May, so he is not on the list of those who may ' +
    '(`roster-unlisted`).',
  sessions: [
    { actor: 'radek', target: 'margit', at: '2026-03-03 20:41:12', minutes: 14, expected: 'unjustified' },
    { actor: 'radek', target: 'margit', at: '2026-03-05 21:07:48', minutes: 9, expected: 'unjustified' },
    {
      actor: 'radek',
      target: 'margit',
      at: '2026-03-10 20:52:03',
      minutes: 31,
      expected: 'unjustified',
      changes: [
        {
          after: 6,
          section: manageUsers,
          text: 'Changed email for user {target} from {email} to payroll-inbox@northlight.example',
        },
        {
          after: 27,
          section: manageUsers,
          text: 'Changed email for user {target} from payroll-inbox@northlight.example to {email}',
        },
      ],
    },
    { actor: 'radek', target: 'margit', at: '2026-03-13 19:58:30', minutes: 11, expected: 'unjustified' },
  ],
  tickets: [],
};

export const withoutTicket: CaseGroup = {
  case: 'no-justification',
  rule: 'no-justification',
  tells:
    'Sessions in ordinary hours for which no ticket exists: nobody asked for them, or nobody wrote it ' +
    'down. Two are in sensitive units (Legal, HR).',
  sessions: [
    { actor: 'lea', target: 'benoit', at: '2026-01-22 15:12:09', minutes: 22, expected: 'unjustified' },
    { actor: 'siobhan', target: 'farida', at: '2026-02-19 11:34:51', minutes: 17, expected: 'unjustified' },
    { actor: 'tomasz', target: 'kofi', at: '2026-05-06 16:48:27', minutes: 8, expected: 'unjustified' },
  ],
  tickets: [],
};

export const withoutTicketAndChange: CaseGroup = {
  case: 'setup-change-without-ticket',
  rule: 'setup-change-while-impersonating',
  tells:
    'Acting as the supervisor of the Partner Desk, who may hand out that permission set, an actor gave ' +
    'the account the right to approve quotes. No ticket asks for it.',
  sessions: [
    {
      actor: 'lea',
      target: 'luciana',
      at: '2026-04-16 17:21:40',
      minutes: 12,
      expected: 'unjustified',
      changes: [
        {
          after: 4,
          section: manageUsers,
          text: 'Permission set Quote Approver: assigned to user {target} (UserID: [{id}])',
        },
      ],
    },
  ],
  tickets: [],
};

export const ticketTooLate: CaseGroup = {
  case: 'ticket-days-later',
  rule: 'no-justification',
  tells: 'A ticket exists, and was opened five days after the session: too late to be its reason.',
  sessions: [
    {
      actor: 'yusuf',
      target: 'emile',
      at: '2026-05-14 10:26:33',
      minutes: 15,
      expected: 'unjustified',
      ticket: 'days-later',
    },
  ],
  tickets: [
    {
      id: 'days-later',
      reporter: 'emile',
      assignee: 'yusuf',
      created: '2026-05-19 11:05',
      resolved: '2026-05-20 09:40',
      summary: 'Entitlement banner shows the wrong service level on phone cases',
      description:
        'For the record: last week the banner on phone cases said Gold for customers on the Bronze plan.',
    },
  ],
};
