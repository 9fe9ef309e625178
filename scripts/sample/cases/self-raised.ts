import type { CaseGroup } from '../types.ts';

export const selfRaised: CaseGroup = {
  case: 'self-raised',
  rule: 'weak-justification',
  tells:
    'The actor wrote the ticket for his own session, into the account of a payroll clerk; nobody ' +
    'approved it.',
  sessions: [
    {
      actor: 'tomasz',
      target: 'abdoulaye',
      at: '2026-05-20 16:07:45',
      minutes: 21,
      expected: 'weak',
      ticket: 'self-raised',
    },
  ],
  tickets: [
    {
      id: 'self-raised',
      reporter: 'tomasz',
      assignee: 'tomasz',
      affected: 'abdoulaye',
      created: '2026-05-20 15:41',
      resolved: '2026-05-20 16:35',
      summary: 'Check commission import screen with the rights of a payroll clerk',
      description:
        'Verify that the commission import of May shows all batches in the view of a payroll clerk.',
    },
  ],
};

export const selfRaisedApproved: CaseGroup = {
  case: 'self-raised-and-approved',
  rule: null,
  tells:
    'The counter-example: also raised by the actor, but the payroll manager is on it as approver. ' +
    'Justified.',
  sessions: [
    {
      actor: 'ines',
      target: 'giulia',
      at: '2026-04-29 10:15:33',
      minutes: 24,
      expected: 'justified',
      ticket: 'self-raised-approved',
    },
  ],
  tickets: [
    {
      id: 'self-raised-approved',
      reporter: 'ines',
      assignee: 'ines',
      affected: 'giulia',
      approver: 'gaspard',
      created: '2026-04-28 13:30',
      resolved: '2026-04-30 09:15',
      summary: 'Verify that salary fields stay hidden for HR after the April release',
      description:
        'After the release the salary section must not be visible for HR advisers. Check with one account.',
    },
  ],
};
