import { formatCount, formatNumber } from '../../../shared/format.ts';
import { useReview } from '../../hooks/use-review.ts';
import { showFindings } from '../../state/navigation.ts';

/** How much is out of sight, always said; it leads to these findings. */
export function SuppressedCount() {
  const counts = useReview()?.counts;
  if (!counts) return null;
  const { suppressed, findings } = counts;
  const of = `of ${formatNumber(findings, 'finding')} ${suppressed === 1 ? 'is' : 'are'} suppressed`;
  return (
    <p className="suppressed-count" role="status">
      {suppressed === 0 ? (
        '0'
      ) : (
        <button
          type="button"
          className="link"
          aria-label={`${formatCount(suppressed)} suppressed: show them`}
          onClick={() => showFindings({ state: 'suppressed' })}
        >
          {formatCount(suppressed)}
        </button>
      )}{' '}
      {of}
    </p>
  );
}
