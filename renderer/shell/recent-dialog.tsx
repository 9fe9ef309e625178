import { Dialog } from '../components/dialog.tsx';
import { closeDialog } from '../state/dialogs.ts';
import { RecentReviews } from '../views/start/recent-reviews.tsx';

export function RecentDialog() {
  return (
    <Dialog title="Recent reviews" size="medium" onClose={closeDialog}>
      <RecentReviews />
    </Dialog>
  );
}
