import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../electron/engine/rules/index.ts';
import { generateSample } from '../../../scripts/sample/generate.ts';
import { plantedCases } from '../../../scripts/sample/planted.ts';
import type { ReviewDocument } from '../../../shared/document.ts';
import { RULE_IDS } from '../../../shared/words.ts';
import { documentOf } from '../temp-review.ts';

/**
 * The golden case: half a year of a fictional company, 150 sessions. What each verdict must be was written with the
 * story, before the engine that judges it; the findings were read one by one against the story and are kept beside.
 */
let document: ReviewDocument;
beforeAll(async () => {
  const files = [...generateSample()]
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, text]) => ({ name, text }));
  document = await documentOf({ files, zone: 'America/Toronto' });
}, 60_000);

/** Rules that speak of sessions one by one. */
const PER_SESSION = new Set(rules.filter(({ unit }) => unit === 'sessions').map(({ id }) => id));

const minute = (iso: string): string => iso.replace(/\.\d+Z$/u, 'Z');

describe('the sample review', () => {
  it('accounts for every row of every file', () => {
    for (const { file, rows } of document.sources) {
      expect({ file, total: rows.total }).toEqual({
        file,
        total: rows.imported + rows.duplicate + rows.ignored + rows.rejected,
      });
      expect({ file, rejected: rows.rejected }).toEqual({ file, rejected: 0 });
    }
  });

  it('finds every session of the story, and no other', () => {
    const key = (startedAt: string, actor: string | null): string => `${minute(startedAt)} ${actor ?? '?'}`;
    const found = document.sessions.map((session) => key(session.startedAt, session.actor.username)).sort();
    expect(found).toEqual(
      plantedCases()
        .map((planted) => key(planted.startedAt, planted.actor))
        .sort(),
    );
  });

  it('gives every session the verdict of the story', () => {
    const wrong = plantedCases().flatMap((planted) => {
      const session = document.sessions.find(
        (one) => minute(one.startedAt) === minute(planted.startedAt) && one.actor.username === planted.actor,
      );
      const expected = planted.expectedVerdict ?? 'to-review';
      const target = planted.expectedVerdict === null ? null : planted.target;
      if (session?.verdict === expected && session.target.username === target) return [];
      return [
        {
          ...planted,
          got: session?.verdict,
          target: session?.target,
          ticks: session?.ticks,
          links: session?.links,
        },
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('judges by the ticket of the story', () => {
    const wrong = plantedCases()
      .filter(
        (planted) =>
          planted.ticket !== undefined &&
          !['cannot-tell', 'to-review'].includes(planted.expectedVerdict ?? 'to-review'),
      )
      .flatMap((planted) => {
        const session = document.sessions.find(
          (one) =>
            minute(one.startedAt) === minute(planted.startedAt) && one.actor.username === planted.actor,
        );
        return session?.links[0]?.ticket === planted.ticket ? [] : [{ planted, links: session?.links }];
      });
    expect(wrong).toEqual([]);
  });

  it('raises exactly the findings that were read against the story', () => {
    const kept = JSON.parse(
      readFileSync(new URL('sample-findings.json', import.meta.url), 'utf8'),
    ) as unknown;
    const found = document.findings.map(({ rules, severity, subject, sentence, sessions }) => ({
      rules,
      severity,
      subject,
      sentence,
      sessions: sessions.length,
    }));
    expect(found).toEqual(kept);
  });

  it('makes every rule speak but those of which the story has nothing', () => {
    const speaking = new Set(document.findings.flatMap(({ rules }) => rules));
    expect(RULE_IDS.filter((rule) => !speaking.has(rule))).toEqual([
      'repeated-unit',
      'actor-fan-out',
      'overlong-session',
      'impossible-session',
      'step-up',
      'outside-grant',
      'vendor-support-access',
      'surge',
    ]);
  });

  it('tells of each act once', () => {
    const ofActs = document.findings.filter(({ rules }) => rules.some((rule) => PER_SESSION.has(rule)));
    const sessions = ofActs.flatMap((finding) => finding.sessions);
    expect(new Set(sessions).size).toBe(sessions.length);
  });

  it('cites for every session rows that exist', () => {
    const totals = new Map(document.sources.map((source) => [source.file, source.rows.total]));
    for (const session of document.sessions) {
      expect(session.evidence.length).toBeGreaterThan(0);
      for (const { file, row } of session.evidence) {
        expect(row).toBeGreaterThan(1);
        expect(row).toBeLessThanOrEqual((totals.get(file) ?? 0) + 1);
      }
    }
  });
});
