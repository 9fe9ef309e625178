import { Plus } from 'lucide-react';
import type { Policy, ZoneHours } from '../../../../shared/policy.ts';
import { Button } from '../../../components/button.tsx';
import { ZoneField } from '../../../components/zone-field.tsx';
import { CalendarInput } from './calendar-input.tsx';
import { ClockInput, dateProblem, DaysInput } from './hours-inputs.tsx';
import { LinesInput } from './lines-input.tsx';

const MOST = 100;

/** Zones whose people work at other hours; each is a card. */
export function ZonesInput({
  zones,
  usual,
  onChange,
}: {
  readonly zones: readonly ZoneHours[];
  /** The hours that a new card begins with. */
  readonly usual: Policy['businessHours'];
  readonly onChange: (zones: ZoneHours[]) => void;
}) {
  const { from, to, days } = usual;
  const add = () => onChange([...zones, { zone: '', from, to, days, holidays: [], calendar: null }]);
  return (
    <>
      {zones.length > 0 && (
        <ul className="plain zone-cards">
          {zones.map((hours, index) => (
            <li key={index}>
              <ZoneCard
                hours={hours}
                number={index + 1}
                twice={zones.findIndex(({ zone }) => zone === hours.zone) < index}
                onChange={(next) => onChange(zones.with(index, { ...hours, ...next }))}
                onRemove={() => onChange(zones.toSpliced(index, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button small icon={Plus} isDisabled={zones.length >= MOST} onPress={add}>
        Add a zone
      </Button>
    </>
  );
}

function ZoneCard({
  hours: { zone, from, to, days, holidays, calendar },
  number,
  twice,
  onChange,
  onRemove,
}: {
  readonly hours: ZoneHours;
  readonly number: number;
  /** Only the first card of a zone counts. */
  readonly twice: boolean;
  readonly onChange: (hours: Partial<ZoneHours>) => void;
  readonly onRemove: () => void;
}) {
  const name = zone === '' ? `zone ${number}` : zone;
  return (
    <div role="group" aria-label={`Hours of ${name}`} className="zone-card">
      <div className="zone-line">
        <ZoneField
          label="Zone"
          value={zone === '' ? null : zone}
          onChange={(next) => onChange({ zone: next ?? '' })}
        />
        <ClockInput label="From" showLabel value={from} onChange={(next) => onChange({ from: next })} />
        <ClockInput label="To" showLabel value={to} onChange={(next) => onChange({ to: next })} />
        <Button small look="quiet" aria-label={`Remove ${name}`} onPress={onRemove}>
          Remove
        </Button>
      </div>
      {(zone === '' || twice) && (
        <p className="field-error" role="status">
          {zone === ''
            ? 'Choose the zone, or remove the card.'
            : 'This zone has a card already; that one counts.'}
        </p>
      )}
      <DaysInput label={`Days of ${name}`} days={days} onChange={(next) => onChange({ days: next })} />
      <div className="zone-line">
        <CalendarInput
          label="Public holidays"
          showLabel
          value={calendar}
          onChange={(next) => onChange({ calendar: next })}
        />
        <div className="zone-own">
          <p className="zone-label" aria-hidden>
            Own holidays
          </p>
          <LinesInput
            label={`Own holidays of ${name}`}
            lines={holidays}
            rows={2}
            placeholder="2026-07-01"
            problemOf={dateProblem}
            onChange={(next) => onChange({ holidays: next })}
          />
        </div>
      </div>
    </div>
  );
}
