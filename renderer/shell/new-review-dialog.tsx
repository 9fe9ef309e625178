import { Dialog } from '../components/dialog.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { NewReview } from '../views/start/new-review.tsx';

export function NewReviewDialog() {
  return (
    <Dialog title="New review" size="small" onClose={closeDialog}>
      <NewReview autoFocus />
    </Dialog>
  );
}
