import { EXIT, type Command } from '../command.ts';
import { terminalJob } from '../io.ts';
import { givenFiles } from '../review/files.ts';
import { inspectAll } from '../review/inspect.ts';
import { givenLists } from '../review/lists.ts';
import { questionDocument, questionLines } from '../review/questions.ts';
import { reviewOptions } from '../review/options.ts';
import { review } from '../review/review.ts';

export const reviewCommand: Command = {
  name: 'review',
  usage: 'review [options] FILE...',
  about:
    'Imports files (or what folders hold: CSV, text, JSON, workbooks, archives), matches sessions with tickets, and tests every rule.',
  help: [
    '--out DIR                  write the evidence pack into DIR',
    '--save FILE.actas          keep the review file',
    '--name NAME                what the review is called in the pack',
    '--policy FILE              JSON, merged over the default policy',
    "--period FROM..TO          ISO dates in the review's zone, both inclusive; default: what the sources cover",
    '--zone IANA                zone for times that carry none; FILE=IANA for one file; default: refuse and ask',
    '--date-order dmy|mdy|ymd   when a file does not prove its own order; FILE=ORDER for one file; default: refuse and ask',
    '--kind FILE=KIND           override detection',
    '--mapping FILE=MAPPING.json  what the columns of a file mean; MAPPING.json alone: for files that no format recognises and that have all its headers',
    '--encoding FILE=NAME       override the encoding that was found',
    '--year FILE=YEAR           for dates without a year: a year or the first day of the file, such as 2017-09-01; default: refuse and ask',
    '--json                     one JSON document on stdout; progress and messages go to stderr',
    '--fail-on high|medium|low  exit 2 when an open finding is at or above it',
    '',
    'A list in an archive or a workbook goes by both names: export.zip/Jira.csv. Options that name a FILE may be repeated.',
    'Exit: 0 done; 1 error, nothing written; 2 --fail-on met; 3 a question must be answered first.',
  ],
  options: {
    out: { type: 'string' },
    save: { type: 'string' },
    name: { type: 'string' },
    policy: { type: 'string' },
    period: { type: 'string' },
    zone: { type: 'string', multiple: true },
    'date-order': { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    mapping: { type: 'string', multiple: true },
    encoding: { type: 'string', multiple: true },
    year: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    'fail-on': { type: 'string' },
  },
  run: async (values, names, io) => {
    const job = terminalJob(io);
    const say = (sentence: string): void => {
      job.finish();
      io.err(`${sentence}\n`);
    };
    try {
      const options = await reviewOptions(values);
      const files = await givenFiles(names, options.optionFiles, say);
      const lists = await givenLists(files, job, say);
      const { ready, questions } = await inspectAll(lists, options, job, say);
      if (questions.length === 0) return await review(ready, options, job, io);
      job.finish();
      if (options.json) io.out(`${JSON.stringify(questionDocument(questions), null, 2)}\n`);
      io.err(questionLines(questions));
      return EXIT.question;
    } finally {
      job.finish();
    }
  },
};
