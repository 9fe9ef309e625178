import type { BrowserWindow } from 'electron';
import type { InputOf, OutputOf, ShellCallName } from '../../shared/contract/index.ts';
import type { EngineClient } from './engine-client.ts';
import type { Grants } from './grants.ts';
import type { OpenReview } from './open-review.ts';
import type { Places } from './places.ts';
import type { Recent } from './recent.ts';
import type { SettingsFile } from './settings-file.ts';

/** What the calls of the shell work with. */
export type Shell = {
  readonly places: Places;
  readonly settings: SettingsFile;
  readonly grants: Grants;
  readonly recent: Recent;
  readonly engine: EngineClient;
  readonly review: OpenReview;
  readonly window: () => BrowserWindow;
};

/** The granted path, for a call that takes a handle, and the job it is. */
export type ShellContext = { readonly path: string; readonly jobId: string | null };

export type ShellCall<Name extends ShellCallName> = (
  shell: Shell,
  input: InputOf<Name>,
  context: ShellContext,
) => Promise<OutputOf<Name>>;
export type ShellCalls = { readonly [Name in ShellCallName]: ShellCall<Name> };
