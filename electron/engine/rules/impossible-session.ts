import type { Cite, Judged, RuleFacts } from '../model.ts';
import { sameness } from '../people/identity.ts';
import { facts, state } from './example-facts.ts';
import { session, who } from './example-session.ts';
import type { ExampleSession } from './example-session.ts';
import type { Rule } from './rule.ts';
import { isShown, isOfSalesforce, OTHER_SYSTEM } from './then.ts';
import { sessionFinding } from './session-findings.ts';

const start = '2026-03-03T23:40:00Z';
const active = (value: 'yes' | 'no', basis: 'trail' | 'unchanged' | 'snapshot'): RuleFacts['then'] => {
  return (_who, field) => state(field, field === 'active' ? value : null, { basis });
};
const one = (over: ExampleSession, then = active('yes', 'unchanged')) =>
  facts({ sessions: [session(start, over)], then });

/** A session that the platform should not let happen. */
export const impossibleSession: Rule = {
  id: 'impossible-session',
  version: 1,
  title: 'A session that should not be possible',
  question: 'Did anybody act as themselves, in a closed account, or from inside the account of another?',
  why:
    'Systems do not let somebody log in as themselves, in an account that is not active, or from an account ' +
    'they are in already. A record of it is an error in the files or a way around the controls; both must be cleared up.',
  needs: ['sessions', 'an audit trail and a list of users, for accounts that were not active'],
  unit: 'sessions',
  severity: 'high',
  settings: [],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(9)',
    'NIST SP 800-53 AU-6',
    'SOX ITGC: privileged access',
  ],
  limits: [
    'Whether an account was active is told for Salesforce alone, and only where the audit trail covers the time: a list of users is of the day of its export.',
    'That the actor was in the account of another already is seen only where a source names both.',
    'Somebody whose two names no list puts together is not recognised as one person.',
  ],
  evaluate({ sessions, then, date }) {
    const seen = sessions.map((judged) => ({ judged, ...signsOf(judged, then) }));
    const tested = seen.filter(({ signs, gap }) => signs.length > 0 || gap === null);
    const left = seen.filter(({ signs }) => signs.length === 0).map(({ gap }) => gap);
    return {
      tested: tested.length,
      untested: [NAMESAKES, OTHER_SYSTEM, ONLY_LIST, CLOSED_WHEN, NOT_RECORDED].map((reason) => ({
        reason,
        count: left.filter((gap) => gap === reason).length,
      })),
      found: tested
        .filter(({ signs }) => signs.length > 0)
        .map(({ judged, signs, cites }) => sessionFinding(judged, date, signs.join(' '), { cites })),
    };
  },
  examples: [
    {
      name: 'as themselves',
      facts: one({ target: 'Nadia Brandt' }),
      finds: ['Nadia Brandt as Nadia Brandt'],
    },
    {
      name: 'in an account that the audit trail shows deactivated',
      facts: one({}, active('no', 'trail')),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'from inside the account of another, who is not in the lists',
      facts: one({ through: who('Ines Roth') }, facts().then),
      finds: ['Nadia Brandt as Theo Marchand'],
    },
    {
      name: 'in three ways at once: one finding',
      facts: one({ target: 'Nadia Brandt', through: who('Ines Roth') }, active('no', 'trail')),
      finds: ['Nadia Brandt as Nadia Brandt'],
    },
    { name: 'in the active account of another', facts: one({}), finds: [] },
    {
      name: 'not active in a list of today, which says nothing of then: not tested',
      facts: one({}, active('no', 'snapshot')),
      finds: [],
    },
    {
      name: 'not active in a list, and the audit trail does not show when it was closed: not tested',
      facts: one({}, active('no', 'unchanged')),
      finds: [],
    },
    {
      name: 'closed in Salesforce, and the session was in another system: not tested',
      facts: one({ system: 'moodle' }, active('no', 'trail')),
      finds: [],
    },
    {
      name: 'the account may be that of the actor or of a namesake: not tested',
      facts: one({ target: who('Nadia Brandt', ['name:nadia brandt', 'p:2']) }),
      finds: [],
    },
  ],
};

const NAMESAKES = 'the account may be that of the actor or of a namesake';
const ONLY_LIST =
  'only a list of people, as of its export, says whether the account was active; the audit trail does not cover the time';
const CLOSED_WHEN =
  'a list of people says that the account is not active, as of its export; the audit trail does not show when it was closed';
const NOT_RECORDED = 'whether the account was active then is not recorded';

/** Every way in which it should not be possible, and why another cannot be told; null: all were told. */
function signsOf(
  { session }: Judged,
  then: RuleFacts['then'],
): { readonly signs: readonly string[]; readonly gap: string | null; readonly cites: readonly Cite[] } {
  const { actor, target, startedAt, through } = session;
  const same = sameness(actor, target);
  const active = isOfSalesforce(session) ? then(target, 'active', startedAt) : null;
  // A list is seldom as old as the trail: an account that the trail never saw closed was closed after it, or long before.
  const isClosed = active?.value === 'no' && active.basis === 'trail';
  return {
    signs: [
      ...(same === 'yes' ? ['Actor and account are one and the same person.'] : []),
      ...(isClosed ? [`The account was not active at the time: ${active.sentence}`] : []),
      ...(through === null ? [] : [`The actor was in the account of ${through.name} already.`]),
    ],
    gap: same === 'maybe' ? NAMESAKES : gapOf(active),
    cites: isClosed && active.cite ? [active.cite] : [],
  };
}

function gapOf(active: ReturnType<RuleFacts['then']> | null): string | null {
  if (active === null) return OTHER_SYSTEM;
  if (active.value === null) return NOT_RECORDED;
  if (!isShown(active)) return ONLY_LIST;
  return active.value === 'no' && active.basis !== 'trail' ? CLOSED_WHEN : null;
}
