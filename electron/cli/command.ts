import type { ParseArgsConfig } from 'node:util';
import type { Io } from './io.ts';

export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** One command: a small object in a file of its own. It answers the exit code. */
export type Command = {
  readonly name: string;
  /** What follows "actas" in its first line of help. */
  readonly usage: string;
  readonly about: string;
  /** Lines of help on the options and exit codes. */
  readonly help: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(values: OptionValues, files: readonly string[], io: Io): Promise<number>;
};

/** 0 done, 1 error, 2 `--fail-on` met, 3 a question must be answered first. */
export const EXIT = { done: 0, error: 1, failOn: 2, question: 3 } as const;

/** The value of an option that takes one text. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
