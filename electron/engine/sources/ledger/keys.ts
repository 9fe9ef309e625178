import { hash } from 'node:crypto';

/** Bytes of a record's key: enough that two different records of any review do not meet. */
const KEY_BYTES = 16;

/**
 * Gives every record the key under which other files may hold it too. The n-th record with the same identity in a
 * file is a record of its own, and the same one as the n-th in another file.
 */
export function createKeys(kind: string): (identity: string) => Buffer {
  const seen = new Map<string, number>();
  return (identity) => {
    const key = keyOf(`${kind}\n${identity}`);
    const name = key.toString('latin1');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? key : keyOf(`${kind}\n${identity}\n${before + 1}`);
  };
}

function keyOf(text: string): Buffer {
  return hash('sha256', text, 'buffer').subarray(0, KEY_BYTES);
}
