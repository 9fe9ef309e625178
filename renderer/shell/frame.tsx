import type { ReviewInfo } from '../../shared/contract/review.ts';
import { frame } from '../state/navigation.ts';
import { useStore } from '../state/store.ts';
import { views } from '../views/index.ts';
import { Boundary } from './boundary.tsx';
import { Footer } from './footer.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

export function Frame({ review }: { readonly review: ReviewInfo }) {
  const { view } = useStore(frame);
  const shown = views.find((one) => one.id === view) ?? views[0];
  const Screen = shown?.component;
  return (
    <div className="frame">
      <title>{`${review.name} – Actas`}</title>
      <TopBar review={review} />
      <Rail review={review} current={view} />
      <main className="main" aria-label={shown?.title}>
        <Boundary key={view}>{Screen && <Screen />}</Boundary>
      </main>
      <Footer review={review} />
    </div>
  );
}
