import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { issuesOf } from '../../../electron/engine/sources/list.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import type { Answers, Source } from '../../../shared/contract/sources.ts';
import { withBench } from './temp-sources.ts';

const iso = (at: number): string => new Date(at).toISOString();

type SampleResult = {
  kind: string | null;
  questions: string[];
  rows: Source['rows'];
  ignored: Source['ignored'];
  coverage: { from: string; to: string } | null;
  zone: string | null;
  dateOrder: string | null;
  alarms: string[];
  issues: object[];
  facts: object[];
};

/** What a sample file gives, in the form in which its expected result is written down. Instants are ISO text. */
export async function readSample(path: string, answers: Answers): Promise<SampleResult> {
  return withBench(async ({ review, take }) => {
    const { kind, questions } = await inspectFile(review, path, {}, quietJob);
    const source = await take(path, answers);
    const format = formats.find(({ id }) => id === source.kind);
    const facts = review.db.prepare(`SELECT * FROM ${format?.table} ORDER BY row`).all() as Record<
      string,
      unknown
    >[];
    const issues = issuesOf(review.reader, {
      sourceId: source.id,
      search: '',
      sort: null,
      offset: 0,
      limit: 500,
    });
    return {
      kind,
      questions: questions.map(({ id }) => id),
      rows: source.rows,
      ignored: source.ignored,
      coverage: source.coverage && { from: iso(source.coverage.from), to: iso(source.coverage.to) },
      zone: source.zone,
      dateOrder: source.dateOrder,
      alarms: source.alarms.map(({ code }) => code),
      issues: issues.rows.map(({ row, column, level, message }) => ({ row, column, level, message })),
      facts: facts.map((fact) =>
        Object.fromEntries(
          Object.entries(fact)
            .filter(([column]) => column !== 'source_id')
            .map(readable),
        ),
      ),
    };
  });
}

function readable([column, value]: [string, unknown]): [string, unknown] {
  if (typeof value === 'number' && /(^|_)at$/.test(column)) return [column, iso(value)];
  if (typeof value === 'string' && value.startsWith('[')) return [column, JSON.parse(value)];
  return [column, value];
}
