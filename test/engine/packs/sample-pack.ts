import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import yazl from 'yazl';
import { openBag } from '../../../electron/engine/packs/bag/open-bag.ts';

export const sampleFolder = fileURLToPath(new URL('../../../resources/sample', import.meta.url));

export const sha256 = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex');

/** The files of the sample review, as `withReview` takes them. */
export function sampleFiles(): { name: string; text: string }[] {
  const names = readdirSync(sampleFolder)
    .filter((name) => name.endsWith('.csv'))
    .sort();
  return names.map((name) => ({ name, text: readFileSync(join(sampleFolder, name), 'utf8') }));
}

/** The sample without its largest file, which no finding rests on. */
export const shortSample = (): { name: string; text: string }[] =>
  sampleFiles().filter(({ name }) => name !== 'LoginHistory.csv');

/** Every file of a pack by its path. */
export async function contentsOf(pack: string): Promise<Map<string, Buffer>> {
  const bag = await openBag(pack);
  const contents = new Map<string, Buffer>();
  for (const file of bag.files.keys()) {
    const chunks: Buffer[] = [];
    for await (const chunk of bag.read(file)) chunks.push(chunk);
    contents.set(file, Buffer.concat(chunks));
  }
  bag.close();
  return contents;
}

/** Unpacks a pack into a folder, so that a test can change it. */
export async function unpack(pack: string, folder: string): Promise<void> {
  for (const [file, content] of await contentsOf(pack)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Writes manifests, sizes and hashes that fit whatever the folder holds now: what a skilled forger does. */
export function sealAgain(folder: string, packId?: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const payload = files.filter((file) => file.startsWith('data/')).sort();
  const bytes = payload.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const info = readFileSync(join(folder, 'bag-info.txt'), 'utf8').replace(
    /Payload-Oxum: .*/u,
    `Payload-Oxum: ${bytes}.${payload.length}`,
  );
  writeFileSync(
    join(folder, 'bag-info.txt'),
    packId === undefined ? info : info.replace(/External-Identifier: .*/u, `External-Identifier: ${packId}`),
  );
  const lines = (list: string[]): string =>
    list.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`).join('');
  writeFileSync(join(folder, 'manifest-sha256.txt'), lines(payload));
  writeFileSync(
    join(folder, 'tagmanifest-sha256.txt'),
    lines(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']),
  );
}

/** A zip of any entries, for packs that nobody honest makes. */
export async function zipOf(
  path: string,
  entries: readonly { name: string; text: string; mode?: number }[],
): Promise<void> {
  const zip = new yazl.ZipFile();
  for (const { name, text, mode = 0o100644 } of entries)
    zip.addBuffer(Buffer.from(text), name, { mode, compress: false });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
