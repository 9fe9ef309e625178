import type { Timeline } from '../../../../shared/contract/sessions.ts';
import { lastOf, seenOf } from './scale.ts';

type Shape = {
  readonly timeline: Timeline;
  readonly xOf: (at: number) => number;
  readonly left: number;
  readonly right: number;
  readonly id: string;
};

/** From where to where, cut at the edges; null: nothing of it is in sight. */
function between({ left, right, xOf }: Shape, from: number, to: number): { x: number; width: number } | null {
  const [x, end] = [Math.max(left, xOf(from)), Math.min(right, xOf(to))];
  return end < x ? null : { x, width: end - x };
}

/** Shades the session through all lanes: surely, and as far as it may have gone on. */
export function SessionBand(shape: Shape & { readonly top: number; readonly bottom: number }) {
  const { timeline, top, bottom } = shape;
  const sure = between(shape, timeline.startedAt, seenOf(timeline));
  const perhaps = between(shape, seenOf(timeline), lastOf(timeline));
  const height = bottom - top;
  return (
    <g aria-hidden>
      {sure && (
        <rect className="axis-band" x={sure.x} width={Math.max(1, sure.width)} y={top} height={height} />
      )}
      {perhaps && perhaps.width > 0 && (
        <rect className="axis-band-perhaps" x={perhaps.x} width={perhaps.width} y={top} height={height} />
      )}
    </g>
  );
}

const BAR = 12;
const FADE = 90;

/** Solid as far as it was seen; a cap where a logout ends it, a hatched tail to its bound, or fading where no end is known. */
export function SessionBar(shape: Shape & { readonly y: number }) {
  const { timeline, y, id, right, xOf } = shape;
  const sure = between(shape, timeline.startedAt, seenOf(timeline));
  const tail = between(shape, seenOf(timeline), lastOf(timeline));
  const end = xOf(seenOf(timeline));
  const box = { y: y - BAR / 2, height: BAR };
  const fade = Math.min(FADE, right - end);
  return (
    <g aria-hidden className="axis-session">
      {sure && <rect {...box} x={sure.x} width={Math.max(2, sure.width)} className="axis-session-seen" />}
      {timeline.endKind === 'inferred' && tail && tail.width > 0 && (
        <rect {...box} x={tail.x} width={tail.width} className="axis-session-tail" fill={`url(#${id}h)`} />
      )}
      {timeline.endKind === 'open' && sure && fade > 0 && (
        <rect {...box} x={end} width={fade} fill={`url(#${id}session)`} />
      )}
      {timeline.endKind === 'logout' && sure && end <= right && (
        <rect className="axis-session-cap" x={end - 1} width={3} y={y - BAR / 2 - 3} height={BAR + 6} />
      )}
    </g>
  );
}
