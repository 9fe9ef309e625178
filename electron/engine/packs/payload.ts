import { createHash } from 'node:crypto';
import { AuditError } from '../../../shared/errors.ts';
import { breathe, type Job } from '../job.ts';
import { readOriginal } from '../sources/list.ts';
import { byText } from '../text.ts';
import { BAGIT_TXT, bagInfoText, manifestText, type Manifest } from './bag/manifest.ts';
import { packFile, type PackFile } from './bag/payload.ts';
import { csvBytes } from './csv.ts';
import type { PackFacts, PackSource } from './facts.ts';
import { reportPdf } from './pdf/report.ts';
import { screenshotFiles } from './screenshots.ts';
import { settingsFile } from './settings-file.ts';
import { tables } from './tables/index.ts';
import { ENGINE_VERSION } from './version.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The data files made from the review's tables, in one go: no other job may change them half way. */
export function dataFiles(facts: PackFacts): PackFile[] {
  const log = facts.log.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  return [
    ...tables.map(({ file, columns, rows }) =>
      packFile(`data/${file}`, csvBytes(columns, rows(facts.reader))),
    ),
    packFile('data/review.json', json(facts.document)),
    packFile('data/policy.json', json(facts.policy)),
    packFile('data/settings.json', json(settingsFile(facts))),
    packFile('data/log.jsonl', log),
    ...screenshotFiles(facts.reader),
  ];
}

/** Everything under data/, sorted by path. */
export async function payloadOf(facts: PackFacts, job: Job): Promise<PackFile[]> {
  // Both read the review to the end before the first wait: the pack tells of one state.
  const data = dataFiles(facts);
  const drawn = reportPdf(facts);
  job.progress('Drawing the report', 0, null, 'pages');
  const report = packFile('data/report.pdf', await drawn);
  await breathe(job);
  // Lists of one archive share its original.
  const kept = new Map(facts.sources.map((source) => [facts.originals.get(source) ?? '', source]));
  const originals = [...kept].map(([path, source]) => originalFile(facts, path, source));
  return [...data, report, ...originals].sort((a, b) => byText(a.path, b.path));
}

/** An original as it was imported. Reading it to the end proves that it is still the same. */
function originalFile(facts: PackFacts, path: string, source: PackSource): PackFile {
  return { path, bytes: source.keptBytes, open: () => checked(facts, source) };
}

function* checked({ reader }: PackFacts, source: PackSource): Iterable<Buffer> {
  const hash = createHash('sha256');
  for (const chunk of readOriginal(reader, source.keptSha256)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') === source.keptSha256) return;
  throw new AuditError(
    'review-unreadable',
    `${source.file} in this review is no longer what was imported: its hash differs. Take it out of the review and import it again.`,
  );
}

/** Reads every file once for its hash. */
export async function hashesOf(files: readonly PackFile[], job: Job): Promise<Manifest> {
  const hashes = new Map<string, string>();
  for (const [done, { path, open }] of files.entries()) {
    const hash = createHash('sha256');
    for (const chunk of open()) {
      hash.update(chunk);
      job.signal.throwIfAborted();
    }
    hashes.set(path, hash.digest('hex'));
    job.progress('Hashing the evidence', done + 1, files.length, 'files');
    await breathe(job);
  }
  return hashes;
}

/** The files around the payload that make it a bag. */
export async function tagFiles(
  facts: PackFacts,
  payload: readonly PackFile[],
  job: Job,
): Promise<PackFile[]> {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const tags = [
    packFile(
      'bag-info.txt',
      bagInfoText([
        ['Bag-Software-Agent', `Actas ${ENGINE_VERSION}`],
        ['Bagging-Date', facts.asOf],
        ['External-Identifier', facts.packId],
        ['External-Description', facts.settings.name],
        ['Payload-Oxum', `${bytes}.${payload.length}`],
      ]),
    ),
    packFile('bagit.txt', BAGIT_TXT),
    packFile('manifest-sha256.txt', manifestText(await hashesOf(payload, job))),
  ];
  return [...tags, packFile('tagmanifest-sha256.txt', manifestText(await hashesOf(tags, job)))];
}
