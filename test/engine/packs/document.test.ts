import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../../electron/engine/views/iso-instant.ts';
import { digestOf, reviewDocument } from '../../../electron/engine/views/document.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import { reviewDocumentSchema } from '../../../shared/document.ts';
import { TICKS } from '../../../shared/words.ts';
import { documentOf, withReview } from '../temp-review.ts';
import { shortSample } from './sample-pack.ts';

const sorted = <Item>(list: readonly Item[], key: (item: Item) => string): boolean =>
  list.every((item, index) => index === 0 || key(list[index - 1]!) <= key(item));

describe('canonicalJson', () => {
  test('sorts keys at every depth, keeps lists, and has no spaces', () =>
    expect(canonicalJson({ b: [{ y: null, x: 'é' }, 2], a: { d: true, c: 1.5 }, u: undefined })).toBe(
      '{"a":{"c":1.5,"d":true},"b":[{"x":"é","y":null},2]}',
    ));
  test('equal values give equal text', () =>
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 })));
});

test.each([
  [Date.UTC(2026, 0, 5, 14, 2, 11), '2026-01-05T14:02:11Z'],
  [Date.UTC(2026, 0, 5, 14, 2, 11, 40), '2026-01-05T14:02:11.040Z'],
])('%d is written %s', (at, text) => expect(isoInstant(at)).toBe(text));

describe('the document of the sample', () => {
  const files = shortSample();
  const given = { files, zone: 'America/Toronto' };

  test('has the promised shape, order and sums', async () => {
    const document = await documentOf(given);
    expect(reviewDocumentSchema.parse(document)).toEqual(document);
    const { sessions, findings, totals, sources, people, roster } = document;
    expect(Object.keys(document)).toEqual([
      'schema',
      'period',
      'sources',
      'sessions',
      'findings',
      'roster',
      'access',
      'people',
      'totals',
      'suppressions',
      'absence',
      'digest',
    ]);
    expect(document.period).toEqual({ from: '2026-01-02', to: '2026-06-29', zone: 'America/Toronto' });
    expect(document.absence.map(({ system, answer }) => [system, answer])).toEqual([
      ['A list of sessions', 'cannot-conclude'],
      ['Salesforce', 'cannot-conclude'],
    ]);
    expect(sorted(sources, ({ file }) => file)).toBe(true);
    expect(sorted(sessions, ({ startedAt, id }) => `${startedAt} ${id}`)).toBe(true);
    expect(
      sorted(
        findings,
        ({ severity, rule, id }) => `${['high', 'medium', 'low'].indexOf(severity)} ${rule} ${id}`,
      ),
    ).toBe(true);
    expect(sorted(roster.people, ({ name, username }) => `${name}\n${username ?? ''}`)).toBe(true);
    expect(people.ambiguous).toEqual([
      {
        name: 'Alex Martin',
        candidates: ['alex.martin2@northlight.example', 'alex.martin@northlight.example'],
      },
    ]);
    for (const { ticks } of sessions) expect(Object.keys(ticks)).toEqual(TICKS);
    for (const { rows } of sources)
      expect(rows.total).toBe(rows.imported + rows.duplicate + rows.ignored + rows.rejected);
    const { justified, justifiedLate, weak, toReview, unjustified, cannotTell } = totals;
    expect(justified + justifiedLate + weak + toReview + unjustified + cannotTell).toBe(sessions.length);
    expect([totals.sessions, totals.findings]).toEqual([sessions.length, findings.length]);
    const ids = new Set(sessions.map(({ id }) => id));
    for (const finding of findings) for (const id of finding.sessions) expect(ids.has(id)).toBe(true);
  }, 30_000);

  test('has a digest of sessions, links and findings alone', async () => {
    await withReview(given, ({ reader, db }) => {
      const before = reviewDocument(reader);
      db.prepare("UPDATE source SET encoding = 'x', alarms = '[]'").run();
      expect(reviewDocument(reader).digest).toBe(before.digest);
      db.prepare('UPDATE link SET points = points + 1').run();
      expect(reviewDocument(reader).digest).not.toBe(before.digest);
      expect(digestOf(before)).toBe(before.digest);
    });
  }, 30_000);

  test('is the same whatever the order of import', async () => {
    expect(await documentOf({ ...given, files: [...files].reverse() })).toEqual(await documentOf(given));
  }, 30_000);
});

test('a review without files has a document too', async () => {
  const document = await documentOf({ files: [] });
  expect(reviewDocumentSchema.parse(document)).toMatchObject({
    period: null,
    sessions: [],
    totals: { sessions: 0 },
  });
});
