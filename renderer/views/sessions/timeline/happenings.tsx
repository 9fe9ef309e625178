import { ChevronRight } from 'lucide-react';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { LANE_WORDS } from '../../../../shared/check-words.ts';
import type { Timeline } from '../../../../shared/contract/sessions.ts';
import { formatNumber, formatOffset, formatSecond, zoneCity } from '../../../../shared/format.ts';
import { useCommand } from '../../../commands/handlers.ts';
import { citeText } from '../../../components/cites.tsx';
import { RawRow } from '../../../components/raw-row.tsx';
import { useCall } from '../../../hooks/use-call.ts';
import { openNextPage } from '../../../state/session-screen.ts';
import { beginsUnknown, type Placed } from './layout.ts';
import { phasesOf } from './phases.ts';
import type { Lit } from './use-lit.ts';

type HappeningsProps = {
  /** The session whose page it is. */
  readonly id: string;
  readonly timeline: Timeline;
  readonly marks: readonly Placed[];
  readonly zone: string;
  readonly lit: Lit;
  readonly table: RefObject<HTMLTableElement | null>;
};

export function focusMark(table: HTMLElement | null, place: number): void {
  const row = table?.querySelector<HTMLElement>(`[data-place="${place}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** What happened, in order, with its distance from the start; each row is the mark of the same place on the axis. */
export function Happenings({ id, timeline, marks, zone, lit, table }: HappeningsProps) {
  const reached = lit.cursor ?? 0;
  const go = (place: number) => focusMark(table.current, Math.max(0, Math.min(marks.length - 1, place)));
  useCommand('row.next', marks.length > 0 ? () => go(lit.cursor === null ? 0 : reached + 1) : null);
  useCommand('row.previous', marks.length > 0 ? () => go(reached - 1) : null);
  return (
    <div className="happenings">
      <table
        role="grid"
        aria-label="What happened, in order"
        ref={table}
        onKeyDown={(event) => onKey(event, reached, marks.length, go)}
      >
        <thead>
          <tr>
            <th scope="col">When, {zoneCity(zone)}</th>
            <th scope="col" className="number">
              From the start
            </th>
            <th scope="col">Of what</th>
            <th scope="col">What happened</th>
            <th scope="col">File and row</th>
          </tr>
        </thead>
        {phasesOf(timeline, marks).map((phase) => (
          <tbody key={phase.title}>
            <tr className="phase">
              <th scope="rowgroup" colSpan={5}>
                {phase.title} <span className="dim">({phase.marks.length})</span>
              </th>
            </tr>
            {phase.marks.map((mark) => (
              <Happening
                key={mark.place}
                mark={mark}
                id={id}
                timeline={timeline}
                zone={zone}
                lit={lit}
                reached={reached}
              />
            ))}
          </tbody>
        ))}
      </table>
      {timeline.more > 0 && (
        <p className="happenings-more dim">
          {formatNumber(timeline.more, 'more event')} of this time {timeline.more === 1 ? 'is' : 'are'} not
          shown: there are too many.
        </p>
      )}
    </div>
  );
}

type HappeningProps = {
  readonly mark: Placed;
  readonly id: string;
  readonly timeline: Timeline;
  readonly zone: string;
  readonly lit: Lit;
  readonly reached: number;
};

function Happening({ mark, id, timeline, zone, lit, reached }: HappeningProps) {
  const [open, setOpen] = useState(false);
  const here = mark.place === reached;
  const { cite } = mark;
  const sessionId = mark.sessionId === id ? null : mark.sessionId;
  const unknown = beginsUnknown(mark, timeline);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    if (sessionId !== null) openNextPage(sessionId);
    else if (cite) setOpen(!open);
  };
  return (
    <>
      <tr
        className="happening"
        tabIndex={here ? 0 : -1}
        data-place={mark.place}
        data-lit={lit.has(mark.place) || undefined}
        onFocus={() => lit.moveTo(mark.place)}
        onPointerEnter={() => lit.point([mark.place])}
        onPointerLeave={() => lit.point([])}
        onKeyDown={onKeyDown}
      >
        <td className="happening-time">
          {unknown ? <span className="dim">not recorded</span> : formatSecond(mark.at, zone)}
        </td>
        <td className="number">{unknown ? '' : formatOffset(mark.at - timeline.startedAt)}</td>
        <td className="dim">{LANE_WORDS[mark.lane]}</td>
        <td className="happening-text">
          <Text mark={mark} zone={zone} />
          {sessionId !== null && (
            <button
              type="button"
              className="link"
              tabIndex={here ? 0 : -1}
              onClick={() => openNextPage(sessionId)}
            >
              Open this session
            </button>
          )}
        </td>
        <td>
          {cite && (
            <button
              type="button"
              className="cite happening-cite"
              tabIndex={here ? 0 : -1}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <ChevronRight aria-hidden size={12} />
              {citeText(cite)}
            </button>
          )}
        </td>
      </tr>
      {open && cite && <Raw cite={cite} />}
    </>
  );
}

/** The words of a mark; of a session also until when, where that is known. */
function Text({ mark, zone }: { readonly mark: Placed; readonly zone: string }) {
  const { lane, group, label, text, until, open, sessionId } = mark;
  return (
    <>
      {lane === 'ticket' && group !== label && <span className="mono">{group}</span>}
      <span className="happening-label">{label}</span>
      {text !== '' && <span>{text}</span>}
      {sessionId !== null && until !== null && !open && (
        <span className="dim">until {formatSecond(until, zone)}</span>
      )}
      {sessionId !== null && open && lane !== 'session' && <span className="dim">no logout seen</span>}
    </>
  );
}

function Raw({ cite }: { readonly cite: NonNullable<Placed['cite']> }) {
  const record = useCall('records.get', { sourceId: cite.sourceId, row: cite.row });
  return (
    <tr>
      <td colSpan={5}>
        <RawRow record={record.data} error={record.error} />
      </td>
    </tr>
  );
}

function onKey(event: KeyboardEvent, reached: number, count: number, go: (place: number) => void): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const moves: Record<string, number> = {
    ArrowDown: reached + 1,
    ArrowUp: reached - 1,
    PageDown: reached + 10,
    PageUp: reached - 10,
    Home: 0,
    End: count - 1,
  };
  const to = moves[event.key];
  if (to === undefined) return;
  event.preventDefault();
  go(to);
}
