import { useId } from 'react';
import { LANE_WORDS } from '../../../../shared/check-words.ts';
import type { Timeline } from '../../../../shared/contract/sessions.ts';
import { AxisMarks } from './axis-marks.tsx';
import { heightOf, LINE, linesOf, type Line, type Placed } from './layout.ts';
import { clockTicks, dayTicks, midnightsOf, type Range } from './scale.ts';
import { SessionBand, SessionBar } from './session-bar.tsx';
import type { Lit } from './use-lit.ts';

const TOP = 38;
const NARROW = 560;
const EDGE = 14;

type AxisProps = {
  readonly timeline: Timeline;
  readonly marks: readonly Placed[];
  readonly range: Range;
  /** Pixels. */
  readonly width: number;
  readonly zone: string;
  readonly lit: Lit;
  readonly onChoose: (place: number) => void;
};

/** One axis of time for everything around a session. The table below says the same in words. */
export function Axis({ timeline, marks, range, width, zone, lit, onChoose }: AxisProps) {
  const id = useId().replace(/\W/gu, '');
  const gutter = width < NARROW ? 116 : 152;
  const plot = Math.max(40, width - gutter - EDGE);
  const lines = linesOf(marks, TOP);
  const height = heightOf(lines);
  const xOf = (at: number) => gutter + ((at - range.from) / (range.to - range.from)) * plot;
  const shape = { timeline, xOf, left: gutter, right: gutter + plot, id };
  return (
    <svg
      className="axis"
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
    >
      <title id={`${id}t`}>The session on an axis of time</title>
      <desc id={`${id}d`}>
        Before, during and after the session. Everything shown here stands in the table that follows, in
        order.
      </desc>
      <Patterns id={id} />
      <Clock range={range} xOf={xOf} width={plot} height={height} zone={zone} />
      <SessionBand {...shape} top={TOP - 6} bottom={height - 4} />
      {lines.map((line) => (
        <g key={`${line.lane}${line.y}`}>
          {line.first && line.y > TOP && (
            <line className="axis-lane" x1={0} x2={width} y1={line.y - 4.5} y2={line.y - 4.5} />
          )}
          <LineName line={line} gutter={gutter} />
          {line.lane === 'session' && line.first && <SessionBar {...shape} y={line.y + LINE / 2} />}
          <AxisMarks
            line={line}
            range={range}
            all={timeline}
            left={gutter}
            width={plot}
            lit={lit}
            onChoose={onChoose}
            id={id}
          />
        </g>
      ))}
    </svg>
  );
}

type ClockProps = {
  readonly range: Range;
  readonly xOf: (at: number) => number;
  readonly width: number;
  readonly height: number;
  readonly zone: string;
};

function Clock({ range, xOf, width, height, zone }: ClockProps) {
  const line = (at: number, className: string) => (
    <line
      key={`${className}${at}`}
      className={className}
      x1={xOf(at)}
      x2={xOf(at)}
      y1={TOP - 6}
      y2={height - 4}
    />
  );
  return (
    <g aria-hidden>
      {clockTicks(range, width, zone).map((tick) => (
        <g key={tick.at}>
          {line(tick.at, 'axis-tick')}
          <text className="axis-clock" x={xOf(tick.at)} y={TOP - 11} textAnchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      {midnightsOf(range, zone).map((at) => line(at, 'axis-midnight'))}
      {dayTicks(range, width, zone).map((tick) => (
        <text key={tick.at} className="axis-day" x={xOf(tick.at)} y={11}>
          {tick.text}
        </text>
      ))}
    </g>
  );
}

/** Letters that fit beside the name of a lane, and on a line of their own. */
const ROOM = { wide: [10, 20], narrow: [9, 15] } as const;

function LineName({ line, gutter }: { readonly line: Line; readonly gutter: number }) {
  const y = line.y + LINE / 2 + 4;
  const wide = gutter > 120;
  const [beside, alone] = ROOM[wide ? 'wide' : 'narrow'];
  return (
    <g aria-hidden>
      {line.first && (
        <text className="axis-name" x={0} y={y}>
          {wide ? LANE_WORDS[line.lane] : SHORT[line.lane]}
        </text>
      )}
      <text
        className={line.lane === 'ticket' ? 'axis-group mono' : 'axis-group'}
        x={gutter - 10}
        y={y}
        textAnchor="end"
      >
        {cut(groupName(line), line.first ? beside : alone)}
      </text>
    </g>
  );
}

/** A ticket is known by its key; of both people lines tell sessions from sign-ins and changes. */
function groupName({ lane, first, groups }: Line): string {
  if (groups.length > 1) return `${groups.length} others`;
  const told = lane === 'ticket' || lane === 'actor' || lane === 'target' || !first;
  return told ? (groups[0] ?? '') : '';
}

const SHORT: typeof LANE_WORDS = {
  session: 'Session',
  inside: 'Inside',
  actor: 'Actor',
  target: 'Account',
  access: 'Access',
  ticket: 'Tickets',
};

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="axis-hatch" x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      {['session', 'span'].map((name) => (
        <linearGradient key={name} id={`${id}${name}`} className={`axis-fade axis-fade-${name}`}>
          <stop offset="0" stopColor="currentColor" stopOpacity="0.9" />
          <stop offset="0.35" stopColor="currentColor" stopOpacity="0.55" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      ))}
    </defs>
  );
}
