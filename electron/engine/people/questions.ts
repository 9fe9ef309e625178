import type { Identity, Person } from '../model.ts';
import { byText } from '../text.ts';
import { subjectOf, type IdentityAnswerInForce } from './subjects.ts';

/** A text that several people bear, or that one bears who need not be meant. */
export type Question = {
  /** What decisions name it by: `name:alex martin`, `ticket-login:712020:…`. */
  readonly key: string;
  /** As a source writes it; of several ways the first by its code units. */
  readonly text: string;
  /** The account of a ticket system that stands beside the name; null: the text alone is what is asked about. */
  readonly login: string | null;
  readonly people: ReadonlySet<Person>;
};
type Asked = { readonly text: string; readonly key: () => string; readonly login: string | null };

/** Keeps what is asked, and answers it where a person has decided. */
export function questionBook(
  answers: readonly IdentityAnswerInForce[],
  byAnchor: ReadonlyMap<string, Person>,
): {
  readonly questions: ReadonlyMap<string, Question>;
  /**
   * Whom a text means that these people bear: one of them by a decision, else all.
   * @param certain nobody else can be meant, so that one bearer is the answer.
   */
  settle(people: readonly Person[], asked: Asked, certain: boolean): Identity;
} {
  const questions = new Map<string, Question & { people: Set<Person> }>();
  const picks = new Map<string, Person>();
  for (const { subject, answer, anchors } of answers) {
    const person = byAnchor.get(anchors[0] ?? '');
    if (answer === 'pick' && person) picks.set(subject, person);
  }
  const note = (people: readonly Person[], key: string, { text, login }: Asked): void => {
    const before = questions.get(key);
    if (before === undefined) questions.set(key, { key, text, login, people: new Set(people) });
    else {
      for (const person of people) before.people.add(person);
      if (byText(text, before.text) < 0) questions.set(key, { ...before, text });
    }
  };
  return {
    questions,
    settle: (people, asked, certain) => {
      const [only, other] = people;
      if (certain && only && other === undefined) return identityOf(only);
      const key = asked.key();
      note(people, key, asked);
      const pick = picks.get(subjectOf(key));
      const keys = people.map(({ id }) => `p:${id}`).sort();
      if (pick && people.includes(pick)) return { ...identityOf(pick), ask: key, among: keys };
      // One person bears the name, and the account may be somebody else's all the same.
      if (people.length === 1) keys.push(key);
      return { keys, name: asked.text, username: null, ask: key };
    },
  };
}

export function identityOf({ id, name, username }: Person): Identity {
  return { keys: [`p:${id}`], name, username };
}
