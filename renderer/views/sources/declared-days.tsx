import { useId } from 'react';
import { Field } from '../../components/field.tsx';
import type { CardDraft } from '../../state/care-drafts.ts';

type DeclaredDaysProps = {
  readonly draft: CardDraft;
  readonly change: (part: Partial<CardDraft>) => void;
  /** What is wrong with the days, as a sentence. */
  readonly problem: string | null;
};

/** The days for which a person vouches that all tickets are in the file. */
export function DeclaredDays({ draft, change, problem }: DeclaredDaysProps) {
  const words = useId();
  const shared = { maxLength: 10, isInvalid: problem !== null, 'aria-describedby': words };
  return (
    <fieldset className="declared-days">
      <legend>Covers, as declared</legend>
      <Field
        {...shared}
        label="From"
        placeholder="2026-01-01"
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <Field
        {...shared}
        label="To"
        placeholder="2026-03-31"
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      <p id={words} className={problem === null ? 'field-hint' : 'field-error'} role="status">
        {problem ??
          'Sessions of these days without a ticket count as without one, holes in the file included. Declare it only if you know that the export was not filtered by date. Left empty, the file covers the time from its first ticket to its last, without its holes.'}
      </p>
    </fieldset>
  );
}
