import { rm } from 'node:fs/promises';
import { SEVERITIES, type Severity } from '../../../shared/words.ts';
import type { Readable } from '../../engine/db/open.ts';
import type { Job } from '../../engine/job.ts';
import { exportPack, type ExportedPack } from '../../engine/packs/pack.ts';
import { analyse, createReview, importFile, NOBODY, type ReviewFile } from '../../engine/review.ts';
import { reviewDocument } from '../../engine/views/document.ts';
import { EXIT, type Command } from '../command.ts';
import { terminalJob, type Io } from '../io.ts';
import { givenFiles } from '../review/files.ts';
import { givenBy, inspectAll, questionDocument, questionLines, type ReadyFile } from '../review/inspect.ts';
import { reviewOptions, type ReviewOptions } from '../review/options.ts';
import { summary } from '../review/summary.ts';
import { openOut, openWorkspace } from '../review/workspace.ts';

export const reviewCommand: Command = {
  name: 'review',
  usage: 'review [options] FILE...',
  about: 'Imports files (or the CSV and text files of folders), matches sessions with tickets, and tests every rule.',
  help: [
    '--out DIR                  write the evidence pack into DIR',
    '--save FILE.actas          keep the review file',
    '--name NAME                what the review is called in the pack',
    '--policy FILE              JSON, merged over the default policy',
    '--period FROM..TO          ISO dates in the review\'s zone, both inclusive; default: what the sources cover',
    '--zone IANA                zone for times that carry none; default: refuse and ask',
    '--date-order dmy|mdy|ymd   when a file does not prove its own order; default: refuse and ask',
    '--kind FILE=KIND           override detection; may be repeated',
    '--json                     one JSON document on stdout; progress and messages go to stderr',
    '--fail-on high|medium|low  exit 2 when an open finding is at or above it',
    '',
    'Exit: 0 done; 1 error, nothing written; 2 --fail-on met; 3 a question must be answered first.',
  ],
  options: {
    out: { type: 'string' }, save: { type: 'string' }, name: { type: 'string' }, policy: { type: 'string' }, period: { type: 'string' },
    zone: { type: 'string' }, 'date-order': { type: 'string' }, kind: { type: 'string', multiple: true }, json: { type: 'boolean' },
    'fail-on': { type: 'string' },
  },
  run: async (values, names, io) => {
    const job = terminalJob(io);
    const say = (sentence: string): void => {
      job.finish();
      io.err(`${sentence}\n`);
    };
    try {
      const options = await reviewOptions(values);
      const { ready, questions } = await inspectAll(await givenFiles(names, say), options, job, say);
      if (questions.length === 0) return await review(ready, options, job, io);
      job.finish();
      if (options.json) io.out(`${JSON.stringify(questionDocument(questions), null, 2)}\n`);
      io.err(questionLines(questions));
      return EXIT.question;
    } finally {
      job.finish();
    }
  },
};

/** Works on a file of its own; what was asked for gets its name only when everything is done. */
async function review(files: readonly ReadyFile[], options: ReviewOptions, job: Job & { finish(): void }, io: Io): Promise<number> {
  const { name, zone, dateOrder, period, policy } = options;
  const workspace = await openWorkspace(options.save);
  try {
    const made = createReview(workspace.path, { name, zone: zone ?? null, dateOrder: dateOrder ?? null, asked: period, policy });
    const result = await built(made, files, options, job).finally(() => made.close());
    await workspace.keep().catch((error: unknown) => result.undo().then(() => Promise.reject(error)));
    job.finish();
    io.out(options.json ? `${JSON.stringify(result.document, null, 2)}\n` : summary(result.document, result.pack, options.save));
    return result.failed ? EXIT.failOn : EXIT.done;
  } finally {
    await workspace.clear();
  }
}

type Built = {
  readonly document: ReturnType<typeof reviewDocument>;
  readonly pack: ExportedPack | null;
  readonly failed: boolean;
  undo(): Promise<void>;
};

async function built(made: ReviewFile, files: readonly ReadyFile[], options: ReviewOptions, job: Job): Promise<Built> {
  for (const { path, answers } of files) await importFile(made, path, givenBy(answers, options), job, NOBODY);
  await analyse(made, job);
  const document = reviewDocument(made.reader);
  const failed = options.failOn !== undefined && hasOpen(made.reader, options.failOn);
  if (options.out === undefined) return { document, failed, pack: null, undo: () => Promise.resolve() };
  const out = await openOut(options.out);
  try {
    const pack = await exportPack(made, options.out, job);
    const undo = (): Promise<void> => rm(pack.path, { force: true }).then(out.undo);
    return { document, failed, pack, undo };
  } catch (error) {
    await out.undo();
    throw error;
  }
}

function hasOpen(reader: Readable, atLeast: Severity): boolean {
  const row = reader
    .prepare('SELECT 1 FROM open_finding o JOIN finding f ON f.id = o.id WHERE f.severity_rank <= ? LIMIT 1')
    .get(SEVERITIES.indexOf(atLeast));
  return row !== undefined;
}
