import type { RecordCells } from '../../format.ts';

/** What a row of a list of changes is, and where its parts stand. */
export type Shape = {
  readonly is: 'change' | 'approval';
  /** Where the time stands, the best first: the first one that the list has is read. */
  readonly times: readonly string[];
  /** The column that names the changed field; null: it is the status. */
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string;
};

const CREATED = ['changed', 'at_utc', 'at', 'answered_utc', 'answered'];
const CHANGE: Shape = { is: 'change', times: CREATED, field: 'field', before: 'before', after: 'after' };
const METRIC: Shape = {
  is: 'change',
  times: ['start_utc', 'start'],
  field: 'definition',
  before: null,
  after: 'after',
};
const MOVE: Shape = {
  is: 'change',
  times: CREATED,
  field: null,
  before: 'status_before',
  after: 'status_after',
};
/** An approval is created when it is asked for: that time tells nothing of the answer. */
const APPROVAL: Shape = {
  is: 'approval',
  times: ['answered_utc', 'answered', 'changed'],
  field: null,
  before: null,
  after: 'answer',
};

/** By the columns that the list has; all rows of a list are of one shape. */
export function shapeOf(record: RecordCells): Shape {
  const has = (column: string): boolean => record.all(column) !== null;
  if (has('field')) return CHANGE;
  if (has('definition') && has('metric_id')) return METRIC;
  return has('status_after') || has('status_before') ? MOVE : APPROVAL;
}
