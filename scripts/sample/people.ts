import { actors, bystanders, otherHolders, targets, type Part } from './cast.ts';
import { hexOf, randomOf, type Random } from './random.ts';
import { salesforceId } from './salesforce-id.ts';
import { loginOf, nameGroups, namesInOtherScripts } from './texts/names.ts';
import { day, hour, isWorkday, periodStart, toronto } from './time.ts';
import { departments, type Department } from './texts/departments.ts';
import type { Person } from './types.ts';

const headcount = 400;
const leavers = 15; // one of them, an administrator, is in the cast
const newcomers = 11;

/** Everybody with a Salesforce account, the cast first; the first drawn person of a department heads it. */
export function buildPeople(): Person[] {
  const random = randomOf('people');
  const cast = [...actors, ...otherHolders, ...targets, ...bystanders];
  const people = cast.map((part) => castPerson(part, random));
  const taken = new Set(people.flatMap((person) => [person.name, person.username]));
  const headed = new Set<string>();
  for (const department of seatsLeft(cast)) {
    const drawn = freeName(random, taken, people.length);
    taken.add(drawn.name).add(drawn.username);
    people.push(drawnPerson(drawn, department, !headed.has(department.name), random));
    headed.add(department.name);
  }
  return withComingAndGoing(
    people.map((person, index) => ({ ...person, id: salesforceId('005', 7400 + index) })),
  );
}

/** The person who plays a part; an unknown key is a mistake in the story. */
export function partOf(people: readonly Person[], key: string): Person {
  const person = people.find((candidate) => candidate.part === key);
  if (!person) throw new Error(`Nobody in the cast has the key "${key}".`);
  return person;
}

type Draft = Omit<Person, 'id'>;
type Drawn = {
  readonly first: string;
  readonly last: string;
  readonly name: string;
  readonly username: string;
};

function castPerson(part: Part, random: Random): Draft {
  const department = departments.find((candidate) => candidate.name === part.department)!;
  const username = `${part.login ?? loginOf(part.first, part.last)}@northlight.example`;
  const drawn = { first: part.first, last: part.last, name: `${part.first} ${part.last}`, username };
  const person = drawnPerson(drawn, department, false, random);
  const deactivated = part.leftOn ? toronto(`${part.leftOn} 17:00`) : null;
  const { title = person.title, profile = person.profile } = part;
  // All of them work in Toronto's zone: an early session is early for everybody who reads it.
  return { ...person, title, profile, deactivated, division: 'Central', part: part.key };
}

function drawnPerson(drawn: Drawn, department: Department, isHead: boolean, random: Random): Draft {
  return {
    ...drawn,
    accountId: `712020:${[8, 4, 4, 4, 12].map((length) => hexOf(random, length)).join('-')}`,
    alias: drawn.username
      .replace(/@.*/, '')
      .replace(/[^a-z]/g, '')
      .slice(0, 8),
    department: department.name,
    division: random.pick(['Central', 'Atlantic', 'Prairies', 'Pacific', 'Quebec']),
    title: isHead ? department.head : random.pick(department.titles),
    role: department.role,
    profile: department.profile,
    isHead,
    part: null,
    created: periodStart - random.int(90, 2400) * day + random.int(0, 86_399) * 1000,
    deactivated: null,
  };
}

function seatsLeft(cast: readonly Part[]): Department[] {
  const seats = departments.flatMap((department) => {
    const inCast = cast.filter((part) => part.department === department.name).length;
    return Array.from({ length: department.seats - inCast }, () => department);
  });
  if (seats.length + cast.length !== headcount)
    throw new Error(`Seats add up to ${seats.length + cast.length}.`);
  return seats;
}

function freeName(random: Random, taken: ReadonlySet<string>, position: number): Drawn {
  const foreign = namesInOtherScripts[(position - 110) / 40];
  if (foreign) {
    const { first, last, login } = foreign;
    return { first, last, name: `${first} ${last}`, username: `${login}@northlight.example` };
  }
  for (;;) {
    const group = random.pick(nameGroups);
    const first = random.pick(group.first.split(' '));
    const last = random.pick(group.last.split(' ')).replace('_', ' ');
    const drawn = {
      first,
      last,
      name: `${first} ${last}`,
      username: `${loginOf(first, last)}@northlight.example`,
    };
    if (!taken.has(drawn.name) && !taken.has(drawn.username)) return drawn;
  }
}

function withComingAndGoing(people: readonly Person[]): Person[] {
  const random = randomOf('coming and going');
  const movable = random.shuffled(people.filter((person) => !person.part && !person.isHead));
  const leaving = new Map(movable.slice(0, leavers - 1).map((person) => [person.id, aWorkday(random)]));
  const joining = new Map(movable.slice(-newcomers).map((person) => [person.id, aWorkday(random)]));
  return people.map((person) => ({
    ...person,
    created: joining.get(person.id) ?? person.created,
    deactivated: leaving.get(person.id) ?? person.deactivated,
  }));
}

function aWorkday(random: Random): number {
  for (;;) {
    const instant = periodStart + random.int(10, 150) * day + random.int(9 * 60, 16 * 60) * (hour / 60);
    if (isWorkday(instant)) return instant;
  }
}
