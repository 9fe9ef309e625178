import { run } from './run.ts';

/** The command line: the engine without a window. */

const stop = new AbortController();
// Only the first Ctrl-C is caught: a second one ends the process at once.
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// "actas … | head" closes the pipe early; that is nobody's mistake.
process.stdout.on('error', () => undefined);

// Not process.exit: a long document would be cut off before a pipe has taken it.
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  signal: stop.signal,
});
