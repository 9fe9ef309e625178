import { AuditError } from '../../../shared/errors.ts';
import type { Answers, Inspection, Question } from '../../../shared/contract/sources.ts';
import { zonesNamed } from '../../../shared/roster-zones.ts';
import { quietJob, type Job } from '../../engine/job.ts';
import { inspectFile } from '../../engine/review.ts';
import { chosenKinds, type GivenFile } from './files.ts';
import type { ReviewOptions } from './options.ts';

export type ReadyFile = GivenFile & { readonly answers: Answers };

/** Looks at every file before any is imported, so that all questions come at once and identical files are met once. */
export async function inspectAll(
  files: readonly GivenFile[],
  options: ReviewOptions,
  job: Job,
  say: (sentence: string) => void,
): Promise<{ ready: ReadyFile[]; questions: Question[] }> {
  const kinds = chosenKinds(files, options.kinds);
  const ready: ReadyFile[] = [];
  const inspections: Inspection[] = [];
  const seen = new Map<string, string>();
  for (const [done, file] of files.entries()) {
    job.signal.throwIfAborted();
    job.progress('Looking at the files', done + 1, files.length, 'files');
    const kind = kinds.get(file);
    const answers = kind === undefined ? {} : { kind };
    const inspection = await inspectFile(null, file.path, givenBy(answers, options), {
      ...quietJob,
      signal: job.signal,
    });
    if (inspection.kind === null && inspection.questions.length === 0) {
      throw new AuditError(
        'file-foreign',
        `${file.name} is none of the lists that Actas reads. Leave it out, or say what it is with --kind.`,
      );
    }
    const twin = seen.get(inspection.sha256);
    if (twin !== undefined) {
      say(`${file.name} is identical to ${twin}; it is imported once.`);
      continue;
    }
    seen.set(inspection.sha256, file.name);
    ready.push({ ...file, answers });
    inspections.push(inspection);
  }
  return { ready, questions: withZones(inspections) };
}

/** The zones of the users in the same batch come first among the choices. */
function withZones(inspections: readonly Inspection[]): Question[] {
  const zones = zonesNamed(inspections);
  return inspections
    .flatMap(({ questions }) => questions)
    .map((question) =>
      question.id === 'zone'
        ? { ...question, choices: [...new Set([...zones, ...question.choices])] }
        : question,
    );
}

/** A file's own answers, behind them what was said for the whole review. */
export function givenBy(
  answers: Answers,
  { zone, dateOrder }: ReviewOptions,
): Answers & Pick<Parameters<typeof inspectFile>[2], 'reviewZone' | 'reviewDateOrder'> {
  return { ...answers, reviewZone: zone ?? null, reviewDateOrder: dateOrder ?? null };
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

export function questionLines(questions: readonly Question[]): string {
  const lines = questions.map(({ id, file, question, choices, option }) => {
    const offered =
      choices.length === 0
        ? ''
        : `\n    choices: ${choices.slice(0, 12).join(', ')}${choices.length > 12 ? ', …' : ''}`;
    return `  ${file}: ${question}${offered}\n    answer with ${option} ${VALUES[id](file)}\n`;
  });
  return `Nothing was imported. ${questions.length === 1 ? 'One question' : `${questions.length} questions`} must be answered first:\n${lines.join('')}`;
}

/** What follows the option that answers a question. */
const VALUES: Record<Question['id'], (file: string) => string> = {
  kind: (file) => `"${file}=KIND"`,
  zone: () => 'IANA, for example America/Toronto',
  'date-order': () => 'dmy, mdy or ymd',
};
