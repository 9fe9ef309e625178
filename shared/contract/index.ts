import type { z } from 'zod';
import { accessCalls } from './access.ts';
import { compareCalls } from './compare.ts';
import { findingCalls } from './findings.ts';
import { linkCalls } from './links.ts';
import { mappingCalls } from './mappings.ts';
import { overviewCalls } from './overview.ts';
import { appCalls, packCalls } from './pack.ts';
import { peopleCalls } from './people.ts';
import { policyCalls } from './policy.ts';
import { reviewCalls } from './review.ts';
import { sessionCalls } from './sessions.ts';
import { sourceCalls } from './sources.ts';
import { suppressionCalls } from './suppressions.ts';

/** Every call the window can make. Nothing else crosses. */
export const calls = {
  ...appCalls,
  ...reviewCalls,
  ...sourceCalls,
  ...mappingCalls,
  ...overviewCalls,
  ...peopleCalls,
  ...accessCalls,
  ...sessionCalls,
  ...linkCalls,
  ...policyCalls,
  ...findingCalls,
  ...suppressionCalls,
  ...compareCalls,
  ...packCalls,
};

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type InputOf<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type OutputOf<Name extends CallName> = z.infer<Calls[Name]['output']>;

export type EngineCallName = {
  [Name in CallName]: Calls[Name]['at'] extends 'engine' ? Name : never;
}[CallName];
export type ShellCallName = Exclude<CallName, EngineCallName>;

/** How far a job is. `total` is null while it is not known. */
export type Progress = {
  readonly jobId: string;
  readonly what: string;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  /** Rows so far, where the unit is another one; null where there are none to count. */
  readonly rows: number | null;
  /** How far the whole job is, from 0 to 1: this may be one part of it. null where nobody can tell. */
  readonly share: number | null;
};

/** What a menu, a drop on the icon or a second start asks the window to do. */
export const WINDOW_COMMANDS = [
  'new',
  'open',
  'recent',
  'import',
  'export',
  'close',
  'keys',
  'about',
] as const;
export type WindowCommand = (typeof WINDOW_COMMANDS)[number];
