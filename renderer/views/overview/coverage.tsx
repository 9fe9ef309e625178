import { TriangleAlert } from 'lucide-react';
import type { Overview } from '../../../shared/contract/overview.ts';
import { formatDay } from '../../../shared/format.ts';
import { Panel } from '../../components/panel.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showSource } from '../../state/navigation.ts';

/** What each source covers of the period: a session in a gap cannot be judged, and this says so before anybody asks. */
export function Coverage({ overview }: { readonly overview: Overview }) {
  return (
    <Panel title="Coverage of the period">
      <ul className="coverage">
        {overview.coverage.map((source) => (
          <CoverageLine key={source.sourceId} source={source} period={overview.period} />
        ))}
      </ul>
      {overview.gaps.length > 0 && (
        <ul className="gaps">
          {overview.gaps.map((gap) => (
            <li key={gap}>
              <TriangleAlert aria-hidden size={14} />
              {gap}
            </li>
          ))}
        </ul>
      )}
      {overview.gaps.length === 0 && overview.coverage.length > 0 && (
        <p className="dim small">The sources with times cover the whole period.</p>
      )}
    </Panel>
  );
}

type LineProps = { readonly source: Overview['coverage'][number]; readonly period: Overview['period'] };

function CoverageLine({ source, period }: LineProps) {
  const zone = useZone();
  const { from, to } = source;
  const words =
    from === null || to === null
      ? 'a list without times'
      : `${formatDay(from, zone)} – ${formatDay(to, zone)}`;
  return (
    <li>
      <button type="button" className="link" title={source.file} onClick={() => showSource(source.sourceId)}>
        {source.title}
      </button>
      {from === null || to === null || period === null ? (
        <span className="coverage-none" aria-hidden />
      ) : (
        <span className="coverage-bar" aria-hidden>
          <i style={place(from, to, period)} />
        </span>
      )}
      <span className="dim small">{words}</span>
    </li>
  );
}

function place(
  from: number,
  to: number,
  period: { from: number; to: number },
): { left: string; width: string } {
  const share = (at: number) =>
    Math.max(0, Math.min(1, (at - period.from) / Math.max(1, period.to - period.from)));
  return { left: `${share(from) * 100}%`, width: `${Math.max(0.5, (share(to) - share(from)) * 100)}%` };
}
