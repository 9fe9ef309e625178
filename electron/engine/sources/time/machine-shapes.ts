/** Shapes that programs print dates in, each with what it is written like elsewhere. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // .NET in JSON: milliseconds since 1970; what follows them is only how the sender's clocks were set.
  [/^\\?\/Date\((\d{10,13})(?:[+-]\d{4})?\)\\?\/$/, '$1'],
  // Java: the name of the zone stands behind the offset, which says it all.
  [/^(.+[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2}))\[[A-Za-z_/+-]+\]$/, '$1'],
  [/^\p{L}{3} (\p{L}{3} \d{1,2}) (\d{2}:\d{2}:\d{2}) (\S{1,9}) (\d{4})$/u, '$1, $4 $2 $3'],
  // JavaScript.
  [/^\p{L}{3} (\p{L}{3} \d{1,2}) (\d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4})(?: \(.+\))?$/u, '$1, $2'],
  // Calendars and file names.
  [/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(.*)$/, '$1-$2-$3T$4:$5:$6$7'],
];
const MAY_BE = /^(?:\\?\/Date|\p{L}{3} \p{L}{3} |\d{8}T)|\]$/u;

/** A time as programs print it, in the shape that people write; any other text as it is. */
export function fromMachine(text: string): string {
  if (!MAY_BE.test(text)) return text;
  const found = SHAPES.find(([shape]) => shape.test(text));
  return found === undefined ? text : text.replace(...found);
}
