import type { Command } from './command.ts';

export function overviewHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`);
  return `Actas: who logged in as whom, when, why, and can every session be justified?

Usage: actas COMMAND [options]

${lines.join('\n')}

"actas COMMAND --help" tells more. Nothing ever leaves this machine.
`;
}

export function commandHelp({ usage, about, help }: Command): string {
  return `Usage: actas ${usage}\n\n${about}\n${help.length === 0 ? '' : `\n${help.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`}`;
}
