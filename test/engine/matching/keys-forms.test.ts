import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keyFinder } from '../../../electron/engine/matching/keys/find.ts';
import { keyForms } from '../../../electron/engine/matching/keys/forms/index.ts';
import { legible } from '../../../electron/engine/matching/keys/legible.ts';
import { scanner } from '../../../electron/engine/matching/keys/scan.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';

const tickets = new Set([
  'ops-12',
  'ops-13',
  'inc0012345',
  'chg0030001',
  'ritm0010203',
  '12345',
  '4711 (zendesk.tickets)',
  '4711 (tickets)',
  '00067890',
  'harbour/planner#12',
  'case-a/7',
]);
const find = keyFinder(DEFAULT_POLICY, tickets);

describe('every form finds its own examples', () => {
  for (const form of keyForms)
    it.each(form.examples)(`${form.title}: $text`, ({ text, key }) => {
      expect(keyFinder(DEFAULT_POLICY, new Set([key]))(text).known).toEqual([key]);
    });
});

describe('keys of tickets, as people write them', () => {
  it.each<[string, string[]]>([
    ['OPS-12/OPS-13: approbation bloquée', ['ops-12', 'ops-13']],
    ['ops-12_fix', ['ops-12']],
    ['branche feature/OPS-12-droits', ['ops-12']],
    ['OPS–12 (tiret du traitement de texte)', ['ops-12']],
    ['ＯＰＳ－１２', ['ops-12']],
    ['https://acme.example/browse/OPS-12?selectedIssue=OPS-13', ['ops-12', 'ops-13']],
    ['https://acme.example/browse/OPS-12?focusedCommentId=10001#comment-10001', ['ops-12']],
    ['see INC0012345, CHG0030001 and RITM0010203', ['inc0012345', 'chg0030001', 'ritm0010203']],
    ['incident.do%3Fsysparm_query%3Dnumber%253DINC0012345', ['inc0012345']],
    ['ZD-12345', ['12345']],
    ['zd#12345', ['12345']],
    ['Zendesk 4711', ['4711 (zendesk.tickets)']],
    ['billet Zendesk n° 4711', ['4711 (zendesk.tickets)']],
    ['Zendesk billet n° 4711', ['4711 (zendesk.tickets)']],
    ['https://acme.zendesk.example/agent/tickets/4711', ['4711 (zendesk.tickets)']],
    ['#4711', []],
    ['case 67890', ['00067890']],
    ['Case: 00067890', ['00067890']],
    ['Dossier n° 67890', ['00067890']],
    ['dossier numéro 00067890', ['00067890']],
    ['00067890', ['00067890']],
    ['67890', []],
    ['case 12345', ['12345']],
    ['voir case-a/7.', ['case-a/7']],
    ['https://github.example/harbour/planner/issues/12', ['harbour/planner#12']],
    ['harbour/planner#12', ['harbour/planner#12']],
    ['other/harbour/planner#12', []],
  ])('%s', (text, known) => {
    expect(find(text).known).toEqual(known);
  });
});

describe('keys of no ticket', () => {
  it.each<[string, string[]]>([
    ['OPS-99 comme convenu', ['OPS-99']],
    ['INC0099999', ['INC0099999']],
    ['Zendesk 99999', ['#99999']],
    ['case 99999', ['00099999']],
    ['owner/repo#3', ['owner/repo#3']],
    ['UTF-8, ISO-27001 and step-2 of covid-19', []],
    ['MAR-2026', []],
    ['in case 2026 starts', []],
    ['Zendesk 2 agents', []],
    ['2 tickets, 15 rows, 1999', []],
    ['4711 rows', []],
    ['#99', []],
  ])('%s', (text, missing) => {
    expect(find(text)).toEqual({ known: [], missing, near: [] });
  });
});

test('a key is not cut in halves where a text is too long to be read', () => {
  const long = `${'x'.repeat(5000)} ${'y'.repeat(4990)} OPS-123456`;
  expect(find(long)).toEqual({ known: [], missing: [], near: [] });
});

const pieces = fc.constantFrom(
  'OPS-12',
  'OPS 12',
  'INC0012345',
  'Zendesk ',
  'case ',
  '00067890',
  'https://a.example/browse/',
  '%3D',
  '%253D',
  '%',
  '/issues/',
  '#12',
  '‑',
  ' ',
  '\u0000',
  '__proto__',
  'ﬀ',
  'é',
  '|',
  '0',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
);

test('whatever the text, what is found lies in it, in order and apart', () => {
  const scan = scanner(DEFAULT_POLICY.ticketKeys, (key) => tickets.has(key));
  fc.assert(
    fc.property(texts, (text) => {
      const plain = legible(text);
      const places = scan(plain.text).map(({ at, length }) => [
        plain.placeOf(at),
        plain.placeOf(at + length),
      ]);
      const flat = places.flat();
      expect(flat).toEqual(flat.toSorted((a, b) => a - b));
      for (const [from = -1, to = -1] of places) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
      }
      for (const key of find(text).known) expect(tickets.has(key)).toBe(true);
      for (const { key } of find(text).near) expect(tickets.has(key)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
