import type { Writable } from '../../db/open.ts';

/** A removed list that is imported anew needs no putting back. Call it inside the transaction of the import. */
export function forgetRemoval(db: Writable, sha256: string, list: string | null): void {
  db.prepare('DELETE FROM removed_source WHERE sha256 = ? AND list = ?').run(sha256, list ?? '');
}
