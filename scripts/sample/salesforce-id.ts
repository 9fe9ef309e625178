const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const suffixes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** An id of 18 characters: prefix, server part, number in base 62, three check characters. */
export function salesforceId(prefix: string, position: number): string {
  const id = `${prefix}5g00000${base62(position * 37 + 916_132).padStart(5, '0')}`;
  const checks = [0, 5, 10].map((from) => suffixes[capitalsOf(id.slice(from, from + 5))]);
  return id + checks.join('');
}

function base62(value: number): string {
  return value < 62 ? digits[value]! : base62(Math.floor(value / 62)) + digits[value % 62]!;
}

/** Each capital letter sets one bit, the first character the lowest. */
function capitalsOf(chunk: string): number {
  return [...chunk].reduce((bits, character, index) => bits + (/[A-Z]/.test(character) ? 1 << index : 0), 0);
}
