import { userInfo } from 'node:os';
import type { z } from 'zod';
import {
  internalCalls,
  type EngineContext,
  type InternalCallName,
  type InternalCalls,
} from '../../shared/contract/internal.ts';
import { AuditError } from '../../shared/errors.ts';
import type { EngineClient } from './engine-client.ts';

type Asked<Name extends InternalCallName> = {
  readonly input: z.infer<InternalCalls[Name]['input']>;
  readonly path?: string;
  readonly jobId?: string | null;
};

/** Makes a call of the shell's own to the engine; a failure is thrown with its sentence. */
export async function askEngine<Name extends InternalCallName>(
  engine: EngineClient,
  name: Name,
  { input, path, jobId = null }: Asked<Name>,
): Promise<z.infer<InternalCalls[Name]['output']>> {
  const result = await engine.call({ name, input, jobId, context: contextOf(path) });
  if (!result.ok) throw new AuditError(result.error.code, result.error.message);
  return internalCalls[name].output.parse(result.value) as z.infer<InternalCalls[Name]['output']>;
}

/** The clock and the person's name come from here; the engine has neither. */
export function contextOf(path?: string): EngineContext {
  return { ...(path === undefined ? {} : { path }), who: userName(), at: Date.now() };
}

/** Who sits at this machine, as the system knows it. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system account without an entry in the list of users.
    return 'unknown';
  }
}
