import type { SessionDetail, SessionRow } from '../../../shared/contract/sessions.ts';
import { zoneName } from '../../../shared/format.ts';
import { systemName } from '../../../shared/system-words.ts';
import { STATE_BASIS_WORDS } from '../../../shared/people-words.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { useFormats } from '../../import/use-formats.ts';
import { lengthAndEnd, sensitivityOf, whenOf } from './session-words.ts';

export const sessionTitle = (row: SessionRow) => `${row.actor.name} used ${row.target.name}’s account`;

/** The head of the inspector: what happened, when, to whom, and who saw it. */
export function Heading({ detail }: { readonly detail: SessionDetail }) {
  return (
    <header className="inspector-head">
      <VerdictBadge verdict={detail.row.verdict} />
      <h2>{sessionTitle(detail.row)}</h2>
      <Facts detail={detail} />
    </header>
  );
}

export function Facts({ detail: { row, support } }: { readonly detail: SessionDetail }) {
  const zone = useZone();
  return (
    <>
      <p className="dim">
        {whenOf(row, zone)} · {zoneName(zone)}
        <br />
        {lengthAndEnd(row)}
      </p>
      <p className="dim">
        <span title={`Unit ${STATE_BASIS_WORDS[row.unitBasis]}`}>{row.unit ?? 'Unit not recorded'}</span> ·{' '}
        <span className={row.sensitive ? 'strong-late' : undefined}>
          {row.sensitive === null ? 'sensitivity ' : ''}
          {sensitivityOf(row.sensitive)}
        </span>{' '}
        · {systemName(row.system)}
        {row.target.username && (
          <>
            <br />
            <span className="wrap">{row.target.username}</span>
          </>
        )}
      </p>
      <SeenBy row={row} />
      {row.through && (
        <p className="fact-line">
          {row.actor.name} came from {row.through.name}’s account
          {row.through.username === null ? '' : ` (${row.through.username})`}.
        </p>
      )}
      {support !== null && <p className="fact-line">Support of the vendor: {support}</p>}
    </>
  );
}

function SeenBy({ row }: { readonly row: SessionRow }) {
  const formats = useFormats();
  if (row.kinds.length === 0) return null;
  const titles = row.kinds.map((kind) => formats.find((one) => one.kind === kind)?.title ?? kind);
  return <p className="dim">Seen by: {titles.join(', ')}</p>;
}
