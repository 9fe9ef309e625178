/** Month names and their short forms in English, French, German and Spanish, folded: no accents, no dot, lower case. */
const NAMES: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'januar', 'janner', 'jaenner', 'enero', 'ene'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev', 'februar', 'febrero'],
  ['march', 'mar', 'mars', 'marz', 'maerz', 'mrz', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juin', 'juni', 'junio'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'julio'],
  ['august', 'aug', 'aout', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setiembre', 'set'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'decembre', 'dezember', 'dez', 'diciembre', 'dic'],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The month, 1 to 12, that a name stands for; null when it is none. */
export function monthNamed(name: string): number | null {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS.get(folded) ?? null;
}
