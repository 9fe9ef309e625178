import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Answers } from '../../../shared/contract/sources.ts';
import { AuditError } from '../../../shared/errors.ts';
import type { OpenOptions, ReviewFile } from '../db/open.ts';
import type { Job } from '../job.ts';
import { analyse, createReview, importFile, NOBODY } from '../review.ts';
import { containerName } from '../sources/file/place.ts';
import type { Given } from '../sources/study.ts';
import { reviewDocument } from '../views/document.ts';
import { readText, type Bag } from './bag/bag.ts';
import { openBag } from './bag/open-bag.ts';
import { portableName } from './bag/paths.ts';
import { putDeclaredDays } from './declared-days.ts';
import { putIdentities } from './identities.ts';
import { putLinkAnswers } from './link-answers.ts';
import { settingsFileSchema, type SettingsFile } from './settings-file.ts';
import { statedResults } from './stated-results.ts';
import { verifyPack } from './verify.ts';
import { ENGINE_VERSION } from './version.ts';

export type Replay = {
  readonly same: boolean;
  readonly expected: string;
  readonly actual: string;
  readonly message: string;
};

/**
 * Builds the review again from the originals, settings and policy in a pack, and compares the results.
 * Works in a folder of its own that is gone afterwards.
 * @throws AuditError `pack-broken` when the pack is not whole.
 */
export async function replayPack(path: string, options: OpenOptions, job: Job): Promise<Replay> {
  const verified = await verifyPack(path, job);
  if (!verified.whole) throw new AuditError('pack-broken', `The pack is not whole: ${verified.message}`);
  const folder = await mkdtemp(join(tmpdir(), 'actas-replay-'));
  const bag = await openBag(path);
  try {
    return await compare(bag, folder, options, job);
  } finally {
    bag.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(bag: Bag, folder: string, options: OpenOptions, job: Job): Promise<Replay> {
  const settings = settingsFileSchema.parse(JSON.parse((await readText(bag, 'data/settings.json')) ?? ''));
  const policy = JSON.parse((await readText(bag, 'data/policy.json')) ?? '') as unknown;
  const expected = statedResults(await readText(bag, 'data/review.json'))?.digest ?? '';
  const { name, zone, dateOrder, asked } = settings;
  const review = createReview(
    join(folder, 'replay.actas'),
    { name, zone, dateOrder, asked, policy },
    options,
  );
  try {
    await importOriginals(review, bag, folder, settings, job);
    putIdentities(review.db, settings.identities ?? []);
    putLinkAnswers(review.db, settings.links ?? []);
    putDeclaredDays(review.db, settings.declared ?? []);
    await analyse(review, job);
    const actual = reviewDocument(review.reader).digest;
    return { same: actual === expected, expected, actual, message: sentence(actual === expected, settings) };
  } finally {
    review.close();
  }
}

async function importOriginals(
  review: ReviewFile,
  bag: Bag,
  folder: string,
  settings: SettingsFile,
  job: Job,
): Promise<void> {
  for (const [number, entry] of settings.files.entries()) {
    job.progress('Importing the originals', number, settings.files.length, 'files');
    const place = join(folder, String(number));
    await mkdir(place);
    const given = givenOf(entry);
    const container = containerName(entry.file, given.list ?? null);
    // The name is part of every citation; only what no disk can hold was changed.
    const path = join(place, basename(container) === container ? container : portableName(container));
    await extract(bag, entry.original, path, job);
    await importFile(
      review,
      path,
      { ...withoutSecrets(entry, given), reviewZone: settings.zone, reviewDateOrder: settings.dateOrder },
      job,
      NOBODY,
    );
    await rm(place, { recursive: true });
  }
}

type Entry = SettingsFile['files'][number];

function givenOf({ given, kind, zone, dateOrder }: Entry): Answers {
  return given ?? { kind, ...(zone === null ? {} : { zone }), ...(dateOrder === null ? {} : { dateOrder }) };
}

/** What was kept of a file with secrets is a plain text, whatever the file was; it still goes by the file's hash. */
function withoutSecrets({ file, sha256, keptSha256, bytes }: Entry, given: Answers): Given {
  if (keptSha256 === undefined || keptSha256 === sha256) return given;
  const { list, ...rest } = given;
  return { ...rest, as: { name: file, list: list ?? null, sha256, bytes: bytes ?? 0 } };
}

async function extract(bag: Bag, original: string, path: string, job: Job): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of bag.read(original)) {
      job.signal.throwIfAborted();
      await handle.writeFile(chunk);
    }
  } finally {
    await handle.close();
  }
}

function sentence(same: boolean, { engine, files }: SettingsFile): string {
  if (same) return `The findings were rebuilt from ${files.length} original files and are the same.`;
  const version =
    engine === ENGINE_VERSION
      ? ''
      : ` The pack was made by Actas ${engine}; this is Actas ${ENGINE_VERSION}, which may judge differently.`;
  return `The findings rebuilt from the original files differ from those in the pack.${version}`;
}
