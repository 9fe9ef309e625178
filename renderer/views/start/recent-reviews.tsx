import { FileQuestion, FileText } from 'lucide-react';
import type { RecentReview } from '../../../shared/contract/review.ts';
import { formatDay } from '../../../shared/format.ts';
import { Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { openReview } from '../../state/review-actions.ts';

export function RecentReviews() {
  const recent = useCall('review.recent', {});
  if (recent.error) return <Failure error={recent.error} />;
  if (!recent.data) return null;
  if (recent.data.length === 0) return <p className="dim">Reviews you open are listed here.</p>;
  return (
    <ul className="recent">
      {recent.data.map((one) => (
        <Recent key={one.handle} review={one} />
      ))}
    </ul>
  );
}

function Recent({ review }: { readonly review: RecentReview }) {
  const Icon = review.missing ? FileQuestion : FileText;
  return (
    <li>
      <button
        type="button"
        className="recent-item"
        disabled={review.missing}
        onClick={() => void openReview(review.handle)}
      >
        <Icon aria-hidden size={16} strokeWidth={1.6} />
        <span className="recent-name" title={review.name}>
          {review.name}
        </span>
        <span className="recent-folder" title={review.folder}>
          {review.missing ? 'moved, renamed or deleted' : review.folder}
        </span>
        <span className="recent-day">{formatDay(review.openedAt, 'UTC')}</span>
      </button>
    </li>
  );
}
