import type { Question } from '../../../shared/contract/sources.ts';
import type { Readable } from '../db/open.ts';
import type { Detection } from './detect.ts';
import { DATE_ORDER_WORDS, type DateOrder } from './time/date-order.ts';
import type { TimeFindings } from './time/time-survey.ts';

type Known = {
  readonly reader: Readable | null;
  readonly name: string;
  readonly detection: Detection;
  readonly findings: TimeFindings | null;
  /** The zone that was given for the file or the review. */
  readonly zone: string | null;
  readonly dateOrder: DateOrder | null;
};

/** What only a person can answer about a file, with an example from it. */
export function questionsOf(known: Known): readonly Question[] {
  return [kindQuestion(known), zoneQuestion(known), orderQuestion(known)].filter(
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

function orderQuestion({ name, findings, dateOrder }: Known): Question | null {
  if (!findings?.loose || findings.proof || dateOrder !== null) return null;
  const { text, row, orders } = findings.loose;
  const readings = orders.map((order) => DATE_ORDER_WORDS[order]).join(' or as ');
  return {
    id: 'date-order',
    file: name,
    question: `Dates in ${name} can be read as ${readings}, for example "${text}" in row ${row}. Which is it?`,
    choices: [...orders],
    option: '--date-order',
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
