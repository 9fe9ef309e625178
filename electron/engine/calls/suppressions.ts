import { AuditError } from '../../../shared/errors.ts';
import type { EngineHandlers } from '../app.ts';

type Names =
  | 'suppressions.list'
  | 'suppressions.preview'
  | 'suppressions.add'
  | 'suppressions.approve'
  | 'suppressions.end'
  | 'suppressions.choices';

const later = (): never => {
  throw new AuditError('input-invalid', 'Not written yet.');
};

export const suppressionCalls: Pick<EngineHandlers, Names> = {
  'suppressions.list': () => [],
  'suppressions.preview': later,
  'suppressions.add': later,
  'suppressions.approve': later,
  'suppressions.end': later,
  'suppressions.choices': later,
};
