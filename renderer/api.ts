import { calls, type CallName, type InputOf, type OutputOf } from '../shared/contract/index.ts';
import { AuditError } from '../shared/errors.ts';
import './bridge.ts';

/** Makes one call of the contract. The answer is parsed before anybody sees it; a failure is thrown as an AuditError. */
export async function api<Name extends CallName>(
  name: Name,
  input: InputOf<Name>,
  options: { jobId?: string } = {},
): Promise<OutputOf<Name>> {
  const result = await window.actas.call(name, input, options.jobId ?? null);
  if (!result.ok) throw new AuditError(result.error.code, result.error.message);
  const parsed = calls[name].output.safeParse(result.value);
  if (!parsed.success)
    throw new AuditError(
      'bug',
      `The answer to "${name}" was not understood. Nothing was changed; please report this.`,
    );
  return parsed.data as OutputOf<Name>;
}

/** The sentence to show for anything thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof AuditError) return error.message;
  return 'Something went wrong inside the window of Actas. Nothing was changed.';
}

export function isCancelled(error: unknown): boolean {
  return error instanceof AuditError && error.code === 'cancelled';
}
