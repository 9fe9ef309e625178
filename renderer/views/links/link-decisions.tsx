import type { LinkDecision } from '../../../shared/contract/links.ts';
import { useZone } from '../../hooks/use-review.ts';
import { byWhom, decisionWords } from './link-words.ts';

/** Append-only: every answer, by whom and when, and what was taken back. */
export function LinkDecisions({ decisions }: { readonly decisions: readonly LinkDecision[] }) {
  const zone = useZone();
  return (
    <ol className="plain rows">
      {decisions.map((one) => (
        <li key={`${one.seq} ${one.ticket}`}>
          <strong className="wrap">{decisionWords(one)}</strong>
          <span className="dim"> · {byWhom(one, zone)}</span>
          {one.note !== '' && <p className="wrap">{one.note}</p>}
        </li>
      ))}
    </ol>
  );
}
