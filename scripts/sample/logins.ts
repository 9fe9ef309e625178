import { randomOf, type Random } from './random.ts';
import type { Story } from './story.ts';
import { day, hour, isWorkday, midnightOf, minute, periodStart } from './time.ts';
import type { Person } from './types.ts';

export type Login = {
  readonly at: number;
  readonly person: Person;
  readonly ip: string;
  readonly location: string;
  readonly type: string;
  readonly status: string;
  readonly browser: string;
  readonly platform: string;
};

const ordinaryCount = 4_650;
const failures = [
  'Invalid Password',
  'Invalid Password',
  'Failed: Computer activation required',
  'Password Lockout',
];

/** All logins of the half year, newest first; each login-as session follows a login of its actor. */
export function buildLogins(story: Story): Login[] {
  const random = randomOf('logins');
  const devices = new Map(story.people.map((person) => [person, deviceOf(person)]));
  const login = (person: Person, at: number, status = 'Success'): Login => ({
    at,
    person,
    status,
    ...devices.get(person)!,
    type: random.chance(0.12) ? 'SAML Sfdc Initiated SSO' : 'Application',
  });
  const beforeSessions = story.sessions
    .filter((session) => session.system === 'salesforce')
    .map((session) => login(session.actor, session.start - random.int(3 * 60, 40 * 60) * 1000));
  const ordinary = Array.from({ length: ordinaryCount }, () => {
    const at = aMoment(random);
    const present = random.pick(story.people.filter((person) => isPresent(person, at)));
    return login(present, at, random.chance(0.035) ? random.pick(failures) : 'Success');
  });
  return [...beforeSessions, ...ordinary].sort((one, other) => other.at - one.at);
}

function isPresent(person: Person, at: number): boolean {
  return person.created < at && (person.deactivated === null || at < person.deactivated);
}

function aMoment(random: Random): number {
  for (;;) {
    const noon = periodStart + random.int(0, 180) * day + 12 * hour;
    const at = midnightOf(noon) + random.int(7 * 60, 19 * 60) * minute + random.int(0, 59) * 1000;
    if (isWorkday(at) || random.chance(0.06)) return at;
  }
}

/** Addresses come from the blocks reserved for documentation: nobody owns them. */
function deviceOf(person: Person): Pick<Login, 'ip' | 'location' | 'browser' | 'platform'> {
  const random = randomOf(`device of ${person.username}`);
  const block = random.pick(['192.0.2', '198.51.100', '203.0.113']);
  return {
    ip: `${block}.${random.int(2, 250)}`,
    location: random.chance(0.96) ? 'Canada' : 'United States',
    browser: random.pick(['Chrome 144', 'Chrome 144', 'Edge 144', 'Firefox 147', 'Safari 26']),
    platform: random.pick(['Windows 11', 'Windows 11', 'Windows 10', 'macOS', 'iOS']),
  };
}
