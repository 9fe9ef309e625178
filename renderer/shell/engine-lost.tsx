import { TriangleAlert } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useAction } from '../hooks/use-action.ts';
import { engine } from '../state/engine.ts';
import { reopenReview } from '../state/review-actions.ts';
import { useStore } from '../state/store.ts';

export function EngineLost() {
  const { lost } = useStore(engine);
  const { busy, run } = useAction(async () => {
    engine.set({ lost: null });
    await reopenReview();
  });
  if (lost === null) return null;
  return (
    <div className="engine-lost" role="alert">
      <TriangleAlert aria-hidden size={16} />
      <p>{lost}</p>
      <Button look="primary" isDisabled={busy} onPress={() => run()}>
        Open again
      </Button>
    </div>
  );
}
