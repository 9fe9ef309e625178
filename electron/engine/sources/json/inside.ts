/** How a stretch of text went on: to the end of the record, to a sign that no JSON has there, or without an end so far. */
export type Stretch = { readonly to: number; readonly seen: 'end' | 'broken' | 'more' };

const SIGN = /["{}[\]]/g;
const IN_TEXT = /["\\\n]/g;

/** Finds the end of a record by counting brackets outside of texts, stretch by stretch. */
export function createInside(): { begin(): void; read(text: string, at: number): Stretch } {
  let open: string[] = [];
  let quoted = false;

  function inText(text: string, at: number): Stretch | number {
    IN_TEXT.lastIndex = at;
    const found = IN_TEXT.exec(text);
    if (found === null) return { to: text.length, seen: 'more' };
    const [sign] = found;
    // A text over two lines is none: its quotation mark was not meant, or the end of the line is missing.
    if (sign === '\n') return { to: found.index + 1, seen: 'broken' };
    if (sign === '"') quoted = false;
    else if (found.index + 1 === text.length) return { to: found.index, seen: 'more' };
    return found.index + (sign === '"' ? 1 : 2);
  }

  function outside(text: string, at: number): Stretch | number {
    SIGN.lastIndex = at;
    const found = SIGN.exec(text);
    if (found === null) return { to: text.length, seen: 'more' };
    const [sign] = found;
    const to = found.index + 1;
    if (sign === '"') quoted = true;
    else if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (open.pop() !== sign) return { to, seen: 'broken' };
    return open.length === 0 ? { to, seen: 'end' } : to;
  }

  function read(text: string, from: number): Stretch {
    for (let at = from; ;) {
      const next = quoted ? inText(text, at) : outside(text, at);
      if (typeof next !== 'number') return next;
      at = next;
    }
  }

  return {
    begin: () => {
      open = [];
      quoted = false;
    },
    read,
  };
}
