import type { IdentityChoice } from '../../../shared/contract/people.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { Readable } from '../db/open.ts';
import type { IdentityCandidate, PersonRecord } from '../model.ts';
import { byText } from '../text.ts';
import { forSession, pairSubject } from './subjects.ts';

/** What a choice decides: its subject, whom it names, and in which words. */
export type Chosen = {
  readonly subject: string;
  readonly anchors: readonly string[];
  readonly words: string;
};
type Item = {
  readonly kind: string;
  readonly subject: string;
  readonly candidates: string;
  readonly sessions: string;
};

/** What a choice decides. @throws AuditError `not-found` when it does not fit its question, or the records are gone. */
export function chosenBy(db: Readable, choice: IdentityChoice): Chosen {
  if (choice.item === null) return aboutRecords(db, choice);
  const item = db
    .prepare('SELECT kind, subject, candidates, sessions FROM identity_item WHERE id = ?')
    .get(choice.item) as Item | undefined;
  if (!item) throw gone('This question is no longer in the queue. Refresh the list.');
  const candidates = JSON.parse(item.candidates) as IdentityCandidate[];
  return item.kind === 'who' ? aboutText(item, candidates, choice) : aboutPair(item, candidates, choice);
}

function aboutText(item: Item, candidates: readonly IdentityCandidate[], choice: IdentityChoice): Chosen {
  const { answer, anchors, session } = choice;
  if (answer === 'merge' || answer === 'apart')
    throw gone('This question asks for one person. Choose one of them.');
  if (session !== null && !(JSON.parse(item.sessions) as string[]).includes(session))
    throw gone('This question is not about that session. Refresh the list.');
  const subject = session === null ? item.subject : forSession(item.subject, session);
  if (answer !== 'pick') return { subject, anchors: [], words: '' };
  const [anchor, more] = anchors;
  const chosen = candidates.find((one) => one.anchor === anchor && one.personId !== null);
  if (!chosen || anchor === undefined || more !== undefined)
    throw gone('The person chosen is not one of those whom the text may mean. Refresh the list.');
  const name = chosen.username === null ? chosen.name : `${chosen.name} (${chosen.username})`;
  return { subject, anchors: [anchor], words: `${name}, ${chosen.words}` };
}

function aboutPair(item: Item, candidates: readonly IdentityCandidate[], choice: IdentityChoice): Chosen {
  const { answer, anchors, session } = choice;
  if (answer === 'pick' || session !== null)
    throw gone('This question asks whether two records are one person. Answer one person or two people.');
  const own = candidates.map(({ anchor }) => anchor).sort(byText);
  const fits = anchors.length === 0 || [...anchors].sort(byText).join('\n') === own.join('\n');
  if (!fits) throw gone('The records chosen are not those of the question. Refresh the list.');
  if (answer !== null && answer !== 'cannot-tell' && candidates.some(({ personId }) => personId === null))
    throw gone('One of the two records is no longer in the lists. Import its list again first.');
  const words = candidates.map(({ name, words: told }) => `${name}, ${told}`).join(' and ');
  return {
    subject: item.subject,
    anchors: own,
    words: answer === null || answer === 'cannot-tell' ? '' : words,
  };
}

/** Two records of the register, without a question of the queue. */
function aboutRecords(db: Readable, { answer, anchors, session }: IdentityChoice): Chosen {
  const [a, b] = [...anchors].sort(byText);
  if (a === undefined || b === undefined || a === b || session !== null || answer === 'pick')
    throw gone('Choose two records of the register.');
  const subject = pairSubject(a, b);
  // An answer can be taken back when the records are gone as well.
  if (answer === null) return { subject, anchors: [a, b], words: '' };
  const words = [a, b].map((anchor) => recordWords(db, anchor));
  if (words.includes(null)) throw gone('One of the two records is no longer in the lists. Refresh the list.');
  return { subject, anchors: [a, b], words: words.join(' and ') };
}

function recordWords(db: Readable, anchor: string): string | null {
  const rows = db
    .prepare('SELECT name, records FROM person WHERE instr(records, ?) > 0')
    .all(JSON.stringify(anchor)) as { name: string; records: string }[];
  for (const { name, records } of rows) {
    const found = (JSON.parse(records) as PersonRecord[]).find((record) => record.anchor === anchor);
    if (found) return `${name}, ${found.words}`;
  }
  return null;
}

function gone(message: string): AuditError {
  return new AuditError('not-found', message);
}
