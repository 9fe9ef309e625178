import type { Overview } from '../../../../shared/contract/overview.ts';
import { paragraph } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';

type Absence = Overview['absence'][number];

const WORDS: Record<Absence['answer'], { label: string; tone: 'ok' | 'unknown' }> = {
  proven: { label: 'Proven', tone: 'ok' },
  'cannot-conclude': { label: 'Cannot conclude', tone: 'unknown' },
};

/** For each system: whether the files prove that nobody else was impersonated in the period. */
export function absenceTable(paper: Paper, absence: readonly Absence[]): void {
  paragraph(
    paper,
    'For each system: do the imported files prove that nobody was impersonated in the period but in the sessions listed here?',
  );
  table(paper, {
    columns: [
      { title: 'System', share: 18 },
      { title: 'Answer', share: 20 },
      { title: 'Why', share: 62 },
    ],
    rows: absence.map(({ system, answer, sentence }) => [
      system,
      { parts: [{ text: WORDS[answer].label }], mark: WORDS[answer].tone },
      sentence,
    ]),
  });
}

/** The same in one line, for the summary. */
export function absenceLine({ system, answer, sentence }: Absence): string {
  const asked =
    answer === 'proven'
      ? 'nobody was impersonated but in these sessions'
      : 'cannot conclude whether anybody else was impersonated';
  return `${system}: ${asked}. ${sentence}`;
}
