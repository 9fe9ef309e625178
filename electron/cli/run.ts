import { parseArgs } from 'node:util';
import { AuditError } from '../../shared/errors.ts';
import { reportFailure } from '../../shared/report-failure.ts';
import { EXIT, type Command } from './command.ts';
import { compareCommand } from './commands/compare.ts';
import { formatsCommand } from './commands/formats.ts';
import { replayCommand } from './commands/replay.ts';
import { reviewCommand } from './commands/review.ts';
import { verifyCommand } from './commands/verify.ts';
import { commandHelp, overviewHelp } from './help.ts';
import type { Io } from './io.ts';

export const commands: readonly Command[] = [
  reviewCommand,
  compareCommand,
  verifyCommand,
  replayCommand,
  formatsCommand,
];

/** Runs one command line and answers the exit code. An error is one sentence on `err`, never a stack. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    const details = (text: string): void => void (process.env['ACTAS_DEBUG'] === '1' && io.err(`${text}\n`));
    io.err(`${reportFailure(error, details).message}\n`);
    return EXIT.error;
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
    (first === undefined ? io.err : io.out)(overviewHelp(commands));
    return first === undefined ? EXIT.error : EXIT.done;
  }
  const command = commands.find(({ name }) => name === first);
  if (!command)
    throw new AuditError(
      'option-invalid',
      `There is no command "${first}". Use one of: ${commands.map(({ name }) => name).join(', ')}.`,
    );
  const { values, positionals } = parse(command, rest);
  if (values['help'] === true) {
    io.out(commandHelp(command));
    return EXIT.done;
  }
  return command.run(values, positionals, io);
}

function parse(
  command: Command,
  words: string[],
): { values: ReturnType<typeof parseArgs>['values']; positionals: string[] } {
  try {
    return parseArgs({
      args: words,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new AuditError('option-invalid', `${sentenceOf(error)} See "actas ${command.name} --help".`);
  }
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const option = /'(-[^\s']*)/.exec(text)?.[1] ?? 'An option';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`;
  if (/does not take an argument/.test(text)) return `${option} takes no value.`;
  return `${option} needs a value.`;
}
