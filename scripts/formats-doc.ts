import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { formats } from '../electron/engine/sources/formats/index.ts';
import type { Format } from '../electron/engine/sources/format.ts';
import { ENCODINGS, SESSION_KINDS, TICKET_KINDS } from '../shared/words.ts';

/** Writes docs/FORMATS.md from the formats themselves; a test keeps the two the same. */
export function formatsDoc(): string {
  return [HEAD, contents(), ...formats.map(chapter)].join('\n\n') + '\n';
}

const HEAD = `# The files Actas reads

Written by \`npm run formats-doc\` from the formats in \`electron/engine/sources/formats\`: change a format and run it
again, never edit this file. A file is recognised by what is in it, never by its name; the reason and how sure it is are
shown, and a person may choose another kind (\`--kind FILE=KIND\`).

**Containers.** CSV, TSV and other delimited text (comma, semicolon, tab, \`|\`), JSON (a list, a list in a wrapper such as
\`Records\`, or single records), JSON lines, Excel workbooks (.xlsx, one list a sheet), all of them but workbooks also
gzipped or as members of a ZIP archive. A list in an archive or a workbook goes by both names: \`export.zip/Jira.csv\`.

**Text.** Encodings found by themselves or chosen (\`--encoding FILE=NAME\`): ${ENCODINGS.join(', ')}. Line ends LF, CRLF and CR.
An encoding that is nowhere written is told from its letters; where another one fits as well, an alarm shows a word in both.
Rows above the header (titles and filters of reports), and rows that repeat it, are ignored and counted.

**Rows.** Every row has one fate: total = imported + duplicate + ignored + rejected. A row that cannot be read, a quotation
mark that is never closed, a line that is no JSON: each is rejected with its reason, and the rest of the file is read. Row
numbers count the header as row 1, as a spreadsheet does; JSON has no header, and its first record is row 1.
JSON that says of itself that it is one page of more raises an alarm. An empty list of JSON is read when a person says what it
is a list of (\`--kind\`): that nothing was found is something an auditor keeps.

**Times.** The order of numeric dates is proven by the file or asked; so is the zone of times that carry none, and the year
of dates without one. A header that names a zone ("Started (UTC)") answers for its column.

**Unknown lists.** A list of sessions, tickets, people or approved administrators with other headers is read by a mapping: in
the window under "Map columns", on the command line with \`--mapping FILE=MAPPING.json\`.`;

const ROLES: readonly { readonly title: string; readonly is: (format: Format) => boolean }[] = [
  { title: 'shows who acted as whom', is: ({ id }) => SESSION_KINDS.includes(id) },
  { title: 'justifies', is: ({ id }) => TICKET_KINDS.includes(id) },
  { title: 'names or corroborates', is: () => true },
];

function contents(): string {
  const rows = formats.map((format) => {
    const role = ROLES.find(({ is }) => is(format))?.title ?? '';
    const absence = format.absence.proves ? 'yes' : 'no';
    return `| [\`${format.id}\`](#${format.id.replaceAll('.', '')}) | ${format.title} | ${role} | ${absence} |`;
  });
  return [
    '| kind | file | role | no row proves no impersonation |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function chapter(format: Format): string {
  const { id, title, origin, shows, absence } = format;
  const parts = [
    `## ${id}`,
    `**${title}.** ${origin}`,
    `What it shows: ${shows}`,
    `Does a file without a row about impersonation prove that there was none? ${absence.proves ? 'Yes' : 'No'}, because ${absence.because}.`,
    [...needs(format), ...limits(format)].map((line) => `- ${line}`).join('\n'),
  ];
  return parts.join('\n\n');
}

/** Columns a file must have, by the names they most often go by: two of a column that nothing else can stand for. */
function needs({ required, columns }: Format): readonly string[] {
  const namesOf = (column: string): readonly string[] =>
    columns.find(({ id }) => id === column)?.names.filter((name) => !name.includes('payload.')) ?? [];
  const groups = required.map((group) => {
    const each = group.length === 1 ? 2 : 1;
    const names = group.slice(0, 4).flatMap((column) => namesOf(column).slice(0, each));
    return names.map((name) => `"${name}"`).join(' or ');
  });
  return groups.length === 0 ? [] : [`Needs ${groups.join('; and ')}.`];
}

function limits({ rowLimits = [], retention, secrets, fields }: Format): readonly string[] {
  const lines: string[] = [];
  if (rowLimits.length > 0) {
    const counts = rowLimits.map((count) => count.toLocaleString('en-CA')).join(' or ');
    lines.push(`Exports are cut off at ${counts} rows: a file that long raises an alarm.`);
  }
  if (retention) lines.push(`Retention: ${retention.words}.`);
  if (secrets) lines.push('May hold secrets, which are replaced by asterisks before anything is stored.');
  if (fields) lines.push(`Can be mapped: ${Object.values(fields).join(', ')}.`);
  return lines;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../docs/FORMATS.md', import.meta.url), formatsDoc());
}
