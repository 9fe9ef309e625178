import { ROSTER_FLAG_WORDS, type RosterFlag } from '../../../../shared/people-words.ts';
import type { Tone } from '../../../../shared/words.ts';
import { Shape } from '../../../components/badge.tsx';

const TONES: Record<RosterFlag, Tone> = {
  unlisted: 'bad',
  leaver: 'bad',
  dormant: 'late',
  shared: 'late',
  approver: 'late',
};
const MOST = 2;

/** What makes a line worth a look: a word with a shape, never a colour alone. */
export function FlagTag({ flag }: { readonly flag: RosterFlag }) {
  const { label, meaning } = ROSTER_FLAG_WORDS[flag];
  return (
    <span className={`roster-flag tone-text-${TONES[flag]}`} title={meaning}>
      <Shape tone={TONES[flag]} />
      {label}
    </span>
  );
}

export function FlagTags({ flags }: { readonly flags: readonly { readonly flag: RosterFlag }[] }) {
  if (flags.length === 0)
    return (
      <span className="faint">
        <span aria-hidden>–</span>
        <span className="visually-hidden">none</span>
      </span>
    );
  const rest = flags.slice(MOST).map(({ flag }) => ROSTER_FLAG_WORDS[flag].label);
  return (
    <span className="roster-flags">
      {flags.slice(0, MOST).map(({ flag }) => (
        <FlagTag key={flag} flag={flag} />
      ))}
      {rest.length > 0 && (
        <span className="dim" title={rest.join(', ')}>
          +{rest.length}
          <span className="visually-hidden"> more: {rest.join(', ')}</span>
        </span>
      )}
    </span>
  );
}
