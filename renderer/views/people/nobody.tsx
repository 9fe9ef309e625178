import { FileUp } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/states.tsx';
import { useReview } from '../../hooks/use-review.ts';
import { chooseFiles } from '../../import/flow.ts';
import { openDialog } from '../../state/dialogs.ts';

/** Why nobody is known: no list is here, or nothing says which time is asked about. */
export function Nobody() {
  const review = useReview();
  if (review && review.counts.sources > 0 && review.period === null)
    return (
      <Empty title="The period is not known">
        <p>
          No file that is imported has a date, so nothing is worked out yet. Import an audit trail or a list
          of sessions, or say which period the review is about.
        </p>
        <Button look="primary" onPress={() => openDialog('settings')}>
          Set the period…
        </Button>
      </Empty>
    );
  return (
    <Empty title="Nobody is known yet">
      <p>
        Import a list of users or of staff: it says whose account is whose. Without one, a session names only
        the text that its source writes. Where the files leave open who is meant, the question is asked here.
      </p>
      <Button icon={FileUp} look="primary" onPress={() => void chooseFiles()}>
        Choose files…
      </Button>
    </Empty>
  );
}
