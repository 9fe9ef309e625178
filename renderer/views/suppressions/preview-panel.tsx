import type { SuppressionPreview } from '../../../shared/contract/suppressions.ts';
import { formatCount, formatDay } from '../../../shared/format.ts';
import { SeverityBadge, Shape } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { effectWords } from './suppression-words.ts';
import type { Drafting } from './use-draft.ts';

/** What would go out of sight, before anything is saved. */
export function PreviewPanel({ drafting }: { readonly drafting: Drafting }) {
  const { preview, asking, error, retry } = drafting;
  return (
    <Panel title="What it would hide">
      <div role="status" className="preview-words" data-asking={asking || undefined}>
        {preview?.problem === null ? (
          <p className="answer">{effectWords(preview.effect)}</p>
        ) : (
          !preview &&
          !asking &&
          !error && (
            <p className="dim">
              Choose rules, actor, account or unit, and days: what they would hide is shown here before
              anything is saved.
            </p>
          )
        )}
      </div>
      {preview !== null && preview.problem !== null && (
        <p className="preview-problem" role="alert">
          <Shape tone="bad" /> {preview.problem}
        </p>
      )}
      {error ? <Failure error={error} onRetry={retry} /> : null}
      {asking && !preview && <Loading lines={4} what="what it would hide" />}
      {preview && preview.rows.length > 0 && <Touched preview={preview} />}
    </Panel>
  );
}

function Touched({ preview: { rows, effect } }: { readonly preview: SuppressionPreview }) {
  const zone = useZone();
  return (
    <>
      <ul className="plain rows touched" aria-label="Findings it touches" tabIndex={0}>
        {rows.map((row) => (
          <li key={row.id}>
            <div className="touched-head">
              <SeverityBadge severity={row.severity} />
              <strong className="wrap">{row.title}</strong>
              <span className={`touched-fate ${row.hidden ? 'touched-hidden' : 'dim'}`}>
                <Shape tone={row.hidden ? 'unknown' : 'late'} />
                {row.hidden ? 'hidden' : 'stays in sight'}
              </span>
            </div>
            <p className="dim small wrap">
              {row.subject}
              {row.at !== null && ` · ${formatDay(row.at, zone)}`}
              {row.tier !== null && ` · tier ${row.tier}`}
            </p>
            <p className="wrap">{row.sentence}</p>
          </li>
        ))}
      </ul>
      {effect.hidden + effect.partly > rows.length && (
        <p className="dim small">The first {formatCount(rows.length)} are shown.</p>
      )}
    </>
  );
}
