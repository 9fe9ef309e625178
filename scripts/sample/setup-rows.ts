import { notableRows } from './notable-rows.ts';
import { partOf } from './people.ts';
import { permissionSets } from './permissions.ts';
import { randomOf, type Random } from './random.ts';
import type { Story } from './story.ts';
import { automatedTexts, setupTexts } from './texts/setup-rows.ts';
import { day, hour, isWorkday, midnightOf, minute, periodEnd, periodStart } from './time.ts';
import type { Person, Session, SetupRow } from './types.ts';

const ordinaryCount = 352;
const administrators = ['ines', 'ines', 'tomasz', 'tomasz', 'ngozi', 'yusuf', 'viktor', 'paulo'];
const manageUsers = 'Manage Users';

/** Every row of the audit trail, newest first as Salesforce writes it. */
export function buildSetupRows(story: Story): SetupRow[] {
  const sessions = story.sessions.filter((session) => session.system === 'salesforce');
  return [
    ...sessions.flatMap(sessionRows),
    ...notableRows(story.people),
    ...comingAndGoing(story.people),
    ...ordinaryRows(story.people),
  ].sort((one, other) => other.at - one.at);
}

/** The actor stands in User, the target's full name in the text: changes in between turn the two round. */
function sessionRows({ actor, target, start, end, endRecorded, changes }: Session): SetupRow[] {
  const row = (at: number, verb: string): SetupRow => ({
    at,
    user: actor.username,
    text: `${verb} using Login-As access for ${target.name}`,
    section: manageUsers,
    delegate: '',
  });
  return [row(start, 'Logged in'), ...changes, ...(endRecorded ? [row(end, 'Logged out')] : [])];
}

function comingAndGoing(people: readonly Person[]): SetupRow[] {
  const user = partOf(people, 'viktor').username;
  return people.flatMap(({ name, created, deactivated }) => {
    const row = (at: number, text: string): SetupRow => ({
      at,
      user,
      text,
      section: manageUsers,
      delegate: '',
    });
    return [
      ...(created >= periodStart ? [row(created, `Created new user ${name}`)] : []),
      ...(deactivated !== null ? [row(deactivated, `Deactivated user ${name}`)] : []),
    ];
  });
}

function ordinaryRows(people: readonly Person[]): SetupRow[] {
  const random = randomOf('setup rows');
  const others = people.filter(
    (person) => !person.part && person.created < periodStart && person.deactivated === null,
  );
  return Array.from({ length: ordinaryCount }, () => {
    const automated = random.chance(0.04);
    const { text, section } = random.pick(automated ? automatedTexts : setupTexts);
    const user = automated ? 'Automated Process' : partOf(people, random.pick(administrators)).username;
    return {
      at: aMoment(automated, random),
      user,
      text: filled(text, random.pick(others), random),
      section,
      delegate: '',
    };
  });
}

function aMoment(automated: boolean, random: Random): number {
  for (;;) {
    const noon = periodStart + random.int(1, 179) * day + 12 * hour;
    const minutes = automated ? random.int(60, 300) : random.int(8 * 60 + 10, 18 * 60);
    const at = midnightOf(noon) + minutes * minute + random.int(0, 59) * 1000;
    if (automated || (isWorkday(at) && at < periodEnd)) return at;
  }
}

/** Ordinary rows hand out harmless rights only, and move nobody into an administrator's profile. */
function filled(text: string, person: Person, random: Random): string {
  const harmless = permissionSets.filter((set) => !set.profileId && !set.modifyAllData && !set.manageUsers);
  const other = random.pick(
    ['Standard User', 'Sales User', 'Service Agent', 'Read Only'].filter((name) => name !== person.profile),
  );
  return text
    .replace('{user}', person.name)
    .replace('{id}', person.id.slice(0, 15))
    .replace('{set}', random.pick(harmless).label)
    .replace('{profile}', other)
    .replace('{other}', person.profile)
    .replace('{role}', person.role);
}
