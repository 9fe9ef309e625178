import type { Found, Judged, RuleFacts, State } from '../model.ts';
import { facts, held, state } from './example-facts.ts';
import { session } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import type { Rule } from './rule.ts';
import { sessionFinding } from './session-findings.ts';
import { isOfSalesforce, isShown, OTHER_SYSTEM } from './then.ts';

const start = '2026-03-03T23:40:00Z';
type Power = 'yes' | 'no';
const powers = (actor: Power, target: Power) =>
  held({ 'Nadia Brandt': { power: actor }, 'Theo Marchand': { power: target } });
const one = (then: RuleFacts['then'], over: ExampleSession = {}) =>
  facts({ sessions: [session(start, over)], then });

/** Somebody acted in the account of somebody who may do more. */
export const stepUp: Rule = {
  id: 'step-up',
  version: 1,
  title: 'The account may do more than the actor',
  question: 'Did anybody act in the account of somebody who may act as others, without having that right?',
  why:
    'Who steps into the account of an administrator has the rights of an administrator while in it, whoever ' +
    'gave them their own. Delegated administrators and support roles gain rights in this way that nobody granted.',
  needs: ['sessions', 'a list of users with their permissions'],
  unit: 'sessions',
  severity: 'high',
  settings: [],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'ISO/IEC 27001 A.8.2',
    'NIST SP 800-53 AC-6(5)',
    'NIST SP 800-53 AC-6(9)',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'One right is compared: to act as others in Salesforce. Other rights that the account has and the actor has not are not seen.',
    'Where only lists say who had the right, they are of the day of their export; the finding says so and weighs a step less.',
    'An actor without the right may have had it in a way that no list shows; the rule about the roster asks how they acted at all.',
  ],
  evaluate({ sessions, then, date }) {
    const here = sessions.filter(({ session }) => isOfSalesforce(session));
    const answers = here.map((judged) => ({ judged, ...rightsOf(judged, then) }));
    const tested = answers.filter(({ isUp }) => isUp !== null);
    return {
      tested: tested.length,
      untested: [
        { reason: OTHER_SYSTEM, count: sessions.length - here.length },
        {
          reason: 'whether the actor or the account held the right then is not recorded',
          count: here.length - tested.length,
        },
      ],
      found: tested.flatMap(({ judged, isUp, actor, target }) =>
        isUp === true && target ? [foundFor(judged, actor, target, date)] : [],
      ),
    };
  },
  examples: [
    {
      name: 'without the right, in the account of somebody who has it',
      facts: one(powers('no', 'yes')),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'only lists say so, as of their export: a step less, and said',
      facts: one((_who, field) =>
        state(field, field !== 'power' ? null : _who.name === 'Nadia Brandt' ? 'no' : 'yes', {
          basis: 'snapshot',
          sentence: 'As of the export of the lists; nothing in the review shows what it was on 3 Mar 2026.',
        }),
      ),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    { name: 'both have it', facts: one(powers('yes', 'yes')), finds: [] },
    { name: 'neither has it', facts: one(powers('no', 'no')), finds: [] },
    { name: 'down, not up', facts: one(powers('yes', 'no')), finds: [] },
    {
      name: 'what the account may do is not recorded: not tested',
      facts: one(held({ 'Nadia Brandt': { power: 'no' } })),
      finds: [],
    },
    {
      name: 'the right is that of another system: not tested',
      facts: one(powers('no', 'yes'), { system: 'moodle' }),
      finds: [],
    },
  ],
};

/** isUp: null where it is not recorded; target: null where what the actor may do settles it alone. */
type Rights = { readonly isUp: boolean | null; readonly actor: State; readonly target: State | null };

/** Either side alone can settle that nobody stepped up; that somebody did takes both. */
function rightsOf({ session }: Judged, then: RuleFacts['then']): Rights {
  const actor = then(session.actor, 'power', session.startedAt);
  if (actor.value === 'yes') return { isUp: false, actor, target: null };
  const target = then(session.target, 'power', session.startedAt);
  if (target.value === 'no') return { isUp: false, actor, target };
  const isKnown = actor.value !== null && target.value !== null;
  return { isUp: isKnown ? true : null, actor, target };
}

/** Lists that are of a later day than the session prove less than the audit trail: medium instead of high. */
function foundFor(judged: Judged, actor: State, target: State, date: RuleFacts['date']): Found {
  const isOfThen = isShown(actor) && isShown(target);
  const said = isOfThen
    ? 'At the time the account held the right to act as others, and the actor did not.'
    : 'As far as the lists tell, and not all of it as of that time, the account holds the right to act as others, and the actor does not.';
  const words = `${said} The account: ${target.sentence} The actor: ${actor.sentence}`;
  return sessionFinding(judged, date, words, {
    cites: [target.cite, actor.cite].flatMap((cite) => cite ?? []),
    ...(isOfThen ? {} : { severity: 'medium' as const }),
  });
}
