import type { ReviewInfo } from '../../shared/contract/review.ts';
import { goTo, type ViewId } from '../state/navigation.ts';
import { views, type View } from '../views/index.ts';

const GROUPS = [null, 'Evidence', 'Conclusions', 'Review'] as const;

export function Rail({ review, current }: { readonly review: ReviewInfo; readonly current: ViewId }) {
  return (
    <nav className="rail" aria-label="Screens">
      {GROUPS.map((group) => (
        <div key={group ?? 'top'} role="group" aria-label={group ?? undefined}>
          {group && (
            <p className="rail-group" aria-hidden>
              {group}
            </p>
          )}
          {views
            .filter((view) => view.group === group)
            .map((view) => (
              <Place key={view.id} view={view} review={review} current={view.id === current} />
            ))}
        </div>
      ))}
    </nav>
  );
}

function Place({
  view,
  review,
  current,
}: {
  readonly view: View;
  readonly review: ReviewInfo;
  readonly current: boolean;
}) {
  const Icon = view.icon;
  const count = view.count(review);
  const note = view.note?.(review);
  return (
    <button
      type="button"
      className="rail-item"
      aria-current={current ? 'page' : undefined}
      onClick={() => goTo(view.id)}
    >
      <Icon aria-hidden size={15} strokeWidth={1.75} />
      <span>{view.title}</span>
      {count && <span className="rail-count">{count}</span>}
      {note && <span className="rail-count rail-note">{note}</span>}
    </button>
  );
}
