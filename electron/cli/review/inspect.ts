import { AuditError } from '../../../shared/errors.ts';
import type { Answers, Inspection, Question } from '../../../shared/contract/sources.ts';
import { quietJob, type Job } from '../../engine/job.ts';
import { inspectFile } from '../../engine/review.ts';
import { createAnswers, type AnswersOf } from './answers.ts';
import type { GivenList } from './lists.ts';
import type { ReviewOptions } from './options.ts';
import { withZones } from './questions.ts';

export type ReadyFile = GivenList & { readonly answers: Answers };
type Looked = { readonly answers: Answers; readonly inspection: Inspection };

/**
 * Looks at every list before any is imported, so that all questions come at once and identical files are met once.
 * @param say tells what was left out.
 */
export async function inspectAll(
  lists: readonly GivenList[],
  options: ReviewOptions,
  job: Job,
  say: (sentence: string) => void,
): Promise<{ ready: ReadyFile[]; questions: Question[] }> {
  const answersOf = createAnswers(lists, options);
  const ready: ReadyFile[] = [];
  const inspections: Inspection[] = [];
  const seen = new Map<string, string>();
  for (const [done, list] of lists.entries()) {
    job.signal.throwIfAborted();
    job.progress('Looking at the files', done + 1, lists.length, 'files');
    const looked = await look(list, answersOf, options, job, say);
    if (looked === null) continue;
    const { inspection, answers } = looked;
    const same = `${inspection.sha256}/${inspection.list ?? ''}`;
    const twin = seen.get(same);
    if (twin !== undefined) {
      say(`${list.name} is identical to ${twin}; it is imported once.`);
      continue;
    }
    seen.set(same, list.name);
    ready.push({ ...list, answers });
    inspections.push(inspection);
  }
  refuseEmptyHolders(lists, ready);
  answersOf.sayUnused(say);
  return { ready, questions: withZones(inspections) };
}

/** What a list is, or null for one of an archive or a workbook that is none: nobody can leave that out himself. */
async function look(
  list: GivenList,
  answersOf: AnswersOf,
  options: ReviewOptions,
  job: Job,
  say: (sentence: string) => void,
): Promise<Looked | null> {
  const inspect = (answers: Answers): Promise<Inspection> =>
    inspectFile(null, list.path, givenBy(answers, options), { ...quietJob, signal: job.signal });
  try {
    const answers = answersOf.list(list);
    const inspection = await inspect(answers);
    answersOf.check(list, inspection);
    if (inspection.kind !== null || inspection.questions.length > 0) return { answers, inspection };
    const mapping = answersOf.fitting(list, inspection);
    if (mapping === null) throw foreign(list);
    return { answers: { ...answers, mapping }, inspection: await inspect({ ...answers, mapping }) };
  } catch (error) {
    const mayLeave = list.list !== null && !answersOf.names(list) && error instanceof AuditError;
    if (!mayLeave || !/^file-(?:foreign|empty|binary|malformed)$/.test(error.code)) throw error;
    say(leftOut(list.name, error.message));
    return null;
  }
}

function foreign({ name, list }: GivenList): AuditError {
  const advice = list === null ? 'Leave it out, say' : 'To have it read, say';
  return new AuditError(
    'file-foreign',
    `${name} is none of the lists that Actas reads. ${advice} what it is with --kind, or what its columns mean with --mapping.`,
  );
}

/** Most sentences begin with the name; it is not said twice. */
function leftOut(name: string, message: string): string {
  const why = message.startsWith(`${name} is `) ? `: it ${message.slice(name.length + 1)}` : `. ${message}`;
  return `${name} was left out${why}`;
}

function refuseEmptyHolders(lists: readonly GivenList[], ready: readonly ReadyFile[]): void {
  const taken = new Set(ready.map(({ holder }) => holder));
  const empty = lists.find(({ list, holder }) => list !== null && !taken.has(holder));
  if (empty)
    throw new AuditError(
      'file-foreign',
      `${empty.holder.name} holds no list that Actas reads. Leave it out, or say what a list in it is with --kind or --mapping.`,
    );
}

/** A file's own answers, behind them what was said for the whole review. */
export function givenBy(
  answers: Answers,
  { zone, dateOrder }: ReviewOptions,
): Answers & Pick<Parameters<typeof inspectFile>[2], 'reviewZone' | 'reviewDateOrder'> {
  return { ...answers, reviewZone: zone ?? null, reviewDateOrder: dateOrder ?? null };
}
