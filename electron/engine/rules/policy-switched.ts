import type { Found, Roster, RuleFacts } from '../model.ts';
import { byText, fold } from '../text.ts';
import { facts, policySwitch } from './example-facts.ts';
import { quoted } from './phrases.ts';
import type { Rule } from './rule.ts';

const SWITCH = 'Administrators Can Log in as Any User';
const onceOn = policySwitch('2026-01-05T12:42:19Z', `Changed ${SWITCH} from off to on`);
const onceOff = policySwitch('2026-06-19T20:31:05Z', `Changed ${SWITCH} from on to off`);

/** The switch that lets administrators in without the owner's consent was moved. */
export const policySwitched: Rule = {
  id: 'policy-switched',
  version: 1,
  title: 'The login policy was switched',
  question: 'Was the policy that lets administrators log in as anybody switched on or off?',
  why:
    'While the switch is on, nobody has to be asked before somebody acts in their account. Who moves ' +
    'it, when and for how long belongs to the story of every session.',
  needs: ['an audit trail'],
  unit: 'switches',
  severity: 'high',
  settings: ['graceMinutes'],
  controls: [
    'SOC 2 CC6.1',
    'SOC 2 CC7.2',
    'ISO/IEC 27001 A.8.2',
    'ISO/IEC 27001 A.8.15',
    'NIST SP 800-53 AC-6(5)',
    'SOX ITGC: change management',
  ],
  limits: [
    'The state before the first row of the audit trail is not recorded; only moves of the switch are seen.',
  ],
  evaluate({ policySwitches, hasAuditTrail, roster, date }) {
    if (!hasAuditTrail)
      return { tested: 0, untested: [{ reason: 'no audit trail was imported', count: 1 }], found: [] };
    return {
      tested: policySwitches.length,
      untested: [],
      found: distinctAnchors(policySwitches).map(([anchor, event]) =>
        foundFor(anchor, event, nameFrom(roster), date),
      ),
    };
  },
  examples: [
    { name: 'switched on', facts: facts({ policySwitches: [onceOn] }), finds: [SWITCH] },
    {
      name: 'on and off: two findings',
      facts: facts({ policySwitches: [onceOn, onceOff] }),
      finds: [SWITCH, SWITCH],
    },
    { name: 'never touched', facts: facts(), finds: [] },
    { name: 'no audit trail: not tested', facts: facts({ hasAuditTrail: false }), finds: [] },
  ],
};

type Switch = RuleFacts['policySwitches'][number];
type NameOf = (username: string) => string;

function foundFor(anchor: string, event: Switch, nameOf: NameOf, date: (at: number) => string): Found {
  const [, from, to] =
    /\bfrom (on|off) to (on|off)\b/iu.exec(event.text)?.map((word) => word.toLowerCase()) ?? [];
  const user = nameOf(event.user);
  const who = event.delegate === null ? user : `${nameOf(event.delegate)} as ${user}`;
  const move =
    from && to ? `from ${from} to ${to}` : `(the direction is not recorded: ${quoted(event.text)})`;
  return {
    anchor,
    subject: SWITCH,
    sentence: `On ${date(event.at)}, ${who} switched "${SWITCH}" ${move}. ${event.asked}`.trim(),
    sessions: [],
    cites: [event.cite],
    at: event.at,
    severity: to === 'off' ? 'medium' : 'high',
  };
}

/** The audit trail writes usernames; who moves this switch is nearly always on the roster, with a name. */
function nameFrom({ people }: Roster): NameOf {
  const names = new Map(
    people.flatMap(({ username, name }) => (username ? [[fold(username), name] as const] : [])),
  );
  return (username) => names.get(fold(username)) ?? username;
}

/** Two moves in the same second differ by their text, or else by their place among equals. */
function distinctAnchors(events: readonly Switch[]): readonly (readonly [string, Switch])[] {
  const seen = new Map<string, number>();
  return [...events].sort(inOrder).map((event) => {
    const key = JSON.stringify([event.at, event.user, event.text]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [before === 0 ? key : `${key}#${before + 1}`, event];
  });
}

function inOrder(a: Switch, b: Switch): number {
  return a.at - b.at || byText(a.text, b.text);
}
