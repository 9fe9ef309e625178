import type { SessionCheck } from '../../../shared/check-words.ts';
import type { Answer } from '../../../shared/words.ts';
import type { CheckAnswer, Cite, Session } from '../model.ts';
import { properName } from '../sources/care/systems.ts';

/** What every check is given to answer one session with. */
export type Answering = (session: Session) => CheckAnswer;

/** Makes the answers of one check. */
export function answers(check: SessionCheck): {
  readonly yes: (sentence: string, cite?: Cite | null) => CheckAnswer;
  readonly no: (sentence: string, cite?: Cite | null) => CheckAnswer;
  readonly notRecorded: (sentence: string, cite?: Cite | null) => CheckAnswer;
} {
  const make =
    (answer: Answer) =>
    (sentence: string, cite: Cite | null = null): CheckAnswer => ({
      check,
      answer,
      sentence,
      cite: cite && { sourceId: cite.sourceId, row: cite.row },
    });
  return { yes: make('yes'), no: make('no'), notRecorded: make('not-recorded') };
}

/** A system inside a sentence. @param system folded, as sessions have it; "other" where their list names none. */
export function systemWords(system: string): string {
  const name = properName(system);
  return name === system ? `the system "${system.slice(0, 60)}"` : name;
}

/** Only Salesforce has an audit trail, event logs and a login history that can be read; why it cannot be told elsewhere. */
export function otherSystem({ system }: Session): string | null {
  if (system === 'salesforce') return null;
  if (system === 'other') return 'The list that shows the session does not say which system it was in.';
  const name = systemWords(system);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} has no second record in the review.`;
}
