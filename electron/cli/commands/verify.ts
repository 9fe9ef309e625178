import { AuditError } from '../../../shared/errors.ts';
import { verifyPack } from '../../engine/packs/verify.ts';
import { EXIT, type Command } from '../command.ts';
import { terminalJob } from '../io.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json] PACK',
  about:
    'Checks an evidence pack, zipped or unpacked: every hash, nothing missing, nothing added, the log and the ledger.',
  help: [
    '--json   one JSON document on stdout',
    '',
    'Exit: 0 the pack is whole; 1 it is not, and the first bad file is named.',
  ],
  options: { json: { type: 'boolean' } },
  run: async (values, files, io) => {
    const job = terminalJob(io);
    const result = await verifyPack(onePack(files), job).finally(job.finish);
    if (values['json'] === true) io.out(`${JSON.stringify(result, null, 2)}\n`);
    else io.out(`${result.firstBad ?? result.message}\n`);
    if (!result.whole) io.err(`${result.message}\n`);
    return result.whole ? EXIT.done : EXIT.error;
  },
};

/** The one pack a command is about. @throws AuditError */
export function onePack(files: readonly string[]): string {
  const [pack, second] = files;
  if (pack === undefined)
    throw new AuditError(
      'option-invalid',
      'Name the pack: a .zip that Actas wrote, or the folder it was unpacked to.',
    );
  if (second !== undefined) throw new AuditError('option-invalid', 'Name one pack at a time.');
  return pack;
}
