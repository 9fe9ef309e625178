import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { findingPartsTable } from '../../../electron/engine/packs/tables/finding-parts.ts';
import { rulesTable } from '../../../electron/engine/packs/tables/rules.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { ruleResults } from '../../../electron/engine/views/rule-results.ts';
import { RULE_IDS } from '../../../shared/words.ts';
import { actas } from '../../cli/run-cli.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { briefs, only, orders, reportOf, staff, told, visits } from './ward.ts';

vi.setConfig({ testTimeout: 60_000 });

const people = staff([
  { name: 'Ida Krog', unit: 'IT' },
  { name: 'Olav Moe', unit: 'Payroll' },
]);
const list = visits([
  { at: '2026-03-10T10:00:00Z', reason: 'testing' },
  { at: '2026-03-11T10:00:00Z', reason: 'testing' },
]);
const files = [people, list, orders([])];
const given = (policy: unknown) => ({ files, zone: 'UTC', policy });
const save = (review: ReviewFile, policy: Record<string, unknown>) =>
  savePolicy(review, { policy, note: 'Tried.' }, { who: 'ann', at: 1_772_000_000_000, job: quietJob });

describe('switched off', () => {
  it('every rule: no findings, nothing tested, and each says that it was off', () =>
    withReview(given(only()), ({ reader, ...review }) => {
      expect(told({ reader, ...review })).toEqual([]);
      const results = ruleResults(reader);
      expect(results.map(({ rule, enabled, tested, found }) => [rule, enabled, tested, found])).toEqual(
        RULE_IDS.map((rule) => [rule, false, 0, 0]),
      );
      expect(reviewDocument(reader).totals.findings).toBe(0);
    }));

  it('off-hours off: what it raised goes back to its own severity', () =>
    withReview(
      { ...given({ ...only('vague-reason', 'off-hours'), businessHours: { zone: 'UTC', days: [7] } }) },
      async (review) => {
        expect(briefs(review)).toEqual(Array(2).fill('vague-reason+off-hours medium (1) open'));
        await save(review, { ...only('vague-reason'), businessHours: { zone: 'UTC', days: [7] } });
        expect(briefs(review)).toEqual(Array(2).fill('vague-reason low (1) open'));
      },
    ));

  it('the heaviest of two parts off: the finding keeps its id and takes the title of the other', () =>
    withReview(given(only('no-justification', 'vague-reason')), async (review) => {
      const before = told(review);
      expect(before.map(({ rules, severity }) => [rules, severity])).toEqual(
        Array(2).fill([['no-justification', 'vague-reason'], 'high']),
      );
      await save(review, only('vague-reason'));
      const after = told(review);
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.map(({ rules, severity }) => [rules, severity])).toEqual(
        Array(2).fill([['vague-reason'], 'low']),
      );
    }));
});

describe('severity and references are policy', () => {
  it('a severity of the policy wins over that of a single finding and orders the parts', () =>
    withReview(
      given({
        rules: {
          ...only('sensitive-unit', 'vague-reason').rules,
          'sensitive-unit': { enabled: true, severity: 'low' },
          'vague-reason': { enabled: true, severity: 'medium' },
        },
      }),
      (review) => {
        expect(briefs(review)).toEqual(Array(2).fill('vague-reason+sensitive-unit medium (1) open'));
      },
    ));

  it('other references stand in both tables of the pack and change nothing else', () =>
    withReview(given(only('no-justification')), async (review) => {
      const textOf = () => ({
        rules: JSON.stringify([...rulesTable.rows(review.reader)]),
        parts: JSON.stringify([...findingPartsTable.rows(review.reader)]),
      });
      const findings = told(review);
      const { digest } = reviewDocument(review.reader);
      expect(textOf().rules).toContain('SOC 2 CC6.1');
      const rules = {
        ...only('no-justification').rules,
        'no-justification': { controls: ['House rule 7, "who asked"'] },
      };
      await save(review, { rules });
      for (const text of Object.values(textOf())) expect(text).toContain('House rule 7');
      expect(textOf().parts).not.toContain('SOC 2');
      expect(told(review)).toEqual(findings);
      expect(reviewDocument(review.reader).digest).toBe(digest);
    }));

  it('an empty list of references suggests none', () =>
    withReview(
      given({ rules: { ...only('no-justification').rules, 'no-justification': { controls: [] } } }),
      (review) => {
        expect(ruleResults(review.reader).find(({ rule }) => rule === 'no-justification')?.controls).toEqual(
          [],
        );
        expect(reportOf(review, 'no-justification').found).toBe(2);
      },
    ));
});

describe('a broken policy file on the command line', () => {
  const broken: readonly (readonly [text: string, ...says: string[]])[] = [
    ['{"repeated":{"pair":{"count":0}}}', 'repeated.pair.count', '1'],
    ['{"repeated":{"pair":{"days":"14"}}}', 'repeated.pair.days'],
    [
      '{"rules":{"no-justification":{"severity":"severe"}}}',
      'rules.no-justification.severity',
      'high',
      'medium',
      'low',
    ],
    ['{"rules":{"no-justfication":{"enabled":false}}}', 'no-justfication'],
    ['{"sensitiveUnits":[{"unit":"Payroll","tier":4,"reason":""}]}', 'sensitiveUnits.0', '1', '2', '3'],
    ['{"businessHours":{"from":"7:00"}}', 'businessHours.from', '07:00'],
    ['{"businessHours":{"zone":"Toronto"}}', 'businessHours.zone'],
    ['{"businessHours":{"calendar":"CA-ONT"}}', 'businessHours.calendar', 'CA-ON'],
    ['{"businessHours":{"holidays":["2026-02-30"]}}', 'businessHours.holidays.0'],
    ['{"graceMinutes":-1}', 'graceMinutes', '0'],
    ['{"surge":{"spread":3}}', 'spread'],
    ['[]', 'JSON object'],
    ['{"graceMinutes":60', 'policy.json'],
  ];
  it.each(broken)('%s', (text, ...says) =>
    inTempFolder(async (folder) => {
      const at = (name: string) => join(folder, name);
      writeFileSync(at('policy.json'), text);
      for (const file of files) writeFileSync(at(file.name), file.text);
      const before = readdirSync(folder);
      const paths = files.map(({ name }) => at(name));
      const asked = [
        '--zone',
        'UTC',
        '--policy',
        at('policy.json'),
        '--save',
        at('new.actas'),
        '--out',
        at('pack'),
      ];
      const { code, out, err } = await actas(['review', ...asked, '--json', ...paths]);
      expect(code).toBe(1);
      expect(out).toBe('');
      for (const words of says) expect(err).toContain(words);
      expect(err.trim().split('\n').at(-1)).toMatch(/\.$/u);
      expect(existsSync(at('new.actas'))).toBe(false);
      expect(readdirSync(folder)).toEqual(before);
    }),
  );
});
