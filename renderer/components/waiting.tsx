import { Play } from 'lucide-react';
import { formatNumber } from '../../shared/format.ts';
import { Button } from './button.tsx';
import { applyAnswers, settling } from '../state/settling.ts';
import { useStore } from '../state/store.ts';

/** Answers are in the log at once; what they change is seen after the next analysis. */
export function Waiting({ pending }: { readonly pending: number }) {
  const { state } = useStore(settling);
  if (pending === 0) return null;
  const many = `${formatNumber(pending, 'answer')} ${pending === 1 ? 'waits' : 'wait'} for the analysis`;
  return (
    <div className="waiting">
      <span role="status">
        {state === 'running' ? `${formatNumber(pending, 'answer')} being applied…` : many}
      </span>
      {state !== 'running' && (
        <Button small icon={Play} onPress={() => void applyAnswers()}>
          Apply now
        </Button>
      )}
    </div>
  );
}
