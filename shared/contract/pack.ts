import { z } from 'zod';
import { call } from './call.ts';
import { handle, nothing } from './common.ts';

export const packResult = z.strictObject({
  handle,
  file: z.string(),
  folder: z.string(),
  packId: z.string(),
  bytes: z.int(),
  files: z.int(),
  sha256: z.string(),
});
export type PackResult = z.infer<typeof packResult>;

export const verification = z.strictObject({
  whole: z.boolean(),
  files: z.int(),
  firstBad: z.string().nullable(),
  message: z.string(),
});
export type Verification = z.infer<typeof verification>;

export const packCalls = {
  /** The folder packs go to: null until one is granted. */
  'pack.folder': call({
    at: 'shell',
    input: nothing,
    output: z.strictObject({ handle, folder: z.string() }),
  }),
  'pack.chooseFolder': call({
    at: 'shell',
    input: nothing,
    output: z.strictObject({ handle, folder: z.string() }).nullable(),
  }),
  'pack.export': call({
    at: 'shell',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: packResult,
  }),
  'pack.verify': call({
    at: 'engine',
    job: true,
    grant: 'handle',
    input: z.strictObject({ handle }),
    output: verification,
  }),
  'pack.show': call({ at: 'shell', grant: 'handle', input: z.strictObject({ handle }), output: nothing }),
};

export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  user: z.string(),
  /** Requests that tried to leave the machine and were stopped. */
  blockedRequests: z.int(),
});
export const appCalls = { 'app.info': call({ at: 'shell', input: nothing, output: appInfo }) };
