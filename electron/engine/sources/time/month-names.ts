/**
 * Month names and their short forms, folded: no accents, no dot, lower case. English, French, German and Spanish first,
 * then what Portuguese, Italian and Dutch add; no short form means different months in two of these languages.
 * The English, French and Spanish short forms were seen in Jira exports; all others are those of the Unicode locale data.
 */
const NAMES: readonly string[] = [
  'january jan janvier janv januar janner jaenner enero ene janeiro gennaio gen januari',
  'february feb fevrier fevr fev februar feber febrero fevereiro febbraio februari',
  'march mar mars marz maerz mrz marzo marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei',
  'june jun juin juni junio junho giugno giu',
  'july jul juillet juil juli julio julho luglio lug',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre set setembro settembre',
  'october oct octobre oktober okt octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec decembre dezember dez diciembre dic dezembro dicembre',
];

const MONTHS = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** The month, 1 to 12, that a name stands for; null when it is none. */
export function monthNamed(name: string): number | null {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
  return MONTHS.get(folded) ?? null;
}
