import { isAscii, isUtf8 } from 'node:buffer';

/** What is kept of places that are not UTF-8, for guessing what they are. */
const SUSPECT_BYTES = 64 * 1024;
const AROUND = 512;

/** How much of a file is UTF-8 beyond ASCII, how many bytes are not, and the surroundings of those. */
export type Utf8Tally = { readonly valid: number; readonly invalid: number; readonly suspects: Buffer };

/** Checks a file part by part; a character cut by a part's border is whole again in the next. */
export function createUtf8Check(): { look(part: Buffer): void; tally(): Utf8Tally } {
  let carry: Buffer = Buffer.alloc(0);
  let valid = 0;
  let invalid = 0;
  const suspects: Buffer[] = [];
  let kept = 0;

  function look(part: Buffer): void {
    const bytes = carry.length > 0 ? Buffer.concat([carry, part]) : part;
    const whole = bytes.length - cutTail(bytes);
    carry = Buffer.from(bytes.subarray(whole));
    const body = bytes.subarray(0, whole);
    if (isAscii(body)) return;
    if (isUtf8(body)) valid += countLeads(body);
    else scan(body);
  }

  function scan(body: Buffer): void {
    for (let at = 0; at < body.length;) {
      const length = characterLength(body, at);
      if (length > 1) valid += 1;
      if (length === 0) {
        invalid += 1;
        keep(body, at);
      }
      at += Math.max(length, 1);
    }
  }

  let keptTo = -1;
  function keep(body: Buffer, at: number): void {
    if (kept >= SUSPECT_BYTES || (at < keptTo && at > keptTo - 2 * AROUND)) return;
    const around = Buffer.from(body.subarray(Math.max(0, at - AROUND), at + AROUND));
    keptTo = at + AROUND;
    kept += around.length;
    suspects.push(around);
  }

  return {
    look,
    tally: () => {
      if (carry.length > 0) scan(carry);
      carry = Buffer.alloc(0);
      return { valid, invalid, suspects: Buffer.concat(suspects) };
    },
  };
}

/** How many bytes at the end are the beginning of a character that goes on in the next part. */
function cutTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < neededBy(byte) ? back : 0;
  }
  return 0;
}

function neededBy(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** The length of the character at `at`, or 0 when the bytes there are not UTF-8. */
function characterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = neededBy(lead);
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

function countLeads(body: Buffer): number {
  let leads = 0;
  for (const byte of body) if (byte >= 0xc0) leads += 1;
  return leads;
}
