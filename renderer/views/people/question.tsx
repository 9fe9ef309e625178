import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { formatCount } from '../../../shared/format.ts';
import { handlerOf, useCommand } from '../../commands/handlers.ts';
import { IconButton } from '../../components/button.tsx';
import { CitedRows, Cites } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { AnswerBar } from './answer-bar.tsx';
import { Candidates } from './candidates.tsx';
import { ExampleSessions } from './example-sessions.tsx';
import { byWhom, decisionWords, questionOf } from './people-words.ts';
import { useAnswering } from './use-answering.ts';

type QuestionProps = {
  readonly item: IdentityItem;
  /** The questions as the list shows them. */
  readonly order: readonly IdentityItem[];
  readonly step: (by: number) => void;
};

/** One question about who is who, what tells the candidates apart, and the answer. */
export function Question({ item, order, step }: QuestionProps) {
  const panel = useRef<HTMLElement>(null);
  const answering = useAnswering(item, order);
  useCommand('inspector', () => panel.current?.focus());
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    // What was pressed has left with the question before: the focus stays here.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [item.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // From the note back to the question, where keys answer; from there to the list.
    if (event.target instanceof HTMLTextAreaElement) panel.current?.focus();
    else handlerOf('list')?.();
  };
  return (
    <section className="question" aria-label="Question" tabIndex={-1} ref={panel} onKeyDown={onKeyDown}>
      <Cites key={item.id} first={[]}>
        <Heading item={item} order={order} step={step} />
        <Candidates item={item} answering={answering} />
        <AnswerBar item={item} answering={answering} />
        <ExampleSessions item={item} answering={answering} />
        <Answers item={item} />
        <Section title="Cited rows" aside="as they stand in the file">
          <CitedRows cites={item.candidates.flatMap((one) => one.cites)} />
        </Section>
      </Cites>
    </section>
  );
}

function Heading({ item, order, step }: QuestionProps) {
  const zone = useZone();
  const place = order.indexOf(item);
  return (
    <header className="question-head">
      <div className="question-place">
        <span>
          {place < 0
            ? 'Not in the list as it is filtered'
            : `Question ${formatCount(place + 1)} of ${formatCount(order.length)}`}
        </span>
        <IconButton icon={ChevronLeft} label="Previous question" onPress={() => step(-1)} />
        <IconButton icon={ChevronRight} label="Next question" onPress={() => step(1)} />
      </div>
      <h2 className="wrap">{questionOf(item)}</h2>
      <p className="answer">{item.sentence}</p>
      {item.decision?.answer != null && (
        <p className="question-answer">
          <strong className="wrap">{decisionWords(item.decision)}</strong>
          <span className="dim"> · {byWhom(item.decision, zone)}</span>
        </p>
      )}
    </header>
  );
}

/** Append-only: every answer, by whom and when, and what was taken back. */
function Answers({ item }: { readonly item: IdentityItem }) {
  const zone = useZone();
  return (
    <Section title="Answers so far" aside={item.history.length === 0 ? 'none yet' : undefined}>
      <ol className="plain rows">
        {item.history.map((entry, index) => (
          <li key={index}>
            <strong className="wrap">{decisionWords(entry)}</strong>
            <span className="dim"> · {byWhom(entry, zone)}</span>
            {entry.note !== '' && <p className="wrap">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
