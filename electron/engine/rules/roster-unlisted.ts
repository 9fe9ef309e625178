import type { Found, Judged, Roster, RosterEntry, RuleFacts } from '../model.ts';
import { textKeys } from '../people/identity.ts';
import { count } from '../text.ts';
import { groupSessions, namesakes, personKey } from './episodes.ts';
import { facts, roster, rosterEntry } from './example-facts.ts';
import { session, who } from './example-session.ts';
import { listed } from './phrases.ts';
import { rosterGaps } from './roster-gaps.ts';
import type { Rule } from './rule.ts';
import { citesOf } from './session-findings.ts';

const unknown = roster({ known: false, declared: 0, people: [] });
const undeclared = roster({ people: [rosterEntry('Nadia Brandt', { declared: false })] });
const acting = (list: Roster, username: string | null = null) =>
  facts({
    roster: list,
    sessions: [session('2026-03-03T23:40:00Z', { actor: { ...who('Nadia Brandt'), username } })],
  });

/** Somebody acted who should not be able to, or whom the policy does not name. */
export const rosterUnlisted: Rule = {
  id: 'roster-unlisted',
  version: 1,
  title: 'Acted, but is not on the list',
  question: 'Did only those act as others who may, and whom the policy approves?',
  why:
    'Who acted without being on the list had the right for a while, has it in a way nobody lists, or ' +
    'was never approved. Each of the three is worth an answer.',
  needs: ['sessions', 'a list of users with their permissions, or a list of the approved'],
  unit: 'people',
  severity: 'high',
  settings: ['roster.approved'],
  controls: [
    'SOC 2 CC6.2',
    'SOC 2 CC6.3',
    'ISO/IEC 27001 A.5.18',
    'NIST SP 800-53 AC-6(7)',
    'SOX ITGC: access provisioning',
  ],
  limits: [
    'The permissions are those of the day of the export: a right that was taken away since is reported, with what the audit trail says of the time.',
    'Delegated administrators are declared only where a list of delegated administration groups says that they may log in as users; without one they are reported.',
    'The files declare for one system; people who act only in another may be reported.',
  ],
  evaluate(all, policy) {
    const { groups, unclear } = groupSessions(all.sessions, ({ session: { actor } }) => personKey(actor));
    const approves =
      policy.roster.approved.length > 0 || all.roster.people.some(({ approved }) => approved !== null);
    if (!all.roster.known && !approves) {
      const reason = 'users and permissions were not imported, and nobody is approved by name';
      return { tested: 0, untested: [{ reason, count: groups.size }, ...namesakes(unclear)], found: [] };
    }
    const people = new Map(all.roster.people.map((entry) => [entry.key, entry]));
    const actors = [...groups].map(([key, sessions]) => ({
      key,
      sessions,
      gaps: rosterGaps(sessions, people.get(key), all.roster, policy),
    }));
    const tested = actors.filter(({ gaps }) => gaps !== null);
    const reason = 'the username of the actor is not recorded, and people are approved by username';
    return {
      tested: tested.length,
      untested: [{ reason, count: actors.length - tested.length }, ...namesakes(unclear)],
      found: tested.flatMap(({ key, sessions, gaps }) =>
        foundFor(key, sessions, gaps ?? [], people.get(key), all),
      ),
    };
  },
  examples: [
    { name: 'acted, and has no permission to', facts: acting(undeclared), finds: ['Nadia Brandt'] },
    { name: 'is not even among the users', facts: acting(roster({ people: [] })), finds: ['Nadia Brandt'] },
    {
      name: 'may, but the policy approves another username',
      facts: acting(roster(), 'nadia@example.org'),
      policy: { roster: { approved: ['ines@example.org'] } },
      finds: ['Nadia Brandt'],
    },
    { name: 'is on the list', facts: acting(roster()), finds: [] },
    {
      name: 'is on the list and approved, in another case',
      facts: acting(roster(), 'Nadia@Example.org'),
      policy: { roster: { approved: ['nadia@example.org'] } },
      finds: [],
    },
    {
      name: 'may, but is not on the imported list of the approved',
      facts: acting(roster({ people: [rosterEntry('Nadia Brandt', { approved: false })] })),
      finds: ['Nadia Brandt'],
    },
    { name: 'is not on the list, but did not act', facts: facts({ roster: undeclared }), finds: [] },
    { name: 'nothing is known of permissions: not tested', facts: acting(unknown), finds: [] },
    {
      name: 'approved by username, and no username is recorded: not tested',
      facts: acting(unknown),
      policy: { roster: { approved: ['ines@example.org'] } },
      finds: [],
    },
  ],
};

function foundFor(
  key: string,
  sessions: readonly Judged[],
  gaps: readonly string[],
  entry: RosterEntry | undefined,
  { date }: RuleFacts,
): readonly Found[] {
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last || gaps.length === 0) return [];
  const { name } = entry ?? first.session.actor;
  const when =
    first === last
      ? `on ${date(first.session.startedAt)}`
      : `from ${date(first.session.startedAt)} to ${date(last.session.startedAt)}`;
  const times = count(sessions.length, 'session');
  return [
    {
      anchor: key,
      formerly: textKeys(first.session.actor),
      subject: name,
      sentence: [`${name} acted as others in ${times} ${when} and ${listed(gaps)}.`, heldThen(entry)]
        .filter((part) => part !== null)
        .join(' '),
      sessions: sessions.map(({ session: { id } }) => id),
      cites: citesOf(sessions, entry?.cites),
      at: first.session.startedAt,
    },
  ];
}

/** What is recorded of the right at the time, where the list of today has it no more. */
function heldThen(entry: RosterEntry | undefined): string | null {
  return entry?.flags.find(({ flag }) => flag === 'unlisted')?.held ?? null;
}
