import type { Source } from '../../../shared/contract/sources.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Badge } from '../../components/badge.tsx';

/** Whether somebody has vouched for the file, and what is still missing. */
export function Completeness({ source }: { readonly source: Source }) {
  if (source.complete)
    return (
      <p className="inspector-state">
        <Badge tone="ok" label="Complete" />
        <span className="dim small">its origin is written down and no alarm is open</span>
      </p>
    );
  return (
    <p className="inspector-state">
      <Badge tone="late" label="Not complete" />
      <span className="dim small">{lacks(source).join('; ')}</span>
    </p>
  );
}

function lacks({ card, alarms }: Source): string[] {
  const open = alarms.filter(({ reason }) => reason === null).length;
  const missing = [
    ...(card?.extractedBy.trim() ? [] : ['who extracted it']),
    ...(card?.system.trim() ? [] : ['from which system']),
    ...(card?.extractedAt.trim() ? [] : ['when']),
  ];
  return [
    ...(open > 0 ? [`${formatNumber(open, 'alarm')} without a reason`] : []),
    ...(missing.length > 0 ? [`not said: ${missing.join(', ')}`] : []),
  ];
}
