import { effectWord, type Effect } from '../../../shared/policy-words.ts';
import { ChoiceField } from '../../components/choice-field.tsx';

/** The effects that an answer may have, in words. */
export function EffectSelect<Allowed extends Effect>({
  label,
  effects,
  value,
  onChange,
}: {
  readonly label: string;
  readonly effects: readonly Allowed[];
  readonly value: NoInfer<Allowed>;
  readonly onChange: (effect: Allowed) => void;
}) {
  return (
    <ChoiceField
      label={label}
      hideLabel
      placeholder="Choose"
      choices={effects.map((effect) => ({ id: effect, label: effectWord(effect) }))}
      value={value}
      onChange={(id) => {
        const chosen = effects.find((effect) => effect === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
