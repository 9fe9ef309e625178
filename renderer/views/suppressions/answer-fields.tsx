import { useId } from 'react';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useReview } from '../../hooks/use-review.ts';
import type { FieldsProps } from './scope-fields.tsx';
import { daysProblem } from './suppression-draft.ts';

/** From when to when, by the time of the session. */
export function DaysFields({ draft, change }: FieldsProps) {
  const words = useId();
  const period = useReview()?.period ?? null;
  const problem = daysProblem(draft);
  const shared = {
    maxLength: 10,
    placeholder: '2026-03-31',
    isInvalid: problem !== null,
    'aria-describedby': words,
  };
  return (
    <fieldset className="declared-days">
      <legend>Sessions that start in these days</legend>
      <Field {...shared} label="First day" value={draft.from} onChange={(from) => change({ from })} />
      <Field {...shared} label="Last day" value={draft.until} onChange={(until) => change({ until })} />
      <div className="days-hint">
        <p id={words} className={problem === null ? 'field-hint' : 'field-error'} role="status">
          {problem ?? 'At most 12 months; due for re-review 30 days before the last.'}
        </p>
        {period && (
          <Button small onPress={() => change({ from: period.from, until: period.to })}>
            Fill in the period
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Who answers for it, and why. */
export function AnswerFields({ draft, change }: FieldsProps) {
  return (
    <div className="suppression-fields">
      <div className="field-pair">
        <Field
          label="Owner"
          placeholder="Who answers for it"
          value={draft.owner}
          onChange={(owner) => change({ owner })}
          maxLength={200}
        />
        <Field
          label="Ticket"
          placeholder="Where it was agreed"
          value={draft.ticket}
          onChange={(ticket) => change({ ticket })}
          maxLength={200}
        />
      </div>
      <LongField
        label="Reason"
        placeholder="Why these sessions are expected, and who said so"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        rows={3}
        maxLength={4000}
      />
    </div>
  );
}
