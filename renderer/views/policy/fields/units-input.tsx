import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { SensitiveUnit } from '../../../../shared/policy.ts';
import { TIERS, TIER_WORDS } from '../../../../shared/words.ts';
import { Button } from '../../../components/button.tsx';
import { UnitForm } from './unit-form.tsx';

const MOST = 500;

/** The units of the site whose data deserve a second look, each with its tier and reason. */
export function UnitsInput({
  units,
  onChange,
}: {
  readonly units: readonly SensitiveUnit[];
  readonly onChange: (units: SensitiveUnit[]) => void;
}) {
  const [editing, setEditing] = useState<number | null>(null);
  const add = () => {
    setEditing(units.length);
    onChange([...units, { unit: '', tier: 2, reason: '' }]);
  };
  return (
    <>
      <Tiers />
      <div className="table-scroll units-scroll" role="region" aria-label="List of units" tabIndex={0}>
        <table className="plain-table units-table">
          <caption className="visually-hidden">Sensitive units</caption>
          <thead>
            <tr>
              <th scope="col">Unit</th>
              <th scope="col">Tier</th>
              <th scope="col">Why it is sensitive</th>
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit, index) => (
              <UnitLine
                key={index}
                unit={unit}
                twice={isNamedBefore(units, index)}
                editing={editing === index}
                onEdit={() => setEditing(index)}
                onDone={() => setEditing(null)}
                onChange={(next) => onChange(units.with(index, next))}
                onRemove={() => {
                  setEditing(null);
                  onChange(units.toSpliced(index, 1));
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button small icon={Plus} isDisabled={units.length >= MOST} onPress={add}>
        Add a unit
      </Button>
    </>
  );
}

function Tiers() {
  return (
    <ul className="plain tier-words">
      {TIERS.map((tier) => (
        <li key={tier}>
          <strong>{TIER_WORDS[tier].label}</strong> <span className="dim">{TIER_WORDS[tier].meaning}</span>
        </li>
      ))}
    </ul>
  );
}

type LineProps = {
  readonly unit: SensitiveUnit;
  readonly twice: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onDone: () => void;
  readonly onChange: (unit: SensitiveUnit) => void;
  readonly onRemove: () => void;
};

function UnitLine({ unit, twice, editing, onEdit, onDone, onChange, onRemove }: LineProps) {
  const name = unit.unit === '' ? 'the unit without a name' : unit.unit;
  return (
    <tr data-editing={editing || undefined}>
      {editing ? (
        <UnitForm unit={unit} onChange={onChange} />
      ) : (
        <>
          <th scope="row" className="wrap">
            {unit.unit === '' ? (
              <span className="field-error">Write its name, or remove it.</span>
            ) : (
              unit.unit
            )}
            {twice && <span className="tag tag-late">named twice</span>}
          </th>
          <td className="unit-tier">{TIER_WORDS[unit.tier].label}</td>
          <td className="wrap">{unit.reason || <span className="faint">no reason given</span>}</td>
        </>
      )}
      <td className="unit-actions">
        {editing ? (
          <Button small onPress={onDone}>
            Done
          </Button>
        ) : (
          <Button small look="quiet" aria-label={`Edit ${name}`} onPress={onEdit}>
            Edit
          </Button>
        )}
        <Button small look="quiet" aria-label={`Remove ${name}`} onPress={onRemove}>
          Remove
        </Button>
      </td>
    </tr>
  );
}

function isNamedBefore(units: readonly SensitiveUnit[], index: number): boolean {
  const name = units[index]?.unit.toLowerCase();
  return name !== '' && units.slice(0, index).some(({ unit }) => unit.toLowerCase() === name);
}
