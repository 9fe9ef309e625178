import type { CaseGroup } from '../types.ts';

export const vagueReasons: CaseGroup = {
  case: 'vague-reason',
  rule: 'vague-reason',
  tells:
    'The learning platform demands a reason, and got "testing", "help" and "support issue". Only the ' +
    'last has a ticket, as vague as itself.',
  sessions: [
    {
      system: 'learning',
      actor: 'hassan',
      target: 'ngoc',
      at: '2026-02-03 09:12:44',
      minutes: 26,
      expected: 'unjustified',
      reason: 'testing',
    },
    {
      system: 'learning',
      actor: 'meiling',
      target: 'soren',
      at: '2026-04-02 15:37:21',
      minutes: 14,
      expected: 'unjustified',
      reason: 'help',
    },
    {
      system: 'learning',
      actor: 'hassan',
      target: 'ilse',
      at: '2026-05-05 10:20:50',
      minutes: 10,
      expected: 'weak',
      reason: 'support issue',
      ticket: 'vague-learning',
    },
  ],
  tickets: [
    {
      id: 'vague-learning',
      reporter: 'ilse',
      assignee: 'hassan',
      created: '2026-05-05 09:48',
      resolved: '2026-05-05 10:45',
      summary: 'Support issue',
      description: '',
    },
  ],
};

export const reasonWithoutTicket: CaseGroup = {
  case: 'reason-without-ticket',
  rule: 'no-justification',
  tells: 'A specific reason, and no ticket by anybody: a reason is not yet a justification.',
  sessions: [
    {
      system: 'learning',
      actor: 'ines',
      target: 'wanjiru',
      at: '2026-03-19 16:42:18',
      minutes: 33,
      expected: 'unjustified',
      reason: 'looking at the quiz attempts of the phone team',
    },
  ],
  tickets: [],
};

export const wrongKey: CaseGroup = {
  case: 'ticket-of-somebody-else',
  rule: 'weak-justification',
  tells: 'The reason cites a ticket that is about another person.',
  sessions: [
    {
      system: 'learning',
      actor: 'meiling',
      target: 'manaia',
      at: '2026-04-28 11:03:09',
      minutes: 15,
      expected: 'weak',
      reason: '{ticket}: course tile locked after transfer',
      ticket: 'wrong-person',
    },
  ],
  tickets: [
    {
      id: 'wrong-person',
      reporter: 'leticia',
      assignee: 'meiling',
      created: '2026-04-27 14:25',
      resolved: '2026-04-28 15:40',
      summary: 'Course tile "Credit basics" locked after my transfer to the credit team',
      description: 'Since my transfer the tile asks for the approval of my former manager.',
    },
  ],
};
