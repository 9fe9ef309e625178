import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { AuditError } from '../../shared/errors.ts';
import { askEngine } from './ask-engine.ts';
import type { EngineClient } from './engine-client.ts';
import { fileNameOf, freePath } from './review-name.ts';

/** The one review that is open, and the ways in and out of it. */
export type OpenReview = {
  path(): string | null;
  create(name: string): Promise<ReviewInfo>;
  /** Creates a review and imports the sample files into it. */
  createSample(name: string, jobId: string | null): Promise<ReviewInfo>;
  open(path: string): Promise<ReviewInfo>;
  close(): Promise<void>;
  /** Opens the same review again in a new process; false when that fails. */
  reopen(): Promise<boolean>;
  /** Ends when no reopening is under way: calls of the window wait for it. */
  settled(): Promise<unknown>;
  /** The process is gone, and the review with it. */
  lost(): void;
};

type Options = {
  readonly engine: EngineClient;
  readonly folder: string;
  readonly onChange: (opened: { readonly path: string; readonly name: string } | null) => void;
};

export function createOpenReview({ engine, folder, onChange }: Options): OpenReview {
  let current: string | null = null;
  let reopening: Promise<boolean> = Promise.resolve(true);

  function entered(path: string, info: ReviewInfo): ReviewInfo {
    current = path;
    onChange({ path, name: info.name });
    return info;
  }
  function left(): void {
    current = null;
    onChange(null);
  }

  async function makeNew(name: string, make: (path: string) => Promise<ReviewInfo>): Promise<ReviewInfo> {
    mkdirSync(folder, { recursive: true });
    const before = current;
    const path = freePath(folder, fileNameOf(name), 'actas', existsSync);
    try {
      return entered(path, await make(path));
    } catch (error) {
      // A review that was made halfway is not left lying about; it was a free name, so nothing of anybody's is there.
      await askEngine(engine, 'internal.close', { input: {} }).catch(() => undefined);
      for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
      if (before !== null) await open(before).catch(left);
      throw error;
    }
  }

  async function open(path: string): Promise<ReviewInfo> {
    if (!existsSync(path)) {
      throw new AuditError(
        'review-unreadable',
        `${basename(path)} is not there any more. If it was moved, open it with "Open a review".`,
      );
    }
    return entered(path, await askEngine(engine, 'internal.open', { input: {}, path }));
  }

  function reopen(): Promise<boolean> {
    const path = current;
    if (path === null) return Promise.resolve(true);
    reopening = open(path).then(
      () => true,
      () => false,
    );
    return reopening;
  }

  return {
    path: () => current,
    create: (name) =>
      makeNew(name, (path) => askEngine(engine, 'internal.create', { input: { name }, path })),
    createSample: (name, jobId) =>
      makeNew(name, (path) => askEngine(engine, 'internal.sample', { input: { name }, path, jobId })),
    open,
    async close() {
      await askEngine(engine, 'internal.close', { input: {} });
      left();
    },
    reopen,
    settled: () => reopening,
    lost: left,
  };
}
