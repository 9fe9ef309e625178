import type { CaseGroup } from '../types.ts';

export const blanketTicket: CaseGroup = {
  case: 'blanket-ticket',
  rule: 'blanket-ticket',
  tells: 'One ticket with a list of seven people serves for seven sessions of one actor within eight days.',
  sessions: [
    {
      actor: 'siobhan',
      target: 'nadia',
      at: '2026-03-24 10:08:15',
      minutes: 12,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'callum',
      at: '2026-03-24 15:33:42',
      minutes: 15,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'beatriz',
      at: '2026-03-25 09:51:20',
      minutes: 11,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'pal',
      at: '2026-03-26 14:17:36',
      minutes: 20,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'zanele',
      at: '2026-03-27 11:02:54',
      minutes: 9,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'erik',
      at: '2026-03-30 13:40:11',
      minutes: 14,
      expected: 'weak',
      ticket: 'blanket',
    },
    {
      actor: 'siobhan',
      target: 'thuylinh',
      at: '2026-03-31 10:29:05',
      minutes: 16,
      expected: 'weak',
      ticket: 'blanket',
    },
  ],
  tickets: [
    {
      id: 'blanket',
      reporter: 'harriet',
      assignee: 'siobhan',
      created: '2026-03-23 15:20',
      resolved: '2026-04-01 16:45',
      summary: 'Quarter end: verify the quote screen of the sales and partner teams after the March release',
      description:
        'Discount column and residual value must be visible before quarter end. Please verify for:\n' +
        '- Nadia Rahimzadeh\n- Callum Strachan-Reid\n- Beatriz Monforte\n- Pál Kertész-Nagy\n' +
        '- Zanele Dlamini-Roux\n- Erik Sjölander\n- Thùy Linh Phan',
    },
  ],
};
