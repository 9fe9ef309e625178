import type { ReviewInfo } from '../../shared/contract/review.ts';
import { useCall } from './use-call.ts';

export function useReview(): ReviewInfo | null {
  return useCall('review.info', {}).data ?? null;
}

/** The zone times are shown in: the review's, else that of its period, else UTC. */
export function useZone(): string {
  const review = useReview();
  return review?.zone ?? review?.period?.zone ?? 'UTC';
}
