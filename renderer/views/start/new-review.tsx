import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { createReview } from '../../state/review-actions.ts';

export function NewReview({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const [name, setName] = useState('');
  const { busy, run } = useAction(createReview);
  const able = name.trim() !== '' && !busy;
  return (
    <Form
      className="new-review"
      onSubmit={(event) => {
        event.preventDefault();
        if (able) run(name.trim());
      }}
    >
      <Field
        label="Name of the review"
        value={name}
        onChange={setName}
        maxLength={120}
        placeholder="Maple Credit, first quarter 2026"
        autoFocus={autoFocus}
      />
      <Button type="submit" look="primary" isDisabled={!able}>
        New review
      </Button>
    </Form>
  );
}
