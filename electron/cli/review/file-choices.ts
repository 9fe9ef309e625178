import { join } from 'node:path';
import { AuditError } from '../../../shared/errors.ts';
import { ENCODINGS, SOURCE_KINDS, type Encoding, type SourceKind } from '../../../shared/words.ts';
import type { OptionValues } from '../command.ts';
import type { GivenList } from './lists.ts';

/** `--kind FILE=KIND` and its like: the file as it was given on the command line, or its name, and what is said of it. */
export type FileChoice<Value> = { readonly option: string; readonly file: string; readonly value: Value };

const wrong = (sentence: string): AuditError => new AuditError('option-invalid', sentence);

/** The values of an option that may be repeated. */
export function textsOf(values: OptionValues, name: string): string[] {
  const given = values[name];
  return Array.isArray(given) ? given.map(String) : [];
}

/** `--kind FILE=KIND`. @throws AuditError `option-invalid`. */
export function kindChoice(text: string): FileChoice<SourceKind> {
  const { file, said } = parted('--kind', 'KIND', text);
  const value = SOURCE_KINDS.find((known) => known === said);
  if (value === undefined) throw wrong(`--kind: there is no kind "${said}". "actas formats" lists them.`);
  return { option: '--kind', file, value };
}

/** `--encoding FILE=NAME`. @throws AuditError `option-invalid`. */
export function encodingChoice(text: string): FileChoice<Encoding> {
  const { file, said } = parted('--encoding', 'NAME', text);
  const value = ENCODINGS.find((known) => known === said.toLowerCase());
  if (value === undefined) throw wrong(`--encoding takes ${ENCODINGS.join(', ')}; not "${said}".`);
  return { option: '--encoding', file, value };
}

/** `--year FILE=YEAR`: a year or an ISO date. @throws AuditError `option-invalid`. */
export function yearChoice(text: string): FileChoice<string> {
  const { file, said } = parted('--year', 'YEAR', text);
  const [day = ''] = /^\d{4}-\d\d-\d\d$/.exec(said.length === 4 ? `${said}-01-01` : said) ?? [];
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(day))
    throw wrong(
      `--year takes a year or the first day of the file, such as 2018 or 2017-09-01; not "${said}".`,
    );
  return { option: '--year', file, value: said };
}

/**
 * An option that is said once for all files, and again for single ones (`--zone Europe/Berlin --zone Jira.csv=UTC`).
 * @param valueOf checks a value. @throws AuditError `option-invalid`.
 */
export function saidForAll<Value>(
  option: string,
  texts: readonly string[],
  valueOf: (text: string) => Value,
): { readonly all: Value | undefined; readonly files: readonly FileChoice<Value>[] } {
  const [single, whole] = [
    texts.filter((text) => text.includes('=')),
    texts.filter((text) => !text.includes('=')),
  ];
  if (whole.length > 1) throw wrong(`${option} was said twice for all files: ${whole.join(' and ')}.`);
  const files = single.map((text) => {
    const { file, said } = parted(option, 'VALUE', text);
    return { option, file, value: valueOf(said) };
  });
  return { all: whole[0] === undefined ? undefined : valueOf(whole[0]), files };
}

function parted(option: string, what: string, text: string): { file: string; said: string } {
  const sign = text.lastIndexOf('=');
  if (sign < 1) throw wrong(`${option} takes FILE=${what}, not "${text}".`);
  return { file: text.slice(0, sign), said: text.slice(sign + 1) };
}

/** What was said of the lists, and of which of them by their own names. */
export type Chosen<Value> = {
  readonly values: ReadonlyMap<GivenList, Value>;
  readonly named: ReadonlySet<GivenList>;
};

/**
 * What was said of each list. A choice for an archive or a workbook holds for every list in it that none names itself.
 * @throws AuditError when a choice names no file.
 */
export function chosen<Value>(
  lists: readonly GivenList[],
  choices: readonly FileChoice<Value>[],
): Chosen<Value> {
  const found = choices.map((choice) => ({ ...choice, ...meant(lists, choice) }));
  const values = new Map<GivenList, Value>();
  const pairs = (whole: boolean): void => {
    for (const { files, value } of found.filter((one) => one.whole === whole))
      for (const file of files) values.set(file, value);
  };
  pairs(true);
  pairs(false);
  return { values, named: new Set(found.filter(({ whole }) => !whole).flatMap(({ files }) => files)) };
}

function meant(
  lists: readonly GivenList[],
  { option, file }: FileChoice<unknown>,
): { files: readonly GivenList[]; whole: boolean } {
  const given = lists.filter((list) => list.given === file || join(list.given) === join(file));
  const files = given.length > 0 ? given : lists.filter(({ name }) => name === file);
  if (files.length > 0) return { files, whole: false };
  const inside = lists.filter(
    ({ list, holder }) => list !== null && (join(holder.given) === join(file) || holder.name === file),
  );
  if (inside.length > 0) return { files: inside, whole: true };
  throw wrong(`${option} names ${file}, which is not among the files to review.`);
}
