import { Clock, Command, PackageCheck } from 'lucide-react';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { formatCount, formatPeriod, zoneName, zoneOffsets } from '../../shared/format.ts';
import { Button } from '../components/button.tsx';
import { openDialog } from '../state/dialogs.ts';
import { goTo, showFindings } from '../state/navigation.ts';
import { Mark } from './mark.tsx';
import { ThemeMenu } from './theme-menu.tsx';

export function TopBar({ review }: { readonly review: ReviewInfo }) {
  const { period } = review;
  return (
    <header className="top-bar">
      <Mark />
      <button
        type="button"
        className="review-name"
        title={`${review.name}: settings`}
        onClick={() => openDialog('settings')}
      >
        <strong>{review.name}</strong>
        <span className="visually-hidden">, review settings</span>
      </button>
      <span className="top-period">{period ? formatPeriod(period.from, period.to) : 'no period yet'}</span>
      <button
        type="button"
        className="zone-chip"
        title="The zone times are shown in; change it in the review settings"
        onClick={() => openDialog('settings')}
      >
        <Clock aria-hidden size={13} />
        {zoneText(review)}
      </button>
      <span className="top-space" />
      <Decided review={review} />
      <Button icon={Command} look="quiet" onPress={() => openDialog('palette')}>
        Commands
      </Button>
      <ThemeMenu />
      <Button icon={PackageCheck} look="primary" onPress={() => goTo('pack')}>
        Export pack
      </Button>
    </header>
  );
}

function zoneText({ zone, period }: ReviewInfo): string {
  const shown = zone ?? period?.zone ?? 'UTC';
  if (shown === 'UTC' || !period) return zoneName(shown);
  return `${zoneName(shown)} · ${zoneOffsets(shown, Date.parse(period.from), Date.parse(period.to))}`;
}

/** What is still missing before the review can be handed over: decided, suppressed and answered alarms are settled. */
function Decided({ review: { counts } }: { readonly review: ReviewInfo }) {
  if (counts.findings === 0) return null;
  const settled = counts.findings - counts.open;
  return (
    <button type="button" className="decided" onClick={() => showFindings({ state: 'open' })}>
      <span className="decided-bar" aria-hidden>
        <i style={{ width: `${(settled / counts.findings) * 100}%` }} />
      </span>
      {formatCount(settled)} of {formatCount(counts.findings)} settled
    </button>
  );
}
