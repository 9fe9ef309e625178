import { Check, CheckCheck, Circle, Minus, Plus, RotateCcw, type LucideIcon } from 'lucide-react';
import { CHANGE_BETWEEN_WORDS, type ChangeBetween } from '../../../shared/contract/compare.ts';

const ICONS: Record<ChangeBetween, LucideIcon> = {
  new: Plus,
  gone: Minus,
  'still-open': Circle,
  reopened: RotateCcw,
  settled: Check,
  'still-settled': CheckCheck,
};

/** The shape of a change; its word stands beside it. */
export function ChangeIcon({ change }: { readonly change: ChangeBetween }) {
  const Icon = ICONS[change];
  return <Icon aria-hidden size={13} strokeWidth={2.25} className="change-icon" data-change={change} />;
}

/** What became of a finding, by word and shape. */
export function ChangeMark({ change }: { readonly change: ChangeBetween }) {
  return (
    <span className="change-mark">
      <ChangeIcon change={change} />
      <span>{CHANGE_BETWEEN_WORDS[change]}</span>
    </span>
  );
}
