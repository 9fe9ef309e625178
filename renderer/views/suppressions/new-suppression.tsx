import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { suppressionDrafts } from '../../state/suppression-drafts.ts';
import { AnswerFields, DaysFields } from './answer-fields.tsx';
import { SuppressedCount } from './suppressed-count.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { useDraft, type Drafting } from './use-draft.ts';

/** A new suppression: the form, and beside it what it would hide. */
export function NewSuppression() {
  const drafting = useDraft();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className="page suppression-page" aria-labelledby="new-suppression">
      <div className="suppression-head">
        <h2 id="new-suppression" ref={heading} tabIndex={-1} className="suppression-title">
          New suppression
        </h2>
        <SuppressedCount />
        <Button small icon={ArrowLeft} onPress={() => suppressionDrafts.set({ open: false })}>
          Back to the list
        </Button>
      </div>
      <div className="suppression-columns">
        <Panel title="What is expected, until when, and who says so">
          <form
            className="suppression-form"
            aria-label="New suppression"
            onSubmit={(event) => {
              event.preventDefault();
              drafting.save?.();
            }}
          >
            <ScopeFields draft={drafting.draft} change={drafting.change} />
            <DaysFields draft={drafting.draft} change={drafting.change} />
            <AnswerFields draft={drafting.draft} change={drafting.change} />
          </form>
        </Panel>
        <PreviewPanel drafting={drafting} />
      </div>
      <SaveBar drafting={drafting} />
    </section>
  );
}

/** Stays in sight below the form: what is missing, or what saving means. */
function SaveBar({ drafting }: { readonly drafting: Drafting }) {
  const { save } = drafting;
  return (
    <div className="suppression-foot">
      <p className="dim" role="status">
        {stepWords(drafting)}
      </p>
      <Button look="quiet" onPress={() => suppressionDrafts.set({ draft: null, open: false })}>
        Drop it
      </Button>
      <Button look="primary" icon={Check} isDisabled={save === null} onPress={() => save?.()}>
        Save suppression
      </Button>
    </div>
  );
}

/** What is to be done next, or what saving means. */
function stepWords({ missing, preview }: Drafting): string {
  if (missing.length > 0) return `Still to fill in: ${missing.join(', ')}.`;
  if (preview !== null && preview.problem !== null)
    return 'It cannot be saved like this; “What it would hide” says why.';
  return 'Once saved it can be ended, never changed. What it hides stays in the review and in every evidence pack.';
}
