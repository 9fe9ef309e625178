import { replayPack } from '../../engine/packs/replay.ts';
import { EXIT, type Command } from '../command.ts';
import { terminalJob } from '../io.ts';
import { onePack } from './verify.ts';

export const replayCommand: Command = {
  name: 'replay',
  usage: 'replay [--json] PACK',
  about:
    'Builds the findings again from the originals, settings and policy in a pack, and compares the digests.',
  help: [
    '--json   one JSON document on stdout',
    '',
    'Exit: 0 the digest is the same; 1 it is not, or the pack is not whole.',
  ],
  options: { json: { type: 'boolean' } },
  run: async (values, files, io) => {
    const job = terminalJob(io);
    const result = await replayPack(onePack(files), {}, job).finally(job.finish);
    const { same, expected, actual, message } = result;
    if (values['json'] === true) io.out(`${JSON.stringify(result, null, 2)}\n`);
    else if (same) io.out(`${message} Digest ${actual}.\n`);
    if (!same) io.err(`${message} Digest in the pack: ${expected}; rebuilt: ${actual}.\n`);
    return same ? EXIT.done : EXIT.error;
  },
};
