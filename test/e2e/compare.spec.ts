import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, SAMPLE, test } from './fixtures.ts';
import { look } from './look.ts';
import { CompareScreen } from './pages/compare-screen.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NAMES = { new: 'New', gone: 'Gone', 'still-open': 'Still open', reopened: 'Reopened' } as const;

/** A review of the sample's files, made as an auditor with a command line would. */
function make(home: string, name: string, period: string, policy: unknown = {}, files = [SAMPLE]): string {
  const file = join(home, 'reviews', name, `${name}.actas`);
  mkdirSync(dirname(file), { recursive: true });
  const policyFile = join(home, `${name}.policy.json`);
  writeFileSync(policyFile, JSON.stringify(policy));
  const options = ['--zone', 'America/Toronto', '--period', period, '--policy', policyFile, '--name', name];
  cli('review', ...options, '--save', file, ...files);
  return file;
}

function cli(...words: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'electron', 'cli', 'main.ts'), ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
}

const traceOf = (file: string): unknown => [
  createHash('sha256').update(readFileSync(file)).digest('hex'),
  readdirSync(dirname(file)),
];

test('two reviews are compared, and a row leads to its finding', async ({ start, home }) => {
  const earlier = make(home, 'First quarter 2026', '2026-01-01..2026-03-31');
  const later = make(home, 'First half of 2026', '2026-01-01..2026-06-30', {
    repeated: { pair: { count: 9 }, target: { count: 9 } },
    rules: { 'late-justification': { enabled: false }, 'vague-reason': { enabled: false } },
  });

  const before = await start(earlier);
  await before.goTo('Findings');
  // A row that is chosen before the list has been read leaves with it.
  await expect(before.findings.rows().first()).toContainText('Léa Bouchard-Roy as Benoît Lachance-Morin');
  await expect(before.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await before.findings.rows().first().click();
  await before.findings.decide('Control exception', 'Asked; there was no ticket.');
  await expect(before.findings.history()).toContainText('Control exception');
  await before.quit();
  const trace = traceOf(earlier);

  const actas = await start(later);
  const compare = new CompareScreen(actas.page);
  await actas.systemTheme('light');
  await actas.resize(1400, 860);
  await actas.goTo('Findings');

  await test.step('nothing is compared yet: what it is for, and one way to begin', async () => {
    await compare.open();
    await expect(compare.tab.getByRole('button')).toHaveCount(1);
    await look(actas, 'compare-nothing-light');
    await actas.systemTheme('dark');
    await look(actas, 'compare-nothing-dark');
    await actas.systemTheme('light');
    await actas.willChoose();
    await compare.choose();
    await expect(compare.tab.getByRole('button', { name: 'Choose an earlier review…' })).toBeEnabled();
  });

  await test.step('what cannot be compared is named in one sentence', async () => {
    await actas.willChoose(join(SAMPLE, 'Jira.csv'));
    await compare.choose();
    await expect(actas.error()).toContainText('Jira.csv is not an Actas review, or it is damaged.');
    await actas.error().getByRole('button').first().click();
    await actas.willChoose(later);
    await compare.choose();
    await expect(actas.error()).toContainText('First half of 2026.actas is the review that is open.');
    await actas.error().getByRole('button').first().click();
  });

  await test.step('counted, as the command line counts', async () => {
    await actas.willChoose(earlier);
    await compare.choose();
    await expect(compare.heading()).toHaveText('First quarter 2026 compared with First half of 2026');
    await expect(compare.tab).toContainText('1 Jan – 31 Mar 2026');
    await expect(compare.tab).toContainText('1 Jan – 30 Jun 2026');
    for (const name of Object.values(NAMES)) expect(await compare.count(name), name).toBeGreaterThan(0);
    expect(await compare.count('Reopened')).toBe(1);
    await expect(compare.inspector.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await expect(compare.inspector).toContainText('9');
    await look(actas, 'compare-light');
    await actas.systemTheme('dark');
    await look(actas, 'compare-dark');
    await actas.systemTheme('light');
  });

  await test.step('a figure shows its own rows alone', async () => {
    const all = await compare.shown();
    await compare.figure('Gone').click();
    await expect(compare.figure('Gone')).toHaveAttribute('aria-pressed', 'true');
    expect(await compare.shown()).toBe(await compare.count('Gone'));
    await expect(compare.rows().filter({ hasText: 'in the later one' })).not.toHaveCount(0);
    await expect(compare.rows().filter({ hasText: 'switched off in the later review' })).not.toHaveCount(0);
    await compare.rows().first().click();
    await expect(compare.inspector).toContainText('Not in this review.');
    await expect(compare.inspector.getByRole('button', { name: 'Open the finding' })).toHaveCount(0);
    await look(actas, 'compare-gone-light');
    await compare.figure('Gone').click();
    expect(await compare.shown()).toBe(all);
  });

  await test.step('in a small window', async () => {
    await actas.resize(1024, 700);
    await look(actas, 'compare-1024');
    await compare.rows().nth(2).click();
    await expect(compare.inspector).toBeVisible();
    await look(actas, 'compare-1024-row');
    await actas.page.keyboard.press('Escape');
    await actas.resize(760, 560);
    await look(actas, 'compare-small');
    expect(await actas.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
      true,
    );
    await actas.resize(1400, 860);
  });

  await test.step('a row leads to its finding, and the comparison is still there', async () => {
    await compare.figure('Reopened').click();
    await compare.rows().first().click();
    await expect(compare.inspector).toContainText('Decided');
    const title = await compare.inspector.getByRole('heading', { level: 2 }).textContent();
    await look(actas, 'compare-reopened-light');
    await compare.inspector.getByRole('button', { name: 'Open the finding' }).click();
    await expect(actas.findings.inspector.getByRole('heading', { level: 2 })).toContainText(title ?? 'none');
    await actas.findings.decide('Control exception', 'As before.');
    await compare.open();
    expect(await compare.count('Reopened'), 'as it was when it was compared').toBe(1);
    await expect(compare.tab).toContainText('The open review has changed since');
    await look(actas, 'compare-outdated-light');
    await compare.tab.getByRole('button', { name: 'Compare again' }).click();
    await expect(compare.figure('Settled in both')).toHaveText(/^1/);
    await expect(compare.tab).not.toContainText('has changed since');
    expect(await compare.count('Reopened')).toBe(0);
  });
  expect(traceOf(earlier), 'the other file and its folder are as they were').toEqual(trace);
});

test('a copy of the open review differs in nothing', async ({ sample, sampleReview }) => {
  const compare = new CompareScreen(sample.page);
  await sample.systemTheme('light');
  await sample.resize(1400, 860);
  await sample.goTo('Findings');
  await compare.open();
  await sample.willChoose(sampleReview);
  await compare.choose();
  await expect(compare.inspector).toContainText('Settings, rules and files are the same');
  for (const change of ['New', 'Gone', 'Reopened', 'Settled since', 'Settled in both'])
    await expect(compare.figure(change)).toBeDisabled();
  await look(sample, 'compare-same-light');
});

test('a long list is cut and says so, and long names do not break it', async ({ start, home }) => {
  const who =
    'Maximiliane-Alexandrine von und zu Hohenlohe-Waldenburg-Schillingsfürst of the Regional Administration';
  const lines = Array.from({ length: 520 }, (_, index) => {
    const minute = String(index % 60).padStart(2, '0');
    const day = String(1 + Math.floor(index / 60)).padStart(2, '0');
    return `ana@x.example,${who},user${index}@x.example,Person ${index} of the Finance Planning and Analysis team,2026-02-${day}T10:${minute}:00Z,,x,Learning`;
  });
  const head = 'Administrator login,Administrator,Assumed login,Assumed user,Started,Ended,Reason,Platform';
  const [few, many] = [join(home, 'few.csv'), join(home, 'many.csv')];
  writeFileSync(few, [head, lines[0]].join('\n'));
  writeFileSync(many, [head, ...lines].join('\n'));
  const tickets = join(home, 'tickets.csv');
  writeFileSync(
    tickets,
    'Ticket,Title,Requester,Assignee,Created,Resolved\nA-1,Printer,olga@x.example,zita@x.example,2026-01-01T09:00:00Z,2026-01-01T12:00:00Z\nA-2,Printer,olga@x.example,zita@x.example,2026-06-30T09:00:00Z,2026-06-30T12:00:00Z\n',
  );
  const name = 'Impersonation review of the learning platform and its regional administrations, second half';
  const earlier = make(home, `${name} (1)`, '2026-01-01..2026-06-30', {}, [few, tickets]);
  const later = make(home, `${name} (2)`, '2026-01-01..2026-06-30', {}, [many, tickets]);
  const actas = await start(later);
  const compare = new CompareScreen(actas.page);
  await actas.systemTheme('light');
  await actas.resize(1024, 700);
  await actas.goTo('Findings');
  await compare.open();
  await actas.willChoose(earlier);
  await compare.choose();
  await compare.figure('New').click();
  expect(await compare.count('New')).toBeGreaterThan(500);
  expect(await compare.shown()).toBe(500);
  await expect(compare.tab).toContainText(/The first 500 of 5\d\d, the heaviest first/);
  await look(actas, 'compare-long-1024');
  await compare.rows().first().click();
  await look(actas, 'compare-long-row');
  await actas.page.keyboard.press('Escape');
  await actas.page.keyboard.press('End');
  await expect(compare.rows().last()).toContainText('Person');
  expect(await actas.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
});
