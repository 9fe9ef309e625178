import type { Suppression } from '../../../shared/contract/suppressions.ts';
import { formatCount } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Section } from '../../components/inspector.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { ANY_FINDING, showFinding, showFindings } from '../../state/navigation.ts';

const FIRST = 10;

/** The findings that are out of sight by it, the first of them by name; all of them are one click away. */
export function HiddenFindings({ suppression: { id } }: { readonly suppression: Suppression }) {
  const filter = { ...ANY_FINDING, state: 'suppressed' as const, suppression: id };
  const page = useCall('findings.page', { search: '', sort: null, filter, offset: 0, limit: FIRST });
  if (page.error) return <Failure error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading lines={3} what="what it hides" />;
  const { rows, matching } = page.data;
  return (
    <Section
      title="Hidden by it"
      aside={
        <button type="button" className="link" onClick={() => showFindings(filter)}>
          show {matching === 1 ? 'it' : `all ${formatCount(matching)}`} in the list
        </button>
      }
    >
      <ul className="plain rows">
        {rows.map((row) => (
          <li key={row.id} className="session-line">
            <SeverityBadge severity={row.severity} />
            <span className="session-who">
              <button type="button" className="link" onClick={() => showFinding(row.id)}>
                {row.title}
              </button>
              <span className="dim"> {row.subject}</span>
            </span>
          </li>
        ))}
      </ul>
      {matching > rows.length && <p className="dim small">The first {formatCount(rows.length)} are shown.</p>}
    </Section>
  );
}
