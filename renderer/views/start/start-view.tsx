import { FlaskConical, FolderOpen } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { Mark } from '../../shell/mark.tsx';
import { ThemeMenu } from '../../shell/theme-menu.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { chooseReview, openSample } from '../../state/review-actions.ts';
import { NewReview } from './new-review.tsx';
import { RecentReviews } from './recent-reviews.tsx';

/** `waiting`: whether a review is open is not known yet; the place is held so that nothing flashes. */
export function StartView({ waiting }: { readonly waiting: boolean }) {
  const open = useAction(chooseReview);
  const sample = useAction(openSample);
  if (waiting) return <main className="start" aria-busy />;
  return (
    <main className="start" aria-label="Start">
      <title>Actas</title>
      <div className="start-column">
        <h1 className="start-title">
          <Mark /> Actas
        </h1>
        <p className="lead">
          Who logged in as whom, when, why, and can every session be justified? Actas reads audit trails,
          ticket lists and user exports, rebuilds every impersonation session, tests each against the ticket
          that should justify it, and writes an evidence pack that can be checked and run again. Everything
          stays on this machine.
        </p>
        <section className="start-box" aria-label="Begin">
          <NewReview autoFocus />
          <div className="start-others">
            <Button icon={FolderOpen} isDisabled={open.busy} onPress={() => open.run()}>
              Open…
            </Button>
            <Button icon={FlaskConical} isDisabled={sample.busy} onPress={() => sample.run()}>
              Open the sample
            </Button>
            <span className="dim">or drop a review on this window</span>
          </div>
        </section>
        <section aria-labelledby="recent-title">
          <h2 id="recent-title">Recent reviews</h2>
          <RecentReviews />
        </section>
        <footer className="start-foot">
          <ThemeMenu />
          <Button look="quiet" onPress={() => openDialog('keys')}>
            Keys
          </Button>
          <Button look="quiet" onPress={() => openDialog('about')}>
            About Actas
          </Button>
        </footer>
      </div>
    </main>
  );
}
