import type { CaseGroup } from '../types.ts';

export const closedBefore: CaseGroup = {
  case: 'ticket-closed-before',
  rule: 'weak-justification',
  tells: 'The ticket was resolved four days before the session it would have to justify.',
  sessions: [
    {
      actor: 'ngozi',
      target: 'duarte',
      at: '2026-02-24 14:02:16',
      minutes: 19,
      expected: 'weak',
      ticket: 'closed-before',
    },
  ],
  tickets: [
    {
      id: 'closed-before',
      reporter: 'duarte',
      assignee: 'ngozi',
      created: '2026-02-18 09:20',
      resolved: '2026-02-20 11:35',
      summary: 'Credit memo template prints the guarantor on the wrong page',
      description: 'On memos with two guarantors the second one is printed on the page of the covenant list.',
    },
  ],
};

export const assignedElsewhere: CaseGroup = {
  case: 'ticket-of-another-actor',
  rule: 'weak-justification',
  tells: 'The ticket was assigned to a service desk agent; nothing on it says that the actor worked on it.',
  sessions: [
    {
      actor: 'yusuf',
      target: 'sanne',
      at: '2026-03-26 10:41:58',
      minutes: 13,
      expected: 'weak',
      ticket: 'other-actor',
    },
  ],
  tickets: [
    {
      id: 'other-actor',
      reporter: 'sanne',
      assignee: 'dorothea',
      created: '2026-03-25 16:10',
      resolved: '2026-03-27 14:25',
      summary: 'Signature block is missing in quotes sent from the mobile app',
      description:
        'Quotes sent from the tablet arrive without my signature block, from the browser it is there.',
      comments: [
        ['2026-03-27 14:20', 'dorothea', 'The template of the mobile app was an old copy. Replaced.'],
      ],
    },
  ],
};

export const vagueTicket: CaseGroup = {
  case: 'vague-ticket',
  rule: 'weak-justification',
  tells: 'The ticket says "Help" and "Please check", and nothing else.',
  sessions: [
    {
      actor: 'hassan',
      target: 'kerry',
      at: '2026-01-29 13:25:07',
      minutes: 10,
      expected: 'weak',
      ticket: 'vague',
    },
  ],
  tickets: [
    {
      id: 'vague',
      reporter: 'kerry',
      assignee: 'hassan',
      created: '2026-01-29 12:58',
      resolved: '2026-01-29 13:50',
      summary: 'Help',
      description: 'Please check.',
    },
  ],
};
