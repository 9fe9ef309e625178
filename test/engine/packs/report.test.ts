import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFacts } from '../../../electron/engine/packs/facts.ts';
import { reportPdf } from '../../../electron/engine/packs/pdf/report.ts';
import { sections } from '../../../electron/engine/packs/sections/index.ts';
import { ruleResults } from '../../../electron/engine/views/rule-results.ts';
import { inTempFolder, withReview, type Given } from '../temp-review.ts';
import { shortSample } from './sample-pack.ts';
import { has, reportWords } from './tools.ts';

const sample: Given = { files: shortSample(), zone: 'America/Toronto' };

const tools = has('pdfinfo') && has('pdftotext') && has('qpdf');

/** Draws the report of a review and hands over a way to ask tools about it. */
function withReport(
  given: Given,
  work: (ask: (tool: string, ...options: string[]) => string, pdf: Buffer) => void,
) {
  return withReview(given, (review) =>
    inTempFolder(async (folder) => {
      const pdf = await reportPdf(packFacts(review.reader));
      const path = join(folder, 'report.pdf');
      writeFileSync(path, pdf);
      work(
        (tool, ...options) =>
          execFileSync(tool, tool === 'pdftotext' ? [...options, path, '-'] : [...options, path], {
            encoding: 'utf8',
            maxBuffer: 64e6,
          }),
        pdf,
      );
    }),
  );
}

test('every section has a title of its own, and only the cover has no number', () => {
  expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length);
  expect(sections.map(({ numbered }) => numbered)).toEqual([false, ...sections.slice(1).map(() => true)]);
});

test(
  'the same review gives the same bytes',
  () =>
    withReview(sample, async ({ reader }) => {
      const [one, two] = [await reportPdf(packFacts(reader)), await reportPdf(packFacts(reader))];
      expect(one.equals(two)).toBe(true);
      expect(one.length).toBeLessThan(1_000_000);
    }),
  60_000,
);

describe.skipIf(!tools)('the report, as other tools read it', () => {
  test(
    'is sound, tagged, titled and dated by the review',
    () =>
      withReport(sample, (ask) => {
        expect(ask('qpdf', '--check')).toContain('No syntax or stream encoding errors found');
        const info = ask('pdfinfo', '-isodates');
        expect(info).toMatch(/Tagged:\s+yes/);
        expect(info).toMatch(/CreationDate:\s+2026-06-29T00:00:00Z/);
        expect(info).toMatch(/Title:\s+Test: evidence pack [0-9a-f]{12}/);
        const tree = ask('pdfinfo', '-struct');
        for (const tag of [
          'Document',
          'Sect',
          'H1',
          'H2',
          'P',
          'Table',
          'TR',
          'TH',
          'TD',
          'L',
          'LI',
          'LBody',
        ])
          expect(tree, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
      }),
    60_000,
  );

  test(
    'tells everything in its order, with pack, zone and page on each page',
    () =>
      withReport(sample, (ask) => {
        const pages = ask('pdftotext', '-layout').split('\f').slice(0, -1);
        for (const [index, page] of pages.entries()) {
          expect(page).toMatch(/Pack [0-9a-f]{12}/);
          expect(page).toContain('America/Toronto');
          expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
        }
        const text = pages.join('\n');
        const places = sections
          .slice(1)
          .map(({ title }, index) => text.search(new RegExp(`^ *${index + 1} ${title}$`, 'm')));
        expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
        expect(text).toMatch(/Unjustified +12 +150 +8 ?%/);
        expect(text).toContain('60 of 150 sessions are printed');
        expect(text).toContain('Where no ticket was found, and where it was looked for');
        expect(text).toMatch(/14 days before its start to 14 days after its\s+end/);
        expect(text.match(/Compared with none of 600 tickets/g)?.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/compliant/i);
        // A heading alone at the foot of a page would be the last line before the page's own foot.
        for (const page of pages)
          expect(page.trim().split('\n').at(-2)?.trim() ?? '').not.toMatch(/^\d [A-Z]/);
      }),
    60_000,
  );

  test('tells version, settings and references of every rule that speaks in a finding, also where others weigh more', () =>
    withReview(sample, async (review) => {
      const speak = ruleResults(review.reader).filter(({ found }) => found > 0);
      const lead = review.reader.prepare('SELECT DISTINCT rule FROM finding').pluck().all();
      expect(speak.map(({ rule }) => rule).filter((rule) => !lead.includes(rule))).not.toEqual([]);
      const text = await reportWords(review);
      for (const { title, question, version, controls } of speak) {
        const chapter = text.indexOf(`${title} ${question}`, text.indexOf('4 Findings'));
        expect(chapter, title).toBeGreaterThan(0);
        const words = text.slice(chapter, chapter + 2500);
        expect(words, title).toContain(`Rule version ${version}. Settings used: `);
        expect(words, title).toContain(`to check against your own framework: ${controls.join(', ')}.`);
      }
    }));

  test('cuts nothing off: long names, long words, and signs its font lacks', () => {
    const name = `Dr. ${'Wilhelmina-Alexandrina '.repeat(6)}${'x'.repeat(150)} 山田`;
    const list = `Actor,Target,Start,End,Reason\n"${name}","Bob",2026-01-05T10:00:00Z,2026-01-05T10:30:00Z,"${'pneumono'.repeat(40)}"\n`;
    return withReport(
      { files: [{ name: 'sessions.csv', text: list }], answers: { kind: 'assumed-sessions' }, zone: 'UTC' },
      (ask) => {
        const text = ask('pdftotext', '-raw').replace(/\s+/gu, '');
        expect(text).toContain(`${'Wilhelmina-Alexandrina'.repeat(6)}${'x'.repeat(150)}□□`);
        expect(text).toContain('2signsinnamesortextscannotbedrawn');
        // No word stands beyond the margins of the page.
        for (const [, right] of ask('pdftotext', '-bbox').matchAll(/xMax="([\d.]+)"/g))
          expect(Number(right)).toBeLessThanOrEqual(595.28 - 50);
      },
    );
  });

  test('an empty review has a report too', () =>
    withReport({ files: [] }, (ask) => expect(ask('qpdf', '--check')).toContain('No syntax')));
});
