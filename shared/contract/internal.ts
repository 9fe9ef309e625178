import { z } from 'zod';
import { nothing } from './common.ts';
import type { EngineCallName, Progress } from './index.ts';
import { reviewInfo } from './review.ts';
import type { Result } from '../errors.ts';

const named = z.strictObject({ name: z.string().min(1).max(120) });

export const exportedPack = z.strictObject({
  path: z.string(),
  file: z.string(),
  packId: z.string(),
  bytes: z.int(),
  files: z.int(),
  sha256: z.string(),
});

/** Calls of the shell to the engine. The window has no way to make them: they take paths, and the window names none. */
export const internalCalls = {
  'internal.create': { input: named, output: reviewInfo },
  'internal.open': { input: nothing, output: reviewInfo },
  'internal.sample': { input: named, output: reviewInfo },
  'internal.close': { input: nothing, output: nothing },
  'internal.export': { input: nothing, output: exportedPack },
};

export type InternalCalls = typeof internalCalls;
export type InternalCallName = keyof InternalCalls;

/** What the shell knows and the window may not say: the granted path, the person, the time. */
export type EngineContext = { readonly path?: string; readonly who: string; readonly at: number };

/** What the shell sends to the engine's process. */
export type ToEngine =
  | {
      readonly id: number;
      readonly name: EngineCallName | InternalCallName;
      readonly input: unknown;
      readonly jobId: string | null;
      readonly context: EngineContext;
    }
  | { readonly cancel: string };

/** What the engine's process sends back. */
export type FromEngine =
  { readonly id: number; readonly result: Result<unknown> } | { readonly progress: Progress };

/** How the engine's process is started: one JSON argument. */
export const engineOptions = z.strictObject({ resources: z.string(), sqliteBinding: z.string().optional() });
export type EngineOptions = z.infer<typeof engineOptions>;
