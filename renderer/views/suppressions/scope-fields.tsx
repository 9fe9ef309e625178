import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Somebody, SuppressionDraft } from '../../state/suppression-drafts.ts';
import { NameField, type Named } from './name-field.tsx';
import { RulesField } from './rules-field.tsx';

export type FieldsProps = {
  readonly draft: SuppressionDraft;
  readonly change: (part: Partial<SuppressionDraft>) => void;
};
type NamedPerson = Named & { readonly who: Somebody };

/** What is hidden. All of it must hold of a session. */
export function ScopeFields({ draft, change }: FieldsProps) {
  return (
    <div className="suppression-fields">
      <RulesField chosen={draft.rules} onChange={(rules) => change({ rules })} />
      <NameField
        label="Actor"
        placeholder="Who acts"
        value={personOf(draft.actor)}
        pick={({ actors }) => actors.map(namedPerson)}
        onChange={(name) => change({ actor: name?.who ?? null })}
      />
      <RadioGroup
        className="scope-of"
        value={draft.of}
        onChange={(value) => change({ of: value === 'unit' ? 'unit' : 'target' })}
      >
        <Label>In</Label>
        <Radio value="target" className="disposition scope-choice">
          one account
        </Radio>
        <Radio value="unit" className="disposition scope-choice">
          all accounts of a unit
        </Radio>
      </RadioGroup>
      {draft.of === 'target' ? (
        <NameField
          key="target"
          label="Account of"
          placeholder="Whose account is used"
          value={personOf(draft.target)}
          pick={({ targets }) => targets.map(namedPerson)}
          onChange={(name) => change({ target: name?.who ?? null })}
        />
      ) : (
        <NameField
          key="unit"
          label="Unit, as of the session"
          placeholder="Unit of the account"
          value={draft.unit === null ? null : namedUnit(draft.unit)}
          pick={({ units }) => units.map(namedUnit)}
          onChange={(name) => change({ unit: name?.label ?? null })}
        />
      )}
    </div>
  );
}

const namedUnit = (unit: string): Named => ({ id: unit, label: unit, detail: null });
const namedPerson = (who: Somebody): NamedPerson => ({
  id: who.key,
  label: who.name,
  detail: who.username,
  who,
});
const personOf = (who: Somebody | null): NamedPerson | null => (who === null ? null : namedPerson(who));
