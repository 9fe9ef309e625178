import { Empty } from '../../components/states.tsx';
import { useReview } from '../../hooks/use-review.ts';
import { Nobody } from './nobody.tsx';

/** An empty queue is an answer too, where there is anybody to ask about. */
export function Settled() {
  const people = useReview()?.counts.people ?? 0;
  if (people === 0) return <Nobody />;
  return (
    <Empty title="Nothing is left open about who is who">
      <p>
        Every name and account that the sources write means one person, or nobody the lists know. It matters
        because a session is judged by the tickets of the person whose account was used: with the wrong
        namesake it would be judged by the wrong ticket.
      </p>
    </Empty>
  );
}
