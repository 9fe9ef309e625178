import type { Progress } from '../../shared/contract/index.ts';
import { formatBytes, formatCount, formatNumber } from '../../shared/format.ts';

const UNITS = [
  { name: 'GB', bytes: 1_000_000_000 },
  { name: 'MB', bytes: 1_000_000 },
  { name: 'KB', bytes: 1000 },
] as const;

/** "120,000 rows · 31 of 250 MB" */
export function howFar({ done, total, unit, rows }: Progress): string {
  const part = unit === 'bytes' ? bytesOf(done, total) : countsOf(done, total, unit);
  return rows === null ? part : `${formatNumber(rows, 'row')} · ${part}`;
}

function countsOf(done: number, total: number | null, unit: string): string {
  return total === null
    ? `${formatCount(done)} ${unit}`
    : `${formatCount(done)} of ${formatCount(total)} ${unit}`;
}

/** Both in the unit of the total: a number that changes its unit on the way cannot be compared with the last one. */
function bytesOf(done: number, total: number | null): string {
  if (total === null) return formatBytes(done);
  const unit = UNITS.find(({ bytes }) => total >= bytes);
  if (!unit) return `${done} of ${total} B`;
  const whole = total / unit.bytes;
  const digits = whole >= 100 || unit.name === 'KB' ? 0 : 1;
  return `${(done / unit.bytes).toFixed(digits)} of ${whole.toFixed(digits)} ${unit.name}`;
}
