import type { Question } from '../../../shared/contract/sources.ts';
import type { Readable } from '../db/open.ts';
import type { Detection } from './detect.ts';
import { DATE_ORDER_WORDS } from './time/date-order.ts';
import type { TimeSettings } from './moments.ts';
import type { TimeFindings } from './time/time-survey.ts';

type Known = {
  readonly reader: Readable | null;
  readonly name: string;
  readonly detection: Detection;
  readonly findings: TimeFindings | null;
  /** The zone that was given for the file or the review. */
  readonly zone: string | null;
  readonly settings: TimeSettings;
};

/** What only a person can answer about a file, with an example from it. */
export function questionsOf(known: Known): readonly Question[] {
  return [kindQuestion(known), zoneQuestion(known), orderQuestion(known), yearQuestion(known)].filter(
    (question) => question !== null,
  );
}

function kindQuestion({ name, detection }: Known): Question | null {
  if (detection.format !== null || detection.candidates.length === 0) return null;
  const titles = detection.candidates.map(({ title }) => title).join(' or ');
  return {
    id: 'kind',
    file: name,
    question: `What is ${name}: ${titles}?`,
    choices: detection.candidates.map(({ id }) => id),
    option: `--kind ${name}=KIND`,
  };
}

function zoneQuestion({ reader, name, findings, zone }: Known): Question | null {
  const asked = { id: 'zone', file: name, option: '--zone' } as const;
  if (findings?.zoneless && zone === null) {
    const example = `"${findings.zoneless.text}" in row ${findings.zoneless.row}`;
    return {
      ...asked,
      question: `Times in ${name} carry no time zone, for example ${example}. In which zone were they written?`,
      choices: zoneChoices(reader),
    };
  }
  if (!findings?.unclear) return null;
  const { abbreviation, text, row } = findings.unclear;
  const so = zone === null ? '' : ` ${zone} does not use it.`;
  return {
    ...asked,
    question: `"${abbreviation}" in ${name} means different things in different countries, for example "${text}" in row ${row}.${so} In which zone were the times written?`,
    choices: zoneChoices(reader),
  };
}

function orderQuestion({ name, findings, settings }: Known): Question | null {
  if (!findings?.loose || findings.proof || settings.dateOrder !== null) return null;
  const { text, row, orders } = findings.loose;
  const readings = orders.map((order) => DATE_ORDER_WORDS[order]).join(' or as ');
  const why = findings.mixed
    ? `Dates in ${name} contradict each other: some can only be read as ${readings}, the first as "${text}" in row ${row}. Rows of the other order will be rejected. Which is it?`
    : `Dates in ${name} can be read as ${readings}, for example "${text}" in row ${row}. Which is it?`;
  return { id: 'date-order', file: name, question: why, choices: [...orders], option: '--date-order' };
}

function yearQuestion({ name, findings, settings }: Known): Question | null {
  if (!findings?.yearless || settings.yearFrom !== null) return null;
  const { text, row } = findings.yearless;
  return {
    id: 'year',
    file: name,
    question: `Dates in ${name} carry no year, for example "${text}" in row ${row}. On which day, or in which year, does the list begin? Its dates are read within one year from there.`,
    choices: [],
    option: `--year ${name}=YEAR`,
  };
}

/** The zones that most users of imported rosters have, then UTC. */
function zoneChoices(reader: Readable | null): string[] {
  if (reader === null) return ['UTC'];
  const rows = reader
    .prepare(
      'SELECT zone, count(*) AS users FROM account WHERE zone IS NOT NULL GROUP BY zone ORDER BY users DESC, zone LIMIT 5',
    )
    .all() as { zone: string }[];
  return [...new Set([...rows.map(({ zone }) => zone), 'UTC'])];
}
