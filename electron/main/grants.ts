import { randomUUID } from 'node:crypto';
import { AuditError } from '../../shared/errors.ts';

/** The paths a person chose, each under a random handle. The window holds handles and never sees or names a path. */
export type Grants = {
  grant(path: string): string;
  /** The path behind a handle; refuses a handle that was never given out. */
  pathOf(handle: string): string;
};

export function createGrants(): Grants {
  const pathByHandle = new Map<string, string>();
  const handleByPath = new Map<string, string>();
  return {
    grant(path) {
      const known = handleByPath.get(path);
      if (known !== undefined) return known;
      const handle = randomUUID();
      pathByHandle.set(handle, path);
      handleByPath.set(path, handle);
      return handle;
    },
    pathOf(handle) {
      const path = pathByHandle.get(handle);
      if (path === undefined)
        throw new AuditError('not-granted', 'Actas was not given this file. Choose it again.');
      return path;
    },
  };
}
