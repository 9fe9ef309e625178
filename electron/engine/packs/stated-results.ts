import { z } from 'zod';

const schema = z.looseObject({
  sessions: z.array(z.unknown()),
  findings: z.array(z.unknown()),
  digest: z.string(),
});

/** What review.json states, as loosely as its digest allows: a newer Actas may have added keys. Null when it is none. */
export function statedResults(text: string | null): z.infer<typeof schema> | null {
  try {
    return schema.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
