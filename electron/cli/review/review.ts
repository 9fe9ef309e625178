import { rm } from 'node:fs/promises';
import { SEVERITIES, type Severity } from '../../../shared/words.ts';
import type { Readable } from '../../engine/db/open.ts';
import type { Job } from '../../engine/job.ts';
import { exportPack, type ExportedPack } from '../../engine/packs/pack.ts';
import { analyse, createReview, importFile, NOBODY, type ReviewFile } from '../../engine/review.ts';
import { reviewDocument } from '../../engine/views/document.ts';
import { EXIT } from '../command.ts';
import type { Io } from '../io.ts';
import { givenBy, type ReadyFile } from './inspect.ts';
import type { ReviewOptions } from './options.ts';
import { summary } from './summary.ts';
import { openOut, openWorkspace } from './workspace.ts';

/** Works on a file of its own; what was asked for gets its name only when everything is done. */
export async function review(
  files: readonly ReadyFile[],
  options: ReviewOptions,
  job: Job & { finish(): void },
  io: Io,
): Promise<number> {
  const { name, zone, dateOrder, period, policy } = options;
  const workspace = await openWorkspace(options.save);
  try {
    const made = createReview(workspace.path, {
      name,
      zone: zone ?? null,
      dateOrder: dateOrder ?? null,
      asked: period,
      policy,
    });
    const result = await built(made, files, options, job).finally(() => made.close());
    await workspace.keep().catch((error: unknown) => result.undo().then(() => Promise.reject(error)));
    job.finish();
    io.out(
      options.json
        ? `${JSON.stringify(result.document, null, 2)}\n`
        : summary(result.document, result.pack, options.save),
    );
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

async function built(
  made: ReviewFile,
  files: readonly ReadyFile[],
  options: ReviewOptions,
  job: Job,
): Promise<Built> {
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
