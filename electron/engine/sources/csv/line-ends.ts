/**
 * Makes every line end a line feed, so that files differ only in what they say: CRLF always, and a lone carriage
 * return where the file has no other line end (Excel for the Mac, some learning platforms). The original bytes are
 * kept beside the records. A CR at the end of a part waits for the next one.
 */
export function createLineEnds(crOnly: boolean): { write(text: string): string; end(): string } {
  let held = '';
  const mend = (text: string) =>
    text.includes('\r') ? text.replace(crOnly ? /\r\n?/g : /\r\n/g, '\n') : text;
  return {
    write: (text) => {
      const whole = held + text;
      held = whole.endsWith('\r') ? '\r' : '';
      return mend(held === '' ? whole : whole.slice(0, -1));
    },
    end: () => mend(held),
  };
}

/** Whether the first line end outside quotation marks is a carriage return alone. */
export function endsWithCrOnly(head: string): boolean {
  let quoted = false;
  for (let at = 0; at < head.length; at += 1) {
    const character = head[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === '\n') return false;
    else if (!quoted && character === '\r') return at + 1 < head.length && head[at + 1] !== '\n';
  }
  return false;
}
