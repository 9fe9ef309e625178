import {
  CHANGE_BETWEEN_WORDS,
  CHANGES_BETWEEN,
  type ChangeBetween,
  type Comparison,
} from '../../../shared/contract/compare.ts';
import { formatCount } from '../../../shared/format.ts';
import { compareState } from '../../state/compare.ts';
import { useStore } from '../../state/store.ts';
import { ChangeIcon } from './change-mark.tsx';

/** How many findings changed in each way; each figure shows its own rows alone, or all of them again. */
export function ChangeFigures({ comparison }: { readonly comparison: Comparison }) {
  const { change } = useStore(compareState);
  return (
    <div className="change-figures" role="group" aria-label="Show one change">
      {CHANGES_BETWEEN.map((one) => (
        <Figure key={one} change={one} count={comparison.counts[one]} shown={change === one} />
      ))}
    </div>
  );
}

type FigureProps = { readonly change: ChangeBetween; readonly count: number; readonly shown: boolean };

function Figure({ change, count, shown }: FigureProps) {
  return (
    <button
      type="button"
      className="change-figure"
      aria-pressed={shown}
      disabled={count === 0 && !shown}
      onClick={() => compareState.set({ change: shown ? null : change, selected: null })}
    >
      <ChangeIcon change={change} />
      <strong>{formatCount(count)}</strong> <span>{CHANGE_BETWEEN_WORDS[change]}</span>
    </button>
  );
}
