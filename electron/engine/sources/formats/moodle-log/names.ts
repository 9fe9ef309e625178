/** Who stands in "User full name": one person, one as another, or a text that can be read in more than one way. */
export type Named =
  | { readonly is: 'one'; readonly name: string }
  | { readonly is: 'pair'; readonly real: string; readonly assumed: string; readonly sure: boolean }
  | { readonly is: 'unclear' };

type Split = { readonly real: string; readonly assumed: string };

/** Every way to take a text apart into two names. */
export function splitsOf(text: string, between: readonly string[]): readonly Split[] {
  return between.flatMap((word) => {
    const splits: Split[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const [real, assumed] = [text.slice(0, at).trim(), text.slice(at + word.length).trim()];
      if (real !== '' && assumed !== '') splits.push({ real, assumed });
    }
    return splits;
  });
}

/**
 * Reads "Real as Assumed". A name may hold the word between as well, so that of several splits the one counts whose
 * right side is the affected user, or else whose sides the file names alone elsewhere. A text that the file gives as
 * one person's name is one person.
 * @param knows whether the file has the name alone somewhere.
 */
export function readNames(
  text: string,
  between: readonly string[],
  affected: string | null,
  knows: (name: string) => boolean,
): Named {
  const splits = splitsOf(text, between);
  if (splits.length === 0 || knows(text)) return { is: 'one', name: text };
  const tests: readonly ((split: Split) => boolean)[] = [
    ({ assumed }) => assumed === affected,
    ({ real, assumed }) => knows(real) && knows(assumed),
    ({ assumed }) => knows(assumed),
    ({ real }) => knows(real),
  ];
  for (const test of tests) {
    const [fits, other] = splits.filter(test);
    if (fits && !other) return { is: 'pair', ...fits, sure: true };
  }
  const [only, other] = splits;
  return only && !other ? { is: 'pair', ...only, sure: false } : { is: 'unclear' };
}

/**
 * Who logged in as another user. Moodle makes the event while the account is still the real one and stores it when it no
 * longer is, so that the row mostly says "Ana Lopes as Ana Lopes".
 */
export function realUser(
  text: string,
  between: readonly string[],
  affected: string,
  knows: (name: string) => boolean,
): string | null {
  const twice = splitsOf(text, between).find(({ real, assumed }) => real === assumed);
  if (twice) return twice.real;
  const named = readNames(text, between, affected, knows);
  if (named.is === 'one') return named.name;
  return named.is === 'pair' && named.sure ? named.real : null;
}
