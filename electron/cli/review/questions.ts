import type { Inspection, Question } from '../../../shared/contract/sources.ts';
import { zonesNamed } from '../../../shared/roster-zones.ts';

/** All questions of a batch; the zones of the users in it come first among the choices. */
export function withZones(inspections: readonly Inspection[]): Question[] {
  const zones = zonesNamed(inspections);
  return inspections
    .flatMap(({ questions }) => questions)
    .map((question) =>
      question.id === 'zone'
        ? { ...question, choices: [...new Set([...zones, ...question.choices])] }
        : question,
    );
}

/** The questions as `--json` prints them; `text` is the sentence, kept beside the key that the command line documents. */
export function questionDocument(questions: readonly Question[]): unknown {
  return {
    schema: 'actas.review/1',
    questions: questions.map(({ id, file, question, choices, option }) => ({
      id,
      file,
      question,
      text: question,
      choices,
      option,
    })),
  };
}

/** The questions for a person at a terminal: each with its choices and the option that answers it. */
export function questionLines(questions: readonly Question[]): string {
  const lines = questions.map(({ id, file, question, choices, option }) => {
    const offered =
      choices.length === 0
        ? ''
        : `\n    choices: ${choices.slice(0, 12).join(', ')}${choices.length > 12 ? ', …' : ''}`;
    return `  ${file}: ${question}${offered}\n    answer with ${option.split(' ')[0] ?? option} ${VALUES[id](file)}\n`;
  });
  return `Nothing was imported. ${questions.length === 1 ? 'One question' : `${questions.length} questions`} must be answered first:\n${lines.join('')}`;
}

/** What follows the option that answers a question. */
const VALUES: Record<Question['id'], (file: string) => string> = {
  kind: (file) => `"${file}=KIND"`,
  zone: () => 'IANA, for example America/Toronto',
  'date-order': () => 'dmy, mdy or ymd',
  year: (file) => `"${file}=2018" or "${file}=2017-09-01"`,
};
