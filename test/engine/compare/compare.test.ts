import { describe, expect, it } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { ruleTitle } from '../../../electron/engine/views/titles.ts';
import type { ReviewFile } from '../../../electron/engine/review.ts';
import { comparison as comparisonSchema } from '../../../shared/contract/compare.ts';
import { inTempFolder } from '../temp-review.ts';
import {
  compareFiles,
  HALF,
  makeReview,
  only,
  Q1,
  Q2,
  sessionsFile,
  ticketsFile,
  told,
  type File,
} from './two-reviews.ts';

/** Two sessions without a ticket in the first quarter, one in the second. */
const WINTER = sessionsFile(
  'winter.csv',
  ['Ana', 'Rosa', '2026-01-13T10:00', 'just looking'],
  ['Bob', 'Kim', '2026-02-03T10:00', 'just looking'],
);
const SPRING = sessionsFile('spring.csv', ['Ana', 'Leo', '2026-04-14T10:00', 'just looking']);
const TICKETS = ticketsFile('tickets.csv');
const [ROSA, KIM, LEO] = ['Ana Ruiz as Rosa Lind', 'Bob Ruiz as Kim Lind', 'Ana Ruiz as Leo Lind'];
const TITLE = ruleTitle('no-justification');

type Made = Parameters<typeof makeReview>[2];
const compared = (before: Made, after: Made, most?: number) =>
  inTempFolder(async (folder) =>
    compareFiles(await makeReview(folder, 'Before', before), await makeReview(folder, 'After', after), most),
  );
const idOf = (review: ReviewFile, subject: string): string =>
  review.db.prepare('SELECT id FROM finding WHERE subject = ?').pluck().get(subject) as string;
const decideOn =
  (subject: string, ...dispositions: ('justified' | null)[]) =>
  (review: ReviewFile): void => {
    for (const disposition of dispositions)
      decide(review.db, { ids: [idOf(review, subject)], disposition, note: '' }, { who: 'ann', at: 1 });
  };
const hide =
  (subject: string, state: 'suppressed' | 'answered') =>
  (review: ReviewFile): void => {
    review.db.prepare('INSERT INTO finding_hidden VALUES (?, ?)').run(idOf(review, subject), state);
  };

describe('what became of a finding', () => {
  it('of a later period: new is what lies in it', async () => {
    const comparison = await compared(
      { files: [WINTER, TICKETS], asked: Q1 },
      { files: [WINTER, SPRING, TICKETS], asked: HALF },
    );
    expect(told(comparison)).toEqual([
      `new | ${LEO} | period | The earlier review ends on 31 Mar 2026.`,
      `still-open | ${ROSA}`,
      `still-open | ${KIM}`,
    ]);
    expect(comparison.before).toEqual({
      name: 'Before',
      period: { ...Q1, zone: 'UTC' },
      sessions: 2,
      findings: 2,
      open: 2,
    });
    expect(comparison.after).toMatchObject({ name: 'After', sessions: 3, findings: 3, open: 3 });
    expect(comparison.files).toEqual([{ file: 'spring.csv', kind: 'assumed-sessions', only: 'after' }]);
    expect(comparison.settings).toEqual([]);
    expect(comparison.versions).toEqual([]);
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });

  it('of a period that moved on: what lies before it is gone', async () => {
    const files = [WINTER, SPRING, TICKETS];
    expect(told(await compared({ files, asked: Q1 }, { files, asked: Q2 }))).toEqual([
      `new | ${LEO} | period | The earlier review ends on 31 Mar 2026.`,
      `gone | ${ROSA} | period | The later review begins on 1 Apr 2026.`,
      `gone | ${KIM} | period | The later review begins on 1 Apr 2026.`,
    ]);
  });

  it.each([
    ['decided since', 'settled', [], ['justified']],
    ['decided before, and not any more', 'reopened', ['justified'], []],
    ['decided before, taken back since', 'reopened', ['justified'], ['justified', null]],
    ['decided in both', 'still-settled', ['justified'], ['justified']],
    ['taken back in both', 'still-open', ['justified', null], ['justified', null]],
  ] as const)('%s: %s', async (_what, change, then, now) => {
    const files = [WINTER, TICKETS];
    const comparison = await compared(
      { files, then: decideOn(ROSA, ...then) },
      { files, then: decideOn(ROSA, ...now) },
    );
    expect(told(comparison).sort()).toEqual([`${change} | ${ROSA}`, `still-open | ${KIM}`].sort());
  });

  it.each(['suppressed', 'answered'] as const)('what is %s is settled', async (state) => {
    const files = [WINTER, TICKETS];
    const { rows } = await compared({ files, then: hide(KIM, state) }, { files, then: hide(ROSA, state) });
    expect(
      rows.map(({ change, subject, before, after }) => [change, subject, before?.state, after?.state]),
    ).toEqual([
      ['reopened', KIM, state, 'open'],
      ['settled', ROSA, 'open', state],
    ]);
  });

  it('with another severity it stays the same finding', async () => {
    const files = [WINTER, TICKETS];
    const low = { rules: { ...only('no-justification').rules, 'no-justification': { severity: 'low' } } };
    const { rows, counts, settings } = await compared({ files }, { files, policy: low });
    expect(counts).toMatchObject({ 'still-open': 2, new: 0, gone: 0 });
    expect(rows[0]).toMatchObject({
      before: { severity: 'high', rules: ['no-justification'], state: 'open' },
      after: { severity: 'low', rules: ['no-justification'], state: 'open' },
      reason: null,
      words: '',
    });
    expect(settings.map(({ key }) => key)).toContain('rules.no-justification.severity');
  });

  it('known by another id since a second file tells of its session, it is still the same', async () => {
    const trail: File = {
      name: 'trail.csv',
      text: [
        'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
        '"1/13/2026, 10:00:00 AM GMT","ana@x.example","","Logged in using Login-As access for Rosa Lind","Manage Users",""',
        '"1/13/2026, 10:05:00 AM GMT","ana@x.example","","Logged out using Login-As access for Rosa Lind","Manage Users",""',
      ].join('\n'),
    };
    const list: File = {
      name: 'list.csv',
      text: [
        'Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason,Platform',
        'ana@x.example,Ana Ruiz,rosa@x.example,Rosa Lind,2026-01-13T10:00:00Z,2026-01-13T10:05:00Z,just looking,Salesforce',
      ].join('\n'),
    };
    const ids: string[] = [];
    const then = (review: ReviewFile): void => {
      ids.push(...(review.db.prepare('SELECT id FROM finding').pluck().all() as string[]));
    };
    const { counts } = await compared(
      { files: [list, TICKETS], then },
      { files: [trail, list, TICKETS], then },
    );
    expect(ids[0], 'it is known by another id').not.toBe(ids[1]);
    expect(ids).toHaveLength(2);
    expect(counts).toMatchObject({ 'still-open': 1, new: 0, gone: 0 });
  });

  it('in whatever order the files came', async () => {
    const comparison = await compared(
      { files: [WINTER, SPRING, TICKETS] },
      { files: [TICKETS, SPRING, WINTER] },
    );
    expect(comparison.counts).toMatchObject({ 'still-open': 3, new: 0, gone: 0 });
    expect(comparison).toMatchObject({ settings: [], versions: [], files: [] });
  });

  it('of a review that holds nothing', async () => {
    const comparison = await compared({ files: [], asked: null }, { files: [WINTER, TICKETS] });
    expect(comparison.before).toMatchObject({ period: null, sessions: 0, findings: 0, open: 0 });
    expect(comparison.counts).toMatchObject({ new: 2 });
    const nothing = await compared({ files: [], asked: null }, { files: [], asked: null });
    expect(nothing.rows).toEqual([]);
  });

  it('answers the heaviest of each change and counts them all', async () => {
    const both = only('no-justification', 'sensitive-unit');
    const low = { rules: { ...both.rules, 'no-justification': { severity: 'low' } } };
    const many = sessionsFile(
      'many.csv',
      ['Ana', 'Rosa', '2026-01-13T10:00', 'x'],
      ['Bob', 'Kim', '2026-01-12T10:00', 'x'],
      ['Ana', 'Leo', '2026-01-14T10:00', 'x'],
    );
    const { rows, counts } = await compared(
      { files: [], asked: null },
      { files: [many, TICKETS, PAYROLL], policy: low },
      2,
    );
    expect(counts.new).toBe(3);
    expect(rows.map(({ subject, after }) => [subject, after?.severity])).toEqual([
      [LEO, expect.stringMatching(/high|medium/)],
      [KIM, 'low'],
    ]);
  });
});

const PAYROLL: File = {
  name: 'people.csv',
  text: 'Name,Username,Email,Department,Active\nLeo Lind,leo@x.example,leo@x.example,Payroll,true\n',
};

describe('why a finding is in one review only', () => {
  it('its file: one that the other review has not got, or one of the same name', async () => {
    const renewed = { ...WINTER, text: `${WINTER.text}\n${SPRING.text.split('\n')[1]}` };
    const namesake = await compared({ files: [WINTER, TICKETS] }, { files: [renewed, TICKETS] });
    expect(told(namesake)).toEqual([
      `new | ${LEO} | files | It cites winter.csv; the file of this name in the earlier review is another one.`,
      `still-open | ${ROSA}`,
      `still-open | ${KIM}`,
    ]);
    const other = await compared({ files: [WINTER, SPRING, TICKETS] }, { files: [WINTER, TICKETS] });
    expect(told(other)[0]).toBe(
      `gone | ${LEO} | files | It cites spring.csv, which the later review has not got.`,
    );
  });

  it('its rule, switched off', async () => {
    const files = [WINTER, TICKETS];
    const comparison = await compared({ files }, { files, policy: only() });
    expect(told(comparison)[0]).toBe(
      `gone | ${ROSA} | rule-off | “${TITLE}” is switched off in the later review.`,
    );
    expect(comparison.settings).toEqual([
      { key: 'rules.no-justification.enabled', before: 'true', after: 'false' },
    ]);
  });

  it('its rule, not known to the Actas that made the other review', async () => {
    const files = [WINTER, TICKETS];
    const then = ({ db }: ReviewFile): void => {
      db.exec("DELETE FROM finding; DELETE FROM rule_report WHERE rule = 'no-justification'");
    };
    expect(told(await compared({ files, then }, { files }))[0]).toBe(
      `new | ${ROSA} | rule-off | “${TITLE}” is not tested in the earlier review.`,
    );
  });

  it('a setting of its rule', async () => {
    const thrice = sessionsFile(
      'thrice.csv',
      ['Ana', 'Rosa', '2026-01-13T10:00', 'x'],
      ['Ana', 'Rosa', '2026-01-14T10:00', 'x'],
      ['Ana', 'Rosa', '2026-01-15T10:00', 'x'],
    );
    const files = [thrice, TICKETS];
    const policy = only('repeated-pair');
    const stricter = { ...policy, repeated: { pair: { count: 4 } } };
    const comparison = await compared({ files, policy }, { files, policy: stricter });
    expect(comparison.rows).toHaveLength(1);
    expect(comparison.rows[0]).toMatchObject({ change: 'gone', subject: ROSA, reason: 'policy' });
    expect(comparison.rows[0]?.words).toContain(': 3 in the earlier review, 4 in the later one.');
    expect(comparison.settings).toEqual([{ key: 'repeated.pair.count', before: '3', after: '4' }]);

    const both = { ...policy, repeated: { pair: { count: 4, days: 13 } } };
    const words = (await compared({ files, policy }, { files, policy: both })).rows[0]?.words;
    expect(words).toMatch(/ in the later one\. 1 more setting of its rules differs too\.$/u);
  });

  it('some of its sessions lie outside the other period', async () => {
    const across = sessionsFile(
      'across.csv',
      ['Ana', 'Rosa', '2026-03-30T10:00', 'x'],
      ['Ana', 'Rosa', '2026-03-31T10:00', 'x'],
      ['Ana', 'Rosa', '2026-04-01T00:00', 'x'],
    );
    const [files, policy] = [[across, TICKETS], only('repeated-pair')];
    expect(told(await compared({ files, policy, asked: Q1 }, { files, policy, asked: HALF }))).toEqual([
      `new | ${ROSA} | period | 1 of its 3 sessions lies outside the earlier review, which goes from 1 Jan 2026 to 31 Mar 2026.`,
    ]);
  });

  it('the version of its rule', async () => {
    const files = [WINTER, TICKETS];
    const then = ({ db }: ReviewFile): void => {
      db.exec("DELETE FROM finding; UPDATE rule_report SET version = 77 WHERE rule = 'no-justification'");
    };
    const comparison = await compared({ files, then }, { files });
    const [version] = comparison.versions;
    expect(version).toMatchObject({ rule: 'no-justification', title: TITLE, before: 77 });
    expect(told(comparison)[0]).toBe(
      `new | ${ROSA} | version | “${TITLE}” was tested in version 77 in the earlier review, and in version ${version?.after} in the later one.`,
    );
  });

  it('none that can be told: what else differs is said, and no cause', async () => {
    const reason = sessionsFile('winter.csv', [
      'Ana',
      'Rosa',
      '2026-01-13T10:00',
      'OPS-7: invoice 4711 stays empty',
    ]);
    const ticket = ticketsFile('more.csv', ['OPS-7', 'Rosa', '2026-01-13']);
    expect(told(await compared({ files: [reason, TICKETS] }, { files: [reason, TICKETS, ticket] }))).toEqual([
      `gone | ${ROSA} | not-known | What it cites and the settings of its rules do not differ; more.csv is in one review only.`,
    ]);
    const files = [WINTER, TICKETS];
    const then = ({ db }: ReviewFile): void => void db.exec('DELETE FROM finding');
    expect(told(await compared({ files }, { files, then }))[0]).toBe(
      `gone | ${ROSA} | not-known | What it cites and the settings of its rules do not differ.`,
    );
  });

  it('what has no time of its own: that the periods differ is said', async () => {
    const [files, policy] = [[WINTER, SPRING, TICKETS], only('source-alarm')];
    const then = ({ db }: ReviewFile): void => void db.exec('DELETE FROM finding');
    const { rows } = await compared({ files, policy, asked: Q1, then }, { files, policy, asked: HALF });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({
        change: 'new',
        at: null,
        reason: 'not-known',
        words: 'What it cites and the settings of its rules do not differ; the periods of the reviews do.',
      });
  });

  it('its sessions are told in another finding', async () => {
    const twice = sessionsFile(
      'twice.csv',
      ['Ana', 'Leo', '2026-01-13T10:00', 'OPS-7: invoice 4711 stays empty'],
      ['Ana', 'Leo', '2026-01-13T12:00', 'OPS-7: invoice 4711 stays empty'],
    );
    const ticket = ticketsFile('more.csv', ['OPS-7', 'Leo', '2026-01-13']);
    const policy = only('sensitive-unit');
    const comparison = await compared(
      { files: [twice, PAYROLL, TICKETS], policy },
      { files: [twice, PAYROLL, TICKETS, ticket], policy },
    );
    expect(told(comparison)).toEqual([
      `gone | ${LEO} | not-known | The later review tells of the same sessions in another finding.`,
      `still-open | ${LEO}`,
    ]);
  });
});
