import type { EngineCallName, InputOf, OutputOf } from '../../shared/contract/index.ts';
import type { InternalCallName, InternalCalls } from '../../shared/contract/internal.ts';
import { AuditError } from '../../shared/errors.ts';
import type { z } from 'zod';
import { engineCalls } from './calls/index.ts';
import { internalCalls } from './calls/internal.ts';
import type { ReviewFile } from './db/open.ts';
import type { Job } from './job.ts';

/** What the shell knows about a call and the window may not say: the granted path, the person, the time (ms UTC). */
export type CallContext = {
  readonly path?: string;
  readonly who: string;
  readonly at: number | null;
  readonly job: Job;
};

export type EngineOptions = { readonly sqliteBinding?: string | undefined; readonly resources: string };

/** The engine behind the contract: at most one open review, changes to it one after the other. */
export type Engine = {
  call(name: EngineCallName | InternalCallName, input: unknown, context: CallContext): Promise<unknown>;
  close(): Promise<void>;
};

/** What a handler works with. `change` waits for its turn: two changes never share a transaction. */
export type Desk = {
  readonly options: EngineOptions;
  review(): ReviewFile;
  readonly open: { current: ReviewFile | null };
  change<Value>(work: (review: ReviewFile) => Promise<Value> | Value): Promise<Value>;
};

export type Handler<Input, Output> = (
  desk: Desk,
  input: Input,
  context: CallContext,
) => Promise<Output> | Output;
export type EngineHandlers = { readonly [Name in EngineCallName]: Handler<InputOf<Name>, OutputOf<Name>> };
export type InternalHandlers = {
  readonly [Name in InternalCallName]: Handler<
    z.infer<InternalCalls[Name]['input']>,
    z.infer<InternalCalls[Name]['output']>
  >;
};

/** @param options where the sample review lies, and which SQLite binary to load in an older runtime. */
export function createEngine(options: EngineOptions): Engine {
  const open: { current: ReviewFile | null } = { current: null };
  let last: Promise<unknown> = Promise.resolve();
  const review = (): ReviewFile => {
    if (open.current === null)
      throw new AuditError('review-not-open', 'No review is open. Open or create one first.');
    return open.current;
  };
  const desk: Desk = {
    options,
    open,
    review,
    change: (work) => {
      const turn = last.then(() => work(review()));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
  const handlers: Readonly<Record<string, Handler<never, unknown>>> = { ...engineCalls, ...internalCalls };
  return {
    call: async (name, input, context) => {
      const handler = handlers[name];
      if (!handler) throw new AuditError('input-invalid', `The engine has no call named "${name}".`);
      return handler(desk, input as never, context);
    },
    close: async () => {
      await last;
      open.current?.close();
      open.current = null;
    },
  };
}
