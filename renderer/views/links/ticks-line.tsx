import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { ANSWERS } from '../../../shared/words.ts';
import { ANSWER_WORDS } from '../sessions/answer-mark.tsx';
import { Ticks } from '../sessions/session-ticks.tsx';

/** "Nine tests: 7 yes, 1 no, 1 not recorded", and each of them when asked for. */
export function TicksLine({ ticks }: { readonly ticks: SessionDetail['ticks'] }) {
  const [open, setOpen] = useState(false);
  const counts = ANSWERS.map((answer) => ({
    words: ANSWER_WORDS[answer],
    count: ticks.filter((tick) => tick.answer === answer).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <button type="button" className="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden size={13} />
        <span>Nine tests: {counts.map(({ words, count }) => `${count} ${words}`).join(', ')}</span>
      </button>
      {open && <Ticks ticks={ticks} />}
    </>
  );
}
