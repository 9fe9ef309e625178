import type { Readable } from '../db/open.ts';
import type { IdentityItem, Person } from '../model.ts';
import { byText, contentId, count } from '../text.ts';
import { hintsFor } from './hints.ts';
import type { Question } from './questions.ts';
import type { Register } from './register.ts';
import { sessionOf, subjectOf, type IdentityAnswerInForce } from './subjects.ts';
import { candidateOf } from './tell-apart.ts';
import { rowsOfTrail } from './trail-questions.ts';
import type { Use, Uses } from './uses.ts';

/** More people of one name are no choice for anybody. */
const MOST_CANDIDATES = 20;

/** A question for each text that several people bear and that sessions, tickets or rows of the audit trail write. */
export function whoItems(
  db: Readable,
  register: Register,
  uses: Uses,
  answers: readonly IdentityAnswerInForce[],
): IdentityItem[] {
  const bySubject = new Map(answers.map((one) => [one.subject, one]));
  const picked = new Set(answers.flatMap(({ subject }) => sessionOf(subject) ?? []));
  // Copied: looking for what else uses them asks the register again.
  const questions = [...register.questions.values()].sort((a, b) => byText(a.key, b.key));
  const unused = questions.filter(({ key }) => isUnused(uses.ask(key))).map(({ key }) => key);
  const trail = rowsOfTrail(db, register, new Set(unused));
  const hint = hintsFor(db, register, uses);
  return questions.flatMap((question) => {
    const use = uses.ask(question.key);
    const answer = bySubject.get(subjectOf(question.key));
    const rows = trail.get(question.key) ?? 0;
    const isOpen = use.open > 0 || use.tickets > 0 || rows > 0;
    if (!isOpen && answer === undefined && !use.sessions.some((id) => picked.has(id))) return [];
    const lost = answer?.answer === 'pick' && !register.byAnchor.has(answer.anchors[0] ?? '');
    const each = use.sessions.length > 0 && use.open === 0 && use.tickets === 0;
    return [
      {
        id: contentId('identity', subjectOf(question.key)),
        kind: 'who',
        subject: subjectOf(question.key),
        text: question.login === null ? question.text : `${question.text} (${question.login})`,
        sentence: `${sentenceOf(question, use, rows)}${lost ? LOST : ''}`,
        candidates: candidatesOf(question).map((person) => candidateOf(person, hint(person, use))),
        sessions: use.sessions,
        tickets: use.tickets,
        decided: answer === undefined ? each : !lost,
      },
    ];
  });
}

const LOST = ' The answer that was given names somebody whom no list has any more, and changes nothing.';

const isUnused = ({ sessions, tickets }: Use): boolean => sessions.length === 0 && tickets === 0;

function candidatesOf({ people }: Question): Person[] {
  return [...people].sort((a, b) => byText(a.username ?? a.id, b.username ?? b.id)).slice(0, MOST_CANDIDATES);
}

function sentenceOf(
  { text, login, key, people }: Question,
  { sessions, tickets }: Use,
  rows: number,
): string {
  const where = [
    sessions.length > 0 ? count(sessions.length, 'session') : null,
    tickets > 0 ? count(tickets, 'ticket') : null,
    rows > 0 ? `${count(rows, 'row')} of the audit trail` : null,
  ].filter((part) => part !== null);
  const verb = where.length === 1 && sessions.length + tickets + rows === 1 ? 'names' : 'name';
  const who = where.length === 0 ? 'The files name' : `${where.join(' and ')} ${verb}`;
  if (login === null) {
    const what = key.startsWith('name:') ? 'bear the name' : 'go by it';
    return `${who} ${text}, and ${people.size} people ${what}.`;
  }
  const account = `${who} ${text} with the account ${login}, which no list of people has`;
  return people.size === 1
    ? `${account}; one person bears the name, and so does another account.`
    : `${account}, and ${people.size} people bear the name.`;
}
