/**
 * How instants, lengths and counts are written. The zone is always named by the caller and the words are our own,
 * so that two machines with different languages and clocks write the same text.
 */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MINUTE = 60_000;
const DAY = 86_400_000;

type Clock = {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

function clockIn(at: number, zone: string): Clock {
  const part = new Map(
    formatIn(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const read = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0;
  const [year, month, day] = [read('year'), read('month'), read('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour: read('hour'), minute: read('minute'), second: read('second') };
}

const two = (value: number) => String(value).padStart(2, '0');
const monthName = (month: number) => MONTHS[month - 1] ?? '';

/** 17 Feb 2026 */
export function formatDay(at: number, zone: string): string {
  const { year, month, day } = clockIn(at, zone);
  return `${day} ${monthName(month)} ${year}`;
}

/** 14:02 */
export function formatClock(at: number, zone: string): string {
  const { hour, minute } = clockIn(at, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** 17 Feb 2026 14:02 */
export function formatMoment(at: number, zone: string): string {
  return `${formatDay(at, zone)} ${formatClock(at, zone)}`;
}

/** Tue 17 Feb 2026, 14:02:11 */
export function formatExact(at: number, zone: string): string {
  const clock = clockIn(at, zone);
  return `${DAYS[clock.weekday] ?? ''} ${formatDay(at, zone)}, ${formatClock(at, zone)}:${two(clock.second)}`;
}

/** 17 Feb 2026, 14:02:11 */
export function formatSecond(at: number, zone: string): string {
  return `${formatDay(at, zone)}, ${formatClock(at, zone)}:${two(clockIn(at, zone).second)}`;
}

/** "Tue 17 Feb 2026" */
export function formatWeekday(at: number, zone: string): string {
  return `${DAYS[clockIn(at, zone).weekday] ?? ''} ${formatDay(at, zone)}`;
}

/** Minutes since midnight, where the zone's clocks stand at the instant. */
export function minuteOfDay(at: number, zone: string): number {
  const { hour, minute } = clockIn(at, zone);
  return hour * 60 + minute;
}

/** "Tue 17 Feb 2026, 14:02 – 14:31"; the second day is named only when it is another one. */
export function formatSpan(from: number, to: number, zone: string): string {
  const start = `${DAYS[clockIn(from, zone).weekday] ?? ''} ${formatDay(from, zone)}, ${formatClock(from, zone)}`;
  const sameDay = formatDay(from, zone) === formatDay(to, zone);
  return `${start} – ${sameDay ? '' : `${formatDay(to, zone)}, `}${formatClock(to, zone)}`;
}

/** "1 Jan – 31 Mar 2026" from two ISO dates; "26 Feb 2026" when it is one day. */
export function formatPeriod(from: string, to: string): string {
  const start = isoParts(from);
  const end = isoParts(to);
  const last = `${end.day} ${monthName(end.month)} ${end.year}`;
  if (from === to) return last;
  const year = start.year === end.year ? '' : ` ${start.year}`;
  return `${start.day} ${monthName(start.month)}${year} – ${last}`;
}

function isoParts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** "29 min", "1 h 05 min", "3 d 4 h", "45 s" */
export function formatLength(milliseconds: number): string {
  const minutes = Math.round(milliseconds / MINUTE);
  if (milliseconds < MINUTE) return `${Math.max(0, Math.round(milliseconds / 1000))} s`;
  if (minutes < 60) return `${minutes} min`;
  if (milliseconds < 2 * DAY) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  return `${Math.floor(milliseconds / DAY)} d ${Math.floor((milliseconds % DAY) / (60 * MINUTE))} h`;
}

/** "12 – 41 min", "4 min – 3 h 12", "up to 41 min": a length of which only the bounds are known. */
export function formatLengthRange(shortest: number, longest: number): string {
  const to = formatLength(longest);
  if (shortest <= 0) return `up to ${to}`;
  const from = formatLength(shortest);
  if (from === to) return to;
  const [minutes, others] = [/^(\d+) min$/u, / min$/u];
  if (minutes.test(from) && minutes.test(to)) return `${from.replace(others, '')} – ${to}`;
  return [from, to].map((text) => text.replace(/( h \d\d) min$/u, '$1')).join(' – ');
}

/** "−12 min", "+1 h 05 min", "0 s": how far an instant lies from another. */
export function formatOffset(milliseconds: number): string {
  const length = formatLength(Math.abs(milliseconds));
  if (length === '0 s') return length;
  return `${milliseconds < 0 ? '−' : '+'}${length}`;
}

/** The city of a zone, for a column header: "Toronto"; UTC stays UTC. */
export function zoneCity(zone: string): string {
  if (zone === 'UTC' || zone.startsWith('Etc/')) return 'UTC';
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** "Toronto time"; UTC stays UTC. */
export function zoneName(zone: string): string {
  const city = zoneCity(zone);
  return city === 'UTC' ? city : `${city} time`;
}

/** "UTC−5/−4": every offset the zone has between two instants. */
export function zoneOffsets(zone: string, from: number, to: number): string {
  const found = new Set<string>();
  for (let at = from; at < to; at += 7 * DAY) found.add(offsetIn(at, zone));
  found.add(offsetIn(to, zone));
  return `UTC${[...found].join('/')}`;
}

function offsetIn(at: number, zone: string): string {
  const clock = clockIn(at, zone);
  const local = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
  const minutes = Math.round((local - at) / MINUTE);
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}

const counts = new Intl.NumberFormat('en-CA');
/** 1,284,302 */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** "1 row", "2 rows", "1,204 rows" */
export function formatNumber(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** What a rule counts, for one of them: "rosters" → "roster", "people" → "person". */
export function singular(unit: string): string {
  if (unit === 'people') return 'person';
  return unit.replace(/(switch)es$/u, '$1').replace(/([^s])s$/u, '$1');
}

/** A share between 0 and 1: "93 %". What is not all or nothing is never rounded to it: "99.7 %". */
export function formatPercent(share: number): string {
  const whole = Math.round(share * 100);
  if ((whole > 0 && whole < 100) || share === 0 || share === 1) return `${whole} %`;
  return `${Math.min(99.9, Math.max(0.1, Math.round(share * 1000) / 10))} %`;
}

/** "79 %" of a whole; a whole of nothing has no share. Rounded so that 100 % and 0 % are never said of a mere near miss. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = Math.round((part / whole) * 100);
  if (share === 100 && part < whole) return '99 %';
  if (share === 0 && part > 0) return '1 %';
  return `${share} %`;
}

/** "812 B", "14 KB", "3.2 MB" */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
