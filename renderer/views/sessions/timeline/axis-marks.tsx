import { drawnOf, LINE, type Dot, type Line, type Placed, type Span } from './layout.ts';
import type { Range } from './scale.ts';
import type { Lit } from './use-lit.ts';

type AxisMarksProps = {
  readonly line: Line;
  readonly range: Range;
  /** The time that was looked at. */
  readonly all: Range;
  readonly left: number;
  readonly width: number;
  readonly lit: Lit;
  readonly onChoose: (place: number) => void;
  readonly id: string;
};

/** The marks of one line. Pointing at one lights its row of the table; pressing it goes there. */
export function AxisMarks({ line, range, all, left, width, lit, onChoose, id }: AxisMarksProps) {
  const drawn = drawnOf(line.marks, range, all, width);
  const y = line.y + LINE / 2;
  const bind = (marks: readonly Placed[]) => ({
    className: 'axis-mark',
    'data-lit': marks.some((mark) => lit.has(mark.place)) || undefined,
    onPointerEnter: () => lit.point(marks.map((mark) => mark.place)),
    onPointerLeave: () => lit.point([]),
    onClick: () => {
      if (marks[0]) onChoose(marks[0].place);
    },
  });
  return (
    <g transform={`translate(${left} 0)`} aria-hidden>
      {drawn.spans.map((span) => (
        <g key={span.mark.place} {...bind([span.mark])}>
          <SpanShape span={span} y={y} id={id} />
        </g>
      ))}
      {drawn.dots.map((dot) => (
        <g key={dot.marks[0]?.place} {...bind(dot.marks)}>
          <DotShape dot={dot} y={y} lane={line.lane} />
        </g>
      ))}
      <Edge marks={drawn.before} x={2} y={y} lit={lit} before />
      <Edge marks={drawn.after} x={width - 2} y={y} lit={lit} />
    </g>
  );
}

const BAR = 9;

function SpanShape({ span, y, id }: { readonly span: Span; readonly y: number; readonly id: string }) {
  const { mark, x, width } = span;
  // The session itself is drawn by its own shape; here only its outline shows when it is pointed at.
  const own = mark.lane === 'session';
  const box = { x, width, y: y - BAR / 2, height: BAR };
  return (
    <>
      <rect className="axis-hit" x={x - 2} width={width + 4} y={y - LINE / 2} height={LINE} />
      {own ? (
        <rect className="axis-own" x={x - 1.5} width={width + 3} y={y - 8} height={16} rx={3} />
      ) : (
        <rect
          {...box}
          rx={2}
          className={mark.sessionId === null ? 'axis-span' : 'axis-span axis-span-session'}
          style={
            span.fades
              ? { fill: `url(#${id}${mark.sessionId === null ? 'span' : 'session'})`, stroke: 'none' }
              : undefined
          }
        />
      )}
      {!own && span.ends && <rect className="axis-end" x={x + width - 1} width={2} y={y - 6} height={12} />}
    </>
  );
}

const DIGIT = 7;

function DotShape({ dot, y, lane }: { readonly dot: Dot; readonly y: number; readonly lane: Line['lane'] }) {
  const count = dot.marks.length;
  const middle = (dot.x + dot.to) / 2;
  if (count === 1)
    return (
      <>
        <rect className="axis-hit" x={dot.x - 7} width={14} y={y - LINE / 2} height={LINE} />
        {lane === 'inside' ? (
          <path className="axis-dot axis-dot-full" d={`M${dot.x} ${y - 5}l5 5-5 5-5-5z`} />
        ) : (
          <circle className="axis-dot" cx={dot.x} cy={y} r={4} />
        )}
      </>
    );
  const width = Math.max(dot.to - dot.x + 8, String(count).length * DIGIT + 10);
  return (
    <>
      <rect
        className="axis-hit"
        x={middle - width / 2 - 2}
        width={width + 4}
        y={y - LINE / 2}
        height={LINE}
      />
      <rect className="axis-dot" x={middle - width / 2} width={width} y={y - 7} height={14} rx={7} />
      <text className="axis-count" x={middle} y={y + 3.5} textAnchor="middle">
        {count}
      </text>
    </>
  );
}

type EdgeProps = {
  readonly marks: readonly Placed[];
  readonly x: number;
  readonly y: number;
  readonly lit: Lit;
  readonly before?: boolean;
};

/** How many lie outside what the scale shows. */
function Edge({ marks, x, y, lit, before = false }: EdgeProps) {
  if (marks.length === 0) return null;
  return (
    <text
      className="axis-edge"
      data-lit={marks.some((mark) => lit.has(mark.place)) || undefined}
      x={x}
      y={y + 4}
      textAnchor={before ? 'start' : 'end'}
    >
      {before ? `‹ ${marks.length}` : `${marks.length} ›`}
    </text>
  );
}
