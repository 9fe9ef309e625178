import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { byText } from '../../text.ts';
import { bagRoot, type Bag } from './bag.ts';

/** Opens an unpacked bag. Links are named, not followed. */
export async function openFolder(folder: string): Promise<Bag> {
  const found: Found = { files: new Map(), links: [] };
  await walk(folder, '', found);
  const root = bagRoot(found.files.keys());
  const inside = [...found.files].map(([path, bytes]) => [path.slice(root.length), bytes] as const);
  const link = found.links.sort(byText)[0];
  return {
    files: new Map(inside.sort(([a], [b]) => byText(a, b))),
    hostile: link === undefined ? null : { file: link, why: 'is a link or a device, not a file' },
    read: (path) => createReadStream(join(folder, root, ...path.split('/'))),
    close: () => undefined,
  };
}

type Found = { files: Map<string, number>; links: string[] };

async function walk(folder: string, inside: string, found: Found): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = `${inside}${entry.name}`;
    if (entry.isDirectory()) await walk(join(folder, entry.name), `${path}/`, found);
    else if (entry.isFile()) found.files.set(path, (await stat(join(folder, entry.name))).size);
    else found.links.push(path);
  }
}
