import { Input, Label, TextField } from 'react-aria-components';
import { formatNumber } from '../../../../shared/format.ts';
import { Failure } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { useSettled } from '../../../hooks/use-settled.ts';

const LONGEST = 20;

/** A calendar of public holidays, and what it contains in the years of the review. */
export function CalendarInput({
  label,
  showLabel = false,
  value,
  onChange,
}: {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  return (
    <div className="calendar-field">
      <TextField
        className="field"
        value={value ?? ''}
        maxLength={LONGEST}
        onChange={(next) => onChange(next.trim() === '' ? null : next.trim())}
      >
        <Label className={showLabel ? undefined : 'visually-hidden'}>{label}</Label>
        <Input placeholder="CA-ON" spellCheck={false} autoCapitalize="characters" />
      </TextField>
      {value !== null && <Holidays calendar={value} />}
    </div>
  );
}

function Holidays({ calendar }: { readonly calendar: string }) {
  const { data, error } = useCall('policy.holidays', { calendar: useSettled(calendar) }, { keep: true });
  if (error) return <Failure error={error} />;
  if (!data) return null;
  if (data.problem !== null)
    return (
      <p className="field-error" role="status">
        {data.problem}
      </p>
    );
  return (
    <div className="holidays">
      <p className="dim small" role="status">
        {formatNumber(data.days.length, 'public holiday')} in the years of the review.
      </p>
      <ul className="plain holiday-list" tabIndex={0} aria-label={`Public holidays of ${calendar}`}>
        {data.days.map(({ date, name }) => (
          <li key={`${date} ${name}`}>
            <span className="mono">{date}</span> {name}
          </li>
        ))}
      </ul>
      <p className="faint small">
        Public holidays by date-holidays; its data, from articles of Wikipedia, are under CC BY-SA 3.0.
      </p>
    </div>
  );
}
