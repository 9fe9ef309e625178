import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import {
  calls,
  type CallName,
  type EngineCallName,
  type ShellCallName,
} from '../../shared/contract/index.ts';
import { AuditError, type Result } from '../../shared/errors.ts';
import { reportFailure } from '../../shared/report-failure.ts';
import { contextOf } from './ask-engine.ts';
import { isOwn } from './asset.ts';
import { grantFiles } from './granted-files.ts';
import { countBlocked } from './lockdown.ts';
import type { Log } from './log.ts';
import type { Shell, ShellContext } from './shell.ts';
import { shellCalls } from './shell-calls/index.ts';

const LONGEST_ID = 100;

/** Answers the window: the only way in, and only for calls the contract declares. */
export function openBridge(shell: Shell, log: Log): void {
  ipcMain.handle(
    'actas:call',
    async (event, name: unknown, input: unknown, jobId: unknown): Promise<Result<unknown>> => {
      try {
        checkSender(shell, event);
        return await answer(shell, callName(name), input, parsedId(jobId));
      } catch (error) {
        return { ok: false, error: reportFailure(error, log) };
      }
    },
  );
  ipcMain.handle('actas:grant', (event, paths: unknown) => {
    checkSender(shell, event);
    return grantFiles(
      shell.grants,
      Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && path !== '') : [],
    );
  });
  ipcMain.on('actas:cancel', (event, jobId: unknown) => {
    if (isFromWindow(shell, event) && typeof jobId === 'string') shell.engine.cancel(jobId);
  });
  ipcMain.on('actas:blocked', (event) => {
    if (isFromWindow(shell, event)) countBlocked();
  });
}

async function answer(
  shell: Shell,
  name: CallName,
  input: unknown,
  jobId: string | null,
): Promise<Result<unknown>> {
  const call = calls[name];
  const asked = call.input.safeParse(input);
  if (!asked.success)
    throw new AuditError('input-invalid', `"${name}" was asked in a way it does not understand.`);
  const path = call.grant && 'handle' in asked.data ? shell.grants.pathOf(asked.data.handle) : undefined;
  await shell.review.settled();
  if (call.at === 'engine') {
    return shell.engine.call({
      name: name as EngineCallName,
      input: asked.data,
      jobId,
      context: contextOf(path),
    });
  }
  const run = shellCalls[name as ShellCallName] as (
    shell: Shell,
    input: unknown,
    context: ShellContext,
  ) => Promise<unknown>;
  return { ok: true, value: await run(shell, asked.data, { path: path ?? '', jobId }) };
}

function callName(name: unknown): CallName {
  if (typeof name !== 'string' || !Object.hasOwn(calls, name))
    throw new AuditError('input-invalid', 'There is no such call.');
  return name as CallName;
}

function parsedId(jobId: unknown): string | null {
  if (jobId === null || jobId === undefined) return null;
  if (typeof jobId !== 'string' || jobId === '' || jobId.length > LONGEST_ID)
    throw new AuditError('input-invalid', 'The job has no proper id.');
  return jobId;
}

function checkSender(shell: Shell, event: IpcMainInvokeEvent): void {
  if (!isFromWindow(shell, event)) throw new AuditError('not-granted', 'Only the window of Actas may ask.');
}

// The main frame of our own window, showing our own page: not a frame inside it, not a page that came later.
function isFromWindow(shell: Shell, event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const { mainFrame } = shell.window().webContents;
  return event.senderFrame === mainFrame && isOwn(mainFrame.url);
}
