import type { Progress, WindowCommand } from './index.ts';
import type { GrantedFile } from './sources.ts';

/** What reaches the window without being asked for. */
export type WindowEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'command'; readonly command: WindowCommand }
  | { readonly type: 'files'; readonly files: readonly GrantedFile[] }
  | { readonly type: 'engine-lost'; readonly message: string };
