import { AuditError } from '../../../shared/errors.ts';
import type { EngineHandlers } from '../app.ts';

export const compareCalls: Pick<EngineHandlers, 'compare.run'> = {
  'compare.run': () => {
    throw new AuditError('input-invalid', 'Not written yet.');
  },
};
