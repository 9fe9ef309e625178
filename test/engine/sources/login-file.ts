import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import type { Question } from '../../../shared/contract/sources.ts';
import type { Bench } from './temp-sources.ts';

/** A login history that has these times. */
export function history(...times: string[]): string {
  return [
    'Username;Login Time;Status;Source IP',
    ...times.map((time) => `ana;${time};Success;192.0.2.1`),
  ].join('\n');
}

/** What is asked about a file of this content. */
export async function asked(
  { review, file }: Bench,
  content: string,
  given: Given = {},
): Promise<Pick<Question, 'id' | 'question' | 'choices'>[]> {
  const { questions } = await inspectFile(review, file('h.csv', content), given, quietJob);
  return questions.map(({ id, question, choices }) => ({ id, question, choices }));
}
