import {
  days,
  good,
  minutes,
  unjustifiedWithReason,
  type Expected,
  type Story,
  type TicketPart,
} from '../story.ts';

const weak: Expected = { verdict: 'weak', band: 'explicit-key', no: ['specific'] };
const empty: TicketPart = { ...good, title: 'Help', text: 'Please check' };

function vague(id: string, tells: string, reason: string, ticket: Partial<TicketPart> = {}): Story {
  const session = { reason, expect: weak };
  return { id, tells, times: 1, system: 'learning', sessions: [session], tickets: [{ ...empty, ...ticket }] };
}
const enter = (into: 'target' | `target ${2 | 3 | 4}`, at: number, reason: string, expect: Expected) => ({
  into,
  at: days(at),
  reason,
  expect,
});

/** Does the reason or the ticket say what was to be done? */
export const specific: readonly Story[] = [
  vague('vague-key', 'Nothing but the key, and a ticket that says "Help"', '{A}'),
  vague('vague-support', 'Stock words in English', '{A} support issue'),
  vague('vague-testing', 'One word', '{A} testing', { title: 'Test', text: 'test' }),
  vague('vague-discussed', 'Stock words in English', '{A}: as discussed', { title: 'Request', text: '' }),
  vague('vague-urgent', 'Stock words in English', '{A} urgent, please help', { title: 'Urgent issue' }),
  vague('vague-aide', 'Stock words in French', '{A} aide', { title: 'Aide', text: 'Merci de vérifier' }),
  vague('vague-probleme', 'Stock words in French', '{A}: problème', { title: 'Problème', text: 'Voir svp' }),
  vague('vague-demande', 'Stock words in French', '{A} comme convenu', { title: 'Demande', text: 'Urgent' }),
  vague('vague-names', 'Nothing but the name of the target', '{A} {target}', { title: 'Help {target}' }),
  {
    id: 'vague-without-ticket',
    tells: 'A reason that says nothing, and no ticket',
    times: 1,
    system: 'portal',
    sessions: [{ reason: 'help', expect: unjustifiedWithReason({ no: ['specific'] }) }],
    tickets: [],
  },
  {
    id: 'vague-reason-telling-ticket',
    tells: 'The reason says nothing, and its ticket says it all: one specific text is enough',
    times: 3,
    system: 'portal',
    sessions: [{ reason: '{A} support', expect: { verdict: 'justified', band: 'explicit-key' } }],
    tickets: [good],
  },
  {
    id: 'telling-reason-vague-ticket',
    tells: 'The ticket says nothing, and the reason says it all',
    times: 3,
    system: 'learning',
    sessions: [{ reason: '{A}: {matter}', expect: { verdict: 'justified', band: 'explicit-key' } }],
    tickets: [empty],
  },
  {
    id: 'telling-french',
    tells: 'A specific reason in French',
    times: 1,
    system: 'learning',
    sessions: [
      {
        reason: '{A}: la facture 2231 du traversier reste bloquée',
        expect: { verdict: 'justified', band: 'explicit-key' },
      },
    ],
    tickets: [empty],
  },
  {
    id: 'vague-found',
    tells: 'No reason is asked for, and the ticket says "Help"',
    times: 3,
    sessions: [{ expect: { verdict: 'weak', band: 'strong', no: ['specific'] } }],
    tickets: [empty],
  },
  {
    id: 'copied-four',
    tells: 'One and the same sentence for four accounts, whose tickets say nothing',
    times: 1,
    system: 'learning',
    sessions: [
      enter('target', 0, '{A} quarterly harmonisation of depot permissions', weak),
      enter('target 2', 1, '{B} quarterly harmonisation of depot permissions', weak),
      enter('target 3', 2, '{C} quarterly harmonisation of depot permissions', weak),
      enter('target 4', 3, '{D} quarterly harmonisation of depot permissions', weak),
    ],
    tickets: [
      empty,
      { ...empty, requester: 'target 2' },
      { ...empty, requester: 'target 3' },
      { ...empty, requester: 'target 4' },
    ],
  },
  {
    id: 'copied-three',
    tells: 'One and the same sentence for three accounts is no copy yet',
    times: 1,
    system: 'portal',
    sessions: [
      enter('target', 0, '{A} refit of the purser lockers', { verdict: 'justified', band: 'explicit-key' }),
      enter('target 2', 1, '{B} refit of the purser lockers', { verdict: 'justified', band: 'explicit-key' }),
      enter('target 3', 2, '{C} refit of the purser lockers', { verdict: 'justified', band: 'explicit-key' }),
    ],
    tickets: [empty, { ...empty, requester: 'target 2' }, { ...empty, requester: 'target 3' }],
  },
  {
    id: 'copied-with-telling-tickets',
    tells: 'One and the same sentence for four accounts, each with a ticket that says what was wrong',
    times: 1,
    system: 'portal',
    sessions: (['target', 'target 2', 'target 3', 'target 4'] as const).map((role, at) =>
      enter(role, at, `{${'ABCD'.charAt(at)}} correction of the pass register`, {
        verdict: 'justified',
        band: 'explicit-key',
      }),
    ),
    tickets: (['target', 'target 2', 'target 3', 'target 4'] as const).map((requester) => ({
      ...good,
      opened: -days(1) - minutes(5),
      requester,
    })),
  },
];
