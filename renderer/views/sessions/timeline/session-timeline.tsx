import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { LANE_WORDS } from '../../../../shared/check-words.ts';
import type { Timeline } from '../../../../shared/contract/sessions.ts';
import { formatNumber, formatOffset, formatSecond } from '../../../../shared/format.ts';
import { Panel } from '../../../components/panel.tsx';
import { Failure, Loading } from '../../../components/states.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { useZone } from '../../../hooks/use-review.ts';
import { sessionScreen, type Scale } from '../../../state/session-screen.ts';
import { useStore } from '../../../state/store.ts';
import { Axis } from './axis.tsx';
import { focusMark, Happenings } from './happenings.tsx';
import { beginsUnknown, inOrder, type Placed } from './layout.ts';
import { Legend } from './legend.tsx';
import { rangeOf } from './scale.ts';
import { useLit } from './use-lit.ts';

/** What happened before, during and after a session: on an axis, and in order as a table. */
export function SessionTimeline({ id }: { readonly id: string }) {
  const timeline = useCall('sessions.timeline', { id });
  return (
    <Panel title="Before, during and after" aside={<ScaleChooser />}>
      {timeline.error && <Failure error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isPending && <Loading lines={12} what="what happened around the session" />}
      {timeline.data && <Drawn id={id} timeline={timeline.data} />}
    </Panel>
  );
}

function Drawn({ id, timeline }: { readonly id: string; readonly timeline: Timeline }) {
  const { scale } = useStore(sessionScreen);
  const zone = useZone();
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidthOf(box);
  const lit = useLit();
  const marks = useMemo(() => inOrder(timeline.marks), [timeline]);
  const first = lit.first === null ? undefined : marks[lit.first];
  return (
    <>
      <div ref={box} className="axis-box">
        {width > 0 && (
          <Axis
            timeline={timeline}
            marks={marks}
            range={rangeOf(timeline, scale)}
            width={width}
            zone={zone}
            lit={lit}
            onChoose={(place) => focusMark(table.current, place)}
          />
        )}
      </div>
      <Readout mark={first} timeline={timeline} zone={zone} count={marks.length} />
      <Legend timeline={timeline} marks={marks} />
      {marks.length > 0 && (
        <Happenings id={id} timeline={timeline} marks={marks} zone={zone} lit={lit} table={table} />
      )}
    </>
  );
}

type ReadoutProps = {
  readonly mark: Placed | undefined;
  readonly timeline: Timeline;
  readonly zone: string;
  readonly count: number;
};

/** What is pointed at. Its line is always there, so that nothing moves; the table says it to those who cannot see it. */
function Readout({ mark, timeline, zone, count }: ReadoutProps) {
  if (!mark)
    return (
      <p className="readout faint">
        {count === 0
          ? 'Nothing is recorded around this session.'
          : `${formatNumber(count, 'event')}. Point at a mark or a row to see both.`}
      </p>
    );
  const words = [
    ...(beginsUnknown(mark, timeline)
      ? ['since when is not recorded']
      : [formatSecond(mark.at, zone), formatOffset(mark.at - timeline.startedAt)]),
    LANE_WORDS[mark.lane],
    mark.lane === 'ticket' && mark.group !== mark.label ? mark.group : '',
    mark.text === '' ? mark.label : `${mark.label}: ${mark.text}`,
  ];
  return (
    <p className="readout" aria-hidden title={mark.text}>
      {words.filter((word) => word !== '').join(' · ')}
    </p>
  );
}

const SCALES: readonly { readonly id: Scale; readonly title: string }[] = [
  { id: 'session', title: 'The session' },
  { id: 'hours', title: 'Hours' },
  { id: 'days', title: 'Days' },
];

function ScaleChooser() {
  const { scale } = useStore(sessionScreen);
  return (
    <RadioGroup
      className="scale"
      orientation="horizontal"
      value={scale}
      onChange={(id) => sessionScreen.set({ scale: SCALES.find((one) => one.id === id)?.id ?? 'hours' })}
    >
      <Label className="visually-hidden">Scale of the axis</Label>
      {SCALES.map(({ id, title }) => (
        <Radio key={id} value={id} className="scale-choice">
          {title}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function useWidthOf(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
