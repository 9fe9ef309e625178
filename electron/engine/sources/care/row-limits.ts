import type { Alarm, Format } from '../format.ts';

/**
 * The alarm for a list as long as exports of its kind are known to be cut off. Some systems count the header among the
 * rows, so one row fewer counts too; report lines that are no rows do not count.
 * @param rows records after the header. @param ignored those of them that are none of the list's own. @param headed JSON has no header.
 */
export function rowLimitAlarm(
  { rowLimits = [] }: Format,
  {
    name,
    rows,
    ignored,
    headed,
  }: { readonly name: string; readonly rows: number; readonly ignored: number; readonly headed: boolean },
): Alarm[] {
  const counts = [rows, rows - ignored];
  const own = counts.find((number) => rowLimits.includes(number));
  if (own !== undefined) return [alarm(`${name} has exactly ${own} rows, a number`)];
  const below = headed ? counts.find((number) => rowLimits.includes(number + 1)) : undefined;
  if (below === undefined) return [];
  return [alarm(`${name} has ${below} rows, with its header exactly ${below + 1}, a number`)];
}

function alarm(beginning: string): Alarm {
  return {
    code: 'row-limit',
    message: `${beginning} at which such exports are cut off; ask whether there were more.`,
  };
}
