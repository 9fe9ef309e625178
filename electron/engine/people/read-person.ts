/** What a text says about who is meant: a name, and logins, the most telling first. */
export type PersonText = { readonly name: string | null; readonly logins: readonly string[] };

/** Longer texts are no names of people, and nobody is looked for in them. */
const LONGEST = 600;
const BOTH = /^([^()<>]+?) ?[(<]([^()<>]+)[)>]$/u;

/**
 * Reads "Ana Lopes (login)", "Ana Lopes <e-mail>" and "Ana Lopes (e-mail, id)"; null: the text is of no such form, or
 * what stands in brackets has spaces, and belongs to the name: "Ana Lopes (Night shift)".
 */
export function readPerson(text: string): PersonText | null {
  if (text.length > LONGEST) return null;
  const [, name, inside] = BOTH.exec(text.replace(/\s+/gu, ' ').trim()) ?? [];
  if (name === undefined || inside === undefined) return null;
  const logins = inside.split(',').map((login) => login.trim());
  if (logins.some((login) => login === '' || login.includes(' ') || login.includes('/'))) return null;
  // An export that has no name of somebody writes the e-mail in its place.
  return name.includes('@') && !name.includes(' ')
    ? { name: null, logins: [name, ...logins] }
    : { name, logins };
}
