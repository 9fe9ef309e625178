import type { z } from 'zod';

/** Who answers a call: the engine (audit logic) or the shell (dialogs, windows, files the user granted). */
export type Place = 'engine' | 'shell';

/**
 * One call the window can make, declared once and parsed at both ends.
 * `grant` names the input field that holds a handle; main swaps in the path it granted, the window never sees one.
 * A `job` reports progress and can be cancelled.
 */
export type Call<At extends Place, Input extends z.ZodType, Output extends z.ZodType> = {
  readonly at: At;
  readonly input: Input;
  readonly output: Output;
  readonly grant?: 'handle';
  readonly job?: true;
};

export function call<At extends Place, Input extends z.ZodType, Output extends z.ZodType>(
  declared: Call<At, Input, Output>,
): Call<At, Input, Output> {
  return declared;
}
