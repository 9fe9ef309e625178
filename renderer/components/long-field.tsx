import { Label, TextArea, TextField, type TextFieldProps } from 'react-aria-components';

type LongFieldProps = Omit<TextFieldProps, 'className' | 'style' | 'children'> & {
  readonly label: string;
  readonly placeholder?: string;
  readonly rows?: number;
};

/** A text of several lines. */
export function LongField({ label, placeholder, rows = 2, ...rest }: LongFieldProps) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      <TextArea rows={rows} placeholder={placeholder} />
    </TextField>
  );
}
