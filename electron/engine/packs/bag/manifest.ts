import { decodePath, encodePath } from './paths.ts';

export type Manifest = ReadonlyMap<string, string>;

/** `<sha256>  <path>`, sorted by path, one a line. */
export function manifestText(hashes: Manifest): string {
  const lines = [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${encodePath(path)}\n`);
  return lines.join('');
}

/** Reads a manifest; null when a line is not one or a path is listed twice. */
export function readManifest(text: string): Manifest | null {
  const hashes = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/u)) {
    if (line === '') continue;
    const parts = /^([0-9a-fA-F]{64})[ \t]+\*?(.+)$/u.exec(line);
    const path = decodePath(parts?.[2] ?? '').replace(/^\.\//, '');
    if (!parts?.[1] || path === '' || hashes.has(path)) return null;
    hashes.set(path, parts[1].toLowerCase());
  }
  return hashes;
}

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** bag-info.txt: labels in a fixed order, no clock. A line end inside a value would start a new label. */
export function bagInfoText(labels: readonly (readonly [label: string, value: string])[]): string {
  return labels.map(([label, value]) => `${label}: ${value.replace(/\s+/gu, ' ').trim()}\n`).join('');
}

export function readBagInfo(text: string): Map<string, string> {
  const labels = new Map<string, string>();
  // A line that starts with a space goes on with the one before.
  for (const line of text.replace(/(?:\r\n|\r|\n)[ \t]+/gu, ' ').split(/\r\n|\r|\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) labels.set(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return labels;
}
