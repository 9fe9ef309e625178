import type { CallName, Progress, WindowCommand } from '../shared/contract/index.ts';
import type { GrantedFile } from '../shared/contract/sources.ts';
import type { Result } from '../shared/errors.ts';

export type BridgeEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'command'; readonly command: WindowCommand }
  | { readonly type: 'files'; readonly files: GrantedFile[] }
  | { readonly type: 'engine-lost'; readonly message: string };

/** Everything the window may do to the outside world; the preload exposes it as `window.actas`. */
export type Bridge = {
  call(name: CallName, input: unknown, jobId: string | null): Promise<Result<unknown>>;
  cancel(jobId: string): void;
  on(listener: (event: BridgeEvent) => void): () => void;
  grant(files: File[]): Promise<GrantedFile[]>;
};

declare global {
  var actas: Bridge;
}
