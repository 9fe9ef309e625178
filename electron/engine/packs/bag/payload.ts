import { createHash } from 'node:crypto';

/** One file of a bag, by its path inside it. It may be opened more than once. */
export type PackFile = { readonly path: string; readonly bytes: number; open(): Iterable<Buffer> };

export function packFile(path: string, content: string | Buffer): PackFile {
  const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { path, bytes: buffer.length, open: () => [buffer] };
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
