import type { Timeline } from '../../../../shared/contract/sessions.ts';
import type { Placed } from './layout.ts';

const ENDS: Record<Timeline['endKind'], string> = {
  logout: 'the session, up to the logout that was seen',
  inferred: 'the session as far as it was seen; hatched: it may have gone on until there',
  open: 'the session as far as it was seen; fading: no end is recorded',
};

/** What the shapes mean, as far as they are drawn. */
export function Legend({
  timeline,
  marks,
}: {
  readonly timeline: Timeline;
  readonly marks: readonly Placed[];
}) {
  const others = marks.filter((mark) => mark.lane !== 'session');
  const moments = others.some((mark) => mark.until === null && !mark.open);
  return (
    <ul className="axis-legend" aria-hidden>
      <li>
        <i className={`swatch swatch-${timeline.endKind}`} />
        {ENDS[timeline.endKind]}
      </li>
      {moments && (
        <li>
          <i className="swatch swatch-dot" />a moment; a number: so many, close together
        </li>
      )}
      {others.some((mark) => mark.until !== null) && (
        <li>
          <i className="swatch swatch-span" />
          something that lasts
        </li>
      )}
      {others.some((mark) => mark.open) && (
        <li>
          <i className="swatch swatch-open" />
          its end is not recorded
        </li>
      )}
      <li>‹ 3: so many lie outside this scale</li>
    </ul>
  );
}
