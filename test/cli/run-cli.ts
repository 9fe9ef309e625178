import { fileURLToPath } from 'node:url';
import { run } from '../../electron/cli/run.ts';

export const sample = fileURLToPath(new URL('../../resources/sample', import.meta.url));
export const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

/** Runs a command line inside this process; the streams are kept. */
export async function actas(
  words: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<{ code: number; out: string; err: string }> {
  const streams = { out: '', err: '' };
  const code = await run(words, {
    out: (text) => {
      streams.out += text;
    },
    err: (text) => {
      streams.err += text;
    },
    isTerminal: false,
    signal,
  });
  return { code, ...streams };
}
