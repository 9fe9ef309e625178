import { ChevronLeft, ChevronRight, PanelTopOpen } from 'lucide-react';
import type { LinkItem } from '../../../shared/contract/links.ts';
import { formatCount, zoneName } from '../../../shared/format.ts';
import { LINK_BAND_WORDS } from '../../../shared/link-words.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { openPage } from '../../state/session-screen.ts';
import { lengthAndEnd, whenOf } from '../sessions/session-words.ts';
import { LitReason } from './lit-reason.tsx';

export type Place = {
  /** Where the session stands among those of the list; -1 while it is not in it as it is read. */
  readonly index: number;
  readonly count: number;
  readonly step: (by: number) => void;
  /** The next session that waits: from here to the end, then from the top; null: none. */
  readonly next: () => Promise<string | null>;
};

/** Who used whose account, when and why, and where a ticket for it was looked for. */
export function Heading({ item, place }: { readonly item: LinkItem; readonly place: Place }) {
  const zone = useZone();
  const { row, considered, endedAt, endKind, seenUntil } = item;
  const times = { startedAt: row.startedAt, endedAt, endKind, seenUntil };
  return (
    <header className="question-head link-head">
      <div className="question-place">
        <span>
          {place.index < 0
            ? 'Not among the sessions of the list that were read so far'
            : `Session ${formatCount(place.index + 1)} of ${formatCount(place.count)}`}
        </span>
        {/* Its page shows the points, which are hidden here. */}
        {row.band !== null && (
          <Button small look="quiet" icon={PanelTopOpen} onPress={() => openPage(row.sessionId)}>
            Open page
          </Button>
        )}
        <IconButton icon={ChevronLeft} label="Previous session" onPress={() => place.step(-1)} />
        <IconButton icon={ChevronRight} label="Next session" onPress={() => place.step(1)} />
      </div>
      <h2 className="wrap">
        {row.actor.name} used {row.target.name}’s account
      </h2>
      <p className="link-when">
        {row.verdict !== null && <VerdictBadge verdict={row.verdict} />}
        {row.band !== null && (
          <span className="tag" title={LINK_BAND_WORDS[row.band].meaning}>
            {LINK_BAND_WORDS[row.band].label}
          </span>
        )}
        <span className="dim">
          {whenOf(times, zone)} · {zoneName(zone)} · {lengthAndEnd(times)} · {row.unit ?? 'Unit not recorded'}
        </span>
      </p>
      <LitReason item={item} />
      <p className="dim link-considered">{considered.sentence}</p>
    </header>
  );
}
