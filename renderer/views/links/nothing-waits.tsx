import { Empty } from '../../components/states.tsx';
import { Button } from '../../components/button.tsx';
import { useReview } from '../../hooks/use-review.ts';
import { changeLinkFilter, linkList, QUEUE_BANDS } from '../../state/links-list.ts';
import { useStore } from '../../state/store.ts';

/** An empty queue is an answer too, where there are sessions at all. */
export function NothingWaits({ total }: { readonly total: number }) {
  const { filter, search } = useStore(linkList);
  const sessions = useReview()?.counts.sessions ?? 0;
  if (sessions === 0)
    return (
      <Empty title="There are no sessions yet">
        <p>
          Import the lists that show who acted as whom, and the tickets that should justify it. What Actas
          cannot link by itself is then asked here.
        </p>
      </Empty>
    );
  if (filter.sample && total === 0)
    return (
      <Empty title="No sample was drawn">
        <p>Draw one under “Link quality”: it is then judged here.</p>
      </Empty>
    );
  if (filter.bands.length === 0 && filter.state === 'all' && search === '' && filter.ticket === null)
    return (
      <Empty title="No link waits for a person">
        <p>
          Every session was linked by its key or by a strong match, or has no candidate at all. What was
          linked can still be looked at and decided.
        </p>
        <Button onPress={() => changeLinkFilter({ bands: [...QUEUE_BANDS] })}>Show all sessions</Button>
      </Empty>
    );
  return <Empty title="No session matches">Take a filter away or search for something else.</Empty>;
}
