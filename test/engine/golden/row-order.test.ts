import fc from 'fast-check';
import { expect, it } from 'vitest';
import { generateSample } from '../../../scripts/sample/generate.ts';
import { byText } from '../../../electron/engine/text.ts';
import { documentOf } from '../temp-review.ts';

/** A file of the sample: its header, and its records, of which some have line breaks in their cells. */
type Records = { readonly name: string; readonly header: string; readonly records: readonly string[] };

const files: readonly Records[] = [...generateSample()]
  .filter(([name]) => name.endsWith('.csv'))
  .map(([name, text]) => {
    const [header = '', ...records] = recordsOf(text);
    return { name, header, records };
  });

/** Cuts at line breaks outside quotation marks. */
function recordsOf(text: string): string[] {
  return text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/gu) ?? [];
}

/** What a finding is and says; the numbers of the rows it cites are others when the rows stand elsewhere. */
async function findings(order: (file: Records) => readonly string[]) {
  const shuffled = files.map((file) => ({
    name: file.name,
    text: [file.header, ...order(file)].join('\r\n'),
  }));
  const document = await documentOf({ files: shuffled, zone: 'America/Toronto' });
  // A file in another order is another file: what is known of it alone goes by its hash.
  return document.findings
    .map((finding) => (finding.rule === 'source-alarm' ? { ...finding, id: '' } : finding))
    .sort((a, b) => byText(a.id, b.id) || byText(a.sentence, b.sentence));
}

it('the findings do not depend on the order of the rows in any file', async () => {
  const asWritten = await findings(({ records }) => records);
  expect(asWritten.length).toBeGreaterThan(40);
  const orders = fc.tuple(
    ...files.map(({ records }) =>
      fc.shuffledSubarray([...records], { minLength: records.length, maxLength: records.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async (rows) => {
      const given = new Map(files.map((file, place) => [file.name, rows[place] ?? []]));
      expect(await findings(({ name }) => given.get(name) ?? [])).toEqual(asWritten);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

it('nor when every file is turned upside down', async () => {
  const asWritten = await findings(({ records }) => records);
  expect(await findings(({ records }) => [...records].reverse())).toEqual(asWritten);
}, 60_000);
