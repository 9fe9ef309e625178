import { z } from 'zod';
import { FATES } from '../words.ts';
import { call } from './call.ts';
import { handle, nothing, page, pageInput } from './common.ts';
import { answers, formatWords, grantedFile, inspection, listsInside, profile, trial } from './reading.ts';
import { calendar, card, ledgerRow, rawRecord, removedSource, rowIssue, source } from './source.ts';

export * from './reading.ts';
export * from './source.ts';

const one = z.strictObject({ sourceId: z.int() });

export const sourceCalls = {
  /** Asks for files to import with the system's dialog; an empty list when the user closes it. */
  'sources.choose': call({ at: 'shell', input: nothing, output: z.array(grantedFile) }),
  'formats.list': call({ at: 'engine', input: nothing, output: z.array(formatWords) }),
  /** Says which lists a file holds. Every other call names one of them in its answers. */
  'sources.lists': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: listsInside,
  }),
  /** Says what a list is and what must be asked; changes nothing. */
  'sources.inspect': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: inspection,
  }),
  /** The first hundred rows and what each column holds, for a list that a person maps. */
  'sources.profile': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: profile,
  }),
  /** Imports and takes everything back: what an import with these answers would do. */
  'sources.tryOut': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: trial,
  }),
  /** Imports one list whole or not at all. Run `analysis.run` when the last of a batch is in. */
  'sources.import': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle, answers }),
    output: source,
  }),
  'sources.list': call({ at: 'engine', input: nothing, output: z.array(source) }),
  /** Takes a source and its rows out of the review; decisions stay in the log, and it can be put back. */
  'sources.remove': call({ at: 'engine', job: true, input: one, output: nothing }),
  'sources.removed': call({ at: 'engine', input: nothing, output: z.array(removedSource) }),
  /** Puts a removed source back, read again from the original with the same answers. */
  'sources.restore': call({
    at: 'engine',
    job: true,
    input: z.strictObject({ removedId: z.int() }),
    output: source,
  }),
  'sources.saveCard': call({ at: 'engine', input: z.strictObject({ ...one.shape, card }), output: source }),
  /** Asks for a picture with the system's dialog; null when the user closes it. */
  'sources.choosePicture': call({ at: 'shell', input: nothing, output: grantedFile.nullable() }),
  /** Keeps a picture of the export in the review, for a card. */
  'sources.keepScreenshot': call({
    at: 'engine',
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: z.strictObject({ name: z.string(), sha256: z.string() }),
  }),
  /** Writes why an alarm does not stand against a source; an empty reason takes it back. */
  'sources.answerAlarm': call({
    at: 'engine',
    input: z.strictObject({ ...one.shape, code: z.string().max(60), reason: z.string().max(2000) }),
    output: source,
  }),
  'sources.calendar': call({ at: 'engine', input: one, output: calendar }),
  'sources.issues': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, sourceId: z.int().nullable() }),
    output: page(rowIssue),
  }),
  /** Rows of one fate, with the reason and the raw text: what was not imported, and why. */
  'sources.rows': call({
    at: 'engine',
    input: z.strictObject({ ...pageInput, ...one.shape, fate: z.enum(FATES) }),
    output: page(ledgerRow),
  }),
  'records.get': call({
    at: 'engine',
    input: z.strictObject({ sourceId: z.int(), row: z.int() }),
    output: rawRecord,
  }),
  /** Rebuilds people, sessions, links, verdicts and findings from what is imported. */
  'analysis.run': call({ at: 'engine', job: true, input: nothing, output: nothing }),
};
