import type { WindowEvent } from '../shared/contract/events.ts';
import type { CallName } from '../shared/contract/index.ts';
import type { GrantedFile } from '../shared/contract/sources.ts';
import type { Result } from '../shared/errors.ts';

/** Everything the window may do to the outside world; the preload exposes it as `window.actas`. */
export type Bridge = {
  call(name: CallName, input: unknown, jobId: string | null): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  on(listener: (event: WindowEvent) => void): () => void;
  grant(files: File[]): Promise<GrantedFile[]>;
};

declare global {
  var actas: Bridge;
}
