import { AuditError } from '../../../shared/errors.ts';
import { SEVERITIES, type Encoding, type Severity, type SourceKind } from '../../../shared/words.ts';
import { policyFileAt } from '../../engine/policy/read-file.ts';
import type { DateOrder } from '../../engine/settings.ts';
import { textOf, type OptionValues } from '../command.ts';
import { mappingFiles, type MappingFile } from './mapping-files.ts';
import {
  encodingChoice,
  kindChoice,
  saidForAll,
  textsOf,
  yearChoice,
  type FileChoice,
} from './file-choices.ts';

export type ReviewOptions = {
  readonly name: string;
  readonly out: string | undefined;
  readonly save: string | undefined;
  /** What differs from the default policy, checked. */
  readonly policy: unknown;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly zone: string | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly zones: readonly FileChoice<string>[];
  readonly dateOrders: readonly FileChoice<DateOrder>[];
  readonly kinds: readonly FileChoice<SourceKind>[];
  readonly encodings: readonly FileChoice<Encoding>[];
  readonly years: readonly FileChoice<string>[];
  readonly mappings: readonly MappingFile[];
  /** Files that are options, which a folder to review may hold too. */
  readonly optionFiles: readonly string[];
  readonly json: boolean;
  readonly failOn: Severity | undefined;
};

const wrong = (sentence: string): AuditError => new AuditError('option-invalid', sentence);

/** Reads and checks every option before anything is opened. @throws AuditError with one sentence. */
export async function reviewOptions(values: OptionValues): Promise<ReviewOptions> {
  const policy = textOf(values, 'policy');
  const zone = saidForAll('--zone', textsOf(values, 'zone'), zoneOf);
  const order = saidForAll('--date-order', textsOf(values, 'date-order'), dateOrderOf);
  const mappings = await mappingFiles(textsOf(values, 'mapping'));
  return {
    // Not the name of the saved file: where a review is kept must not change its pack.
    name: nameOf(textOf(values, 'name')),
    out: textOf(values, 'out'),
    save: textOf(values, 'save'),
    policy: policy === undefined ? {} : (await policyFileAt(policy)).over,
    period: periodOf(textOf(values, 'period')),
    zone: zone.all,
    zones: zone.files,
    dateOrder: order.all,
    dateOrders: order.files,
    kinds: textsOf(values, 'kind').map(kindChoice),
    encodings: textsOf(values, 'encoding').map(encodingChoice),
    years: textsOf(values, 'year').map(yearChoice),
    mappings,
    optionFiles: [...mappings.map(({ path }) => path), ...(policy === undefined ? [] : [policy])],
    json: values['json'] === true,
    failOn: oneOf('--fail-on', SEVERITIES, textOf(values, 'fail-on')),
  };
}

function nameOf(name: string | undefined): string {
  if (name === undefined) return 'Impersonation review';
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 120) throw wrong('--name takes a name of 1 to 120 characters.');
  return trimmed;
}

function periodOf(text: string | undefined): ReviewOptions['period'] {
  if (text === undefined) return null;
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text) ?? [];
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) {
    throw wrong(`--period takes two dates such as 2026-01-01..2026-03-31, not "${text}".`);
  }
  if (from > to) throw wrong(`--period ends (${to}) before it begins (${from}).`);
  return { from, to };
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    return zone;
  } catch {
    throw wrong(`--zone takes an IANA zone such as America/Toronto or UTC, not "${zone}".`);
  }
}

function dateOrderOf(text: string): DateOrder {
  const order = oneOf('--date-order', ['dmy', 'mdy', 'ymd'], text);
  if (order === undefined) throw wrong('--date-order takes dmy, mdy or ymd.');
  return order;
}

function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  text: string | undefined,
): Choice | undefined {
  if (text === undefined) return undefined;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw wrong(`${option} takes ${choices.join(', ')}; not "${text}".`);
  return found;
}
