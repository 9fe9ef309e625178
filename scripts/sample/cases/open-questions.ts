import type { CaseGroup } from '../types.ts';

export const onlyPossible: CaseGroup = {
  case: 'possible-ticket',
  rule: null,
  tells:
    'A ticket names the person whose account was used, but neither of the two is on it: somebody must ' +
    'decide.',
  sessions: [
    {
      actor: 'ngozi',
      target: 'ravindra',
      at: '2026-02-11 15:36:29',
      minutes: 14,
      expected: 'to-review',
      ticket: 'possible-1',
    },
    {
      actor: 'meiling',
      target: 'maelle',
      at: '2026-03-31 09:22:17',
      minutes: 11,
      expected: 'to-review',
      ticket: 'possible-2',
    },
    {
      actor: 'ines',
      target: 'bogdan',
      at: '2026-05-14 13:50:42',
      minutes: 18,
      expected: 'to-review',
      ticket: 'possible-3',
    },
  ],
  tickets: [
    {
      id: 'possible-1',
      reporter: 'harriet',
      assignee: 'samuel',
      created: '2026-02-09 10:40',
      resolved: '2026-02-13 15:05',
      summary: 'Territory change of the Okanagan accounts on 1 February',
      description: 'Some accounts were not moved, e.g. those that Ravindra Kulasekara took over in January.',
    },
    {
      id: 'possible-2',
      reporter: 'marisol',
      assignee: 'dorothea',
      created: '2026-03-27 11:15',
      resolved: '2026-04-02 10:00',
      summary: 'Headset order for the second floor',
      description: 'Six headsets for the support team. Maëlle Kerbrat collects them at the reception.',
    },
    {
      id: 'possible-3',
      reporter: 'samuel',
      assignee: 'dorothea',
      created: '2026-05-12 09:10',
      resolved: '2026-05-18 16:30',
      summary: 'Asset list: owner missing on forty vehicles after the import',
      description:
        'The import left the owner empty. Sample rows: NL-50117 to NL-50121 (Bogdan Ionescu-Vlad).',
    },
  ],
};

export const afterTheTickets: CaseGroup = {
  case: 'after-ticket-export',
  rule: null,
  tells:
    'The ticket list ends on 14 June. Sessions after that day cannot be told from this material: ask ' +
    'for a newer list. One reason cites a ticket that the list cannot contain yet.',
  sessions: [
    { actor: 'tomasz', target: 'catarina', at: '2026-06-17 10:14:52', minutes: 16, expected: 'cannot-tell' },
    { actor: 'ngozi', target: 'petteri', at: '2026-06-22 14:40:18', minutes: 20, expected: 'cannot-tell' },
    { actor: 'hassan', target: 'noor', at: '2026-06-24 09:31:44', minutes: 8, expected: 'cannot-tell' },
    { actor: 'lea', target: 'xiomara', at: '2026-06-29 15:05:27', minutes: 13, expected: 'cannot-tell' },
    {
      system: 'learning',
      actor: 'meiling',
      target: 'takoda',
      at: '2026-06-18 11:25:39',
      minutes: 12,
      expected: 'cannot-tell',
      reason: '{next}: forklift module not counted as completed',
    },
    {
      system: 'learning',
      actor: 'ines',
      target: 'runa',
      at: '2026-06-25 13:48:06',
      minutes: 9,
      expected: 'cannot-tell',
      reason: 'completion date of the anti-fraud course differs from the certificate',
    },
  ],
  tickets: [],
};

export const namesakes: CaseGroup = {
  case: 'namesake',
  rule: null,
  tells:
    'Two people are called Alex Martin, one in Sales West and one in Support. The audit trail gives ' +
    'only the name: who was meant must be settled first. The two tickets help.',
  sessions: [
    {
      actor: 'ngozi',
      target: 'alexwest',
      at: '2026-02-26 10:58:13',
      minutes: 19,
      expected: null,
      ticket: 'namesake-west',
    },
    {
      actor: 'hassan',
      target: 'alexsupport',
      at: '2026-05-21 14:09:30',
      minutes: 11,
      expected: null,
      ticket: 'namesake-support',
    },
  ],
  tickets: [
    {
      id: 'namesake-west',
      reporter: 'alexwest',
      assignee: 'ngozi',
      created: '2026-02-25 16:45',
      resolved: '2026-02-26 13:30',
      summary: 'Quote PDF of Q-32240 shows the logo of the old brand',
      description: 'My quotes still come with the old logo. My login is alex.martin@northlight.example.',
    },
    {
      id: 'namesake-support',
      reporter: 'alexsupport',
      assignee: 'hassan',
      created: '2026-05-21 11:20',
      resolved: '2026-05-21 16:05',
      summary: 'Omni-channel does not offer me chats in French',
      description:
        'I am set to French and English and get only English chats (alex.martin2@northlight.example).',
    },
  ],
};
