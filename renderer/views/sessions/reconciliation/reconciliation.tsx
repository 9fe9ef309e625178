import { useMemo } from 'react';
import { useZone } from '../../../hooks/use-review.ts';
import { AnswerMark } from '../answer-mark.tsx';
import { SessionsList } from '../sessions-list.tsx';
import { checkColumns } from './check-columns.tsx';
import { CheckCounts } from './check-counts.tsx';

/** What the sources say of each other: counts on top, and session by session below. */
export function Reconciliation() {
  const zone = useZone();
  const columns = useMemo(() => checkColumns(zone), [zone]);
  return (
    <div className="reconciliation">
      <CheckCounts />
      <SessionsList label="Sessions between sources" columns={columns} />
      <p className="list-foot check-legend">
        <span className="check-cell check-yes">
          <AnswerMark answer="yes" size={13} /> yes
        </span>
        <span className="check-cell check-no">
          <AnswerMark answer="no" size={13} /> no
        </span>
        <span className="check-cell check-not-recorded">
          <AnswerMark answer="not-recorded" size={13} /> not recorded: no imported file covers it, so it
          neither confirms nor contradicts
        </span>
      </p>
    </div>
  );
}
