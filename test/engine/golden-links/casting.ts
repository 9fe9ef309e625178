import { ACTORS, AGENTS, COLLEAGUES, entered, MANAGERS, namesakeOf, type Employee } from './people.ts';
import type { Role } from './story.ts';

/** Who plays which role in each telling: those who are entered are new every time, the others take turns. */
export function castingOf(people: Map<string, Employee>): (number: number) => (role: Role) => Employee {
  const among = (list: readonly Employee[], at: number): Employee => list[at % list.length] as Employee;
  let newcomers = 0;
  return (number) => {
    const known = new Map<Role, Employee>();
    const choose = (role: Role): Employee => {
      if (role === 'actor') return among(ACTORS, number);
      if (role === 'other actor') return among(ACTORS, number + 5);
      if (role === 'colleague') return among(COLLEAGUES, number);
      if (role === 'agent') return among(AGENTS, number);
      if (role === 'manager') return among(MANAGERS, number);
      if (role === 'namesake') return namesakeOf(cast('target'));
      newcomers += 1;
      return entered(newcomers);
    };
    const cast = (role: Role): Employee => {
      const one = known.get(role) ?? choose(role);
      known.set(role, one);
      people.set(one.username, one);
      return one;
    };
    return cast;
  };
}
