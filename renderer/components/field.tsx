import type { HTMLAttributes } from 'react';
import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';

type FieldProps = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
};

export function Field({ label, hint, placeholder, ...rest }: FieldProps) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <Input placeholder={placeholder} />
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  );
}
