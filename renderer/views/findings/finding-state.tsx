import { Circle, CircleCheck, EyeOff, MessageSquareReply, RotateCcw, type LucideIcon } from 'lucide-react';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { DISPOSITION_WORDS, FINDING_STATE_WORDS } from '../../../shared/words.ts';
import { againWords } from './finding-words.ts';

type Shown = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly title?: string | undefined;
  readonly waits?: true;
};

/** Where a finding stands, by word and shape. */
export function StateMark({ row }: { readonly row: FindingRow }) {
  const { icon: Icon, label, title, waits } = shownAs(row);
  return (
    <span className="state-mark" data-waits={waits} title={title}>
      <Icon aria-hidden size={13} strokeWidth={2} />
      <span>{label}</span>
    </span>
  );
}

function shownAs(row: FindingRow): Shown {
  if (row.state === 'suppressed')
    return { icon: EyeOff, label: FINDING_STATE_WORDS.suppressed, title: 'Hidden by a suppression' };
  if (row.state === 'answered')
    return {
      icon: MessageSquareReply,
      label: FINDING_STATE_WORDS.answered,
      title: 'A reason was given for the alarm',
    };
  if (row.decision?.disposition)
    return {
      icon: CircleCheck,
      label: DISPOSITION_WORDS[row.decision.disposition],
      title: [row.decision.who, row.decision.note].filter((one) => one !== '').join(': '),
    };
  if (row.outgrown)
    return { icon: RotateCcw, label: 'Open again', title: againWords(row) ?? undefined, waits: true };
  return { icon: Circle, label: FINDING_STATE_WORDS.open, waits: true };
}
