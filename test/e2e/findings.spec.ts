import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf } from '../../shared/contract/index.ts';
import { FINDING_STATE_WORDS, RULE_IDS } from '../../shared/words.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { SourcesScreen } from './pages/sources-screen.ts';

const page = (more: Partial<InputOf<'findings.page'>> = {}): InputOf<'findings.page'> => ({
  search: '',
  sort: null,
  offset: 0,
  limit: 500,
  filter: { rules: [], severities: [], state: 'all' },
  ...more,
});
const count = (actas: ActasWindow, matching: number, total: number) =>
  expect(
    actas.findings.screen.getByRole('status').filter({ hasText: `${matching} of ${total}` }),
  ).toBeVisible();

test('a finding of several rules is one row, and says what each rule says', async ({ sample }) => {
  const { findings } = sample;
  const { rows, total } = await sample.ask('findings.page', page());
  const most = Math.max(...rows.map((row) => row.rules.length));
  const finding = rows.find((row) => row.rules.length === most);
  if (!finding) throw new Error('the sample has no finding');
  const [first, ...others] = finding.rules.map(({ title }) => title);
  expect(others.length).toBeGreaterThan(0);
  await sample.goTo('Findings');
  await count(sample, total, total);

  await test.step('the row names the heaviest rule, and all of them to whoever listens', async () => {
    const { matching } = await sample.ask('findings.page', page({ search: finding.subject }));
    await findings.search(finding.subject, matching, total);
    const row = findings
      .rows()
      .filter({ hasText: `${first}` })
      .filter({ hasText: `+${others.length}` });
    await expect(row.first()).toContainText(`, also ${others.join(', ')}`);
    await expect(row.first()).toContainText('Open');
  });

  await test.step('each rule has its sentence, its rows and, when asked, its settings', async () => {
    for (const row of await findings.rows().all()) {
      await row.click();
      if ((await findings.inspector.getByRole('article').count()) === finding.rules.length) break;
    }
    const detail = await sample.ask('findings.get', { id: finding.id });
    for (const part of detail.parts) {
      const block = findings.part(part.title);
      await expect(block).toContainText(part.sentence);
      await expect(block.getByRole('button', { name: /, row \d+$/ }).first()).toBeVisible();
      await block.getByRole('button', { name: /^Why it is asked/ }).click();
      await expect(block).toContainText(part.question);
      await expect(block).toContainText('Suggested references, to check against your own framework');
      for (const control of part.controls) await expect(block).toContainText(control);
    }
    await look(sample, 'finding-parts-light');
  });

  await test.step('the filter by rule finds it by any of them', async () => {
    await sample.page.getByRole('searchbox').fill('');
    for (const { rule, title } of finding.rules.slice(1)) {
      const { matching } = await sample.ask(
        'findings.page',
        page({ filter: { rules: [rule], severities: [], state: 'all' } }),
      );
      await findings.screen.getByRole('button', { name: 'Rule:' }).click();
      await sample.page
        .getByRole('menuitemcheckbox', { name: `${title} (${matching})`, exact: true })
        .click();
      await sample.page.keyboard.press('Escape');
      await count(sample, matching, total);
      await findings.screen.getByRole('button', { name: 'Clear filters' }).click();
    }
  });
});

test('what is suppressed is counted where findings are counted, also when it is nothing', async ({
  sample,
}) => {
  const { states } = await sample.ask('overview.get', {});
  expect(states.suppressed).toBe(0);
  const totals = sample.page.getByRole('list', { name: 'Findings by where they stand' });
  await expect(totals).toContainText('0 suppressed');
  await expect(totals).toContainText(`${states.open} open`);
  await totals.getByRole('button', { name: `${states.open} open` }).click();
  await count(sample, states.open, states.total);
  await expect(sample.findings.screen).toContainText('nothing suppressed');

  for (const state of ['suppressed', 'answered', 'decided'] as const) {
    await sample.findings.screen.getByRole('button', { name: 'Clear filters' }).click();
    await sample.findings.filter('State', FINDING_STATE_WORDS[state]);
    await count(sample, states[state], states.total);
  }
});

test('a finding that is suppressed is hidden from what is open, and nowhere uncounted', async ({
  sample,
}) => {
  const { findings } = sample;
  const before = await sample.ask('overview.get', {});
  const [subject, title] = ['Yusuf Karahan as Ayumi Nakagome', 'Same actor, same account, again and again'];
  const { rows } = await sample.ask('findings.page', page({ search: subject }));
  const id = rows.find((row) => row.title === title)?.id ?? 'no such finding';
  const { sessions } = await sample.ask('findings.get', { id });
  const [first] = sessions;
  if (!first) throw new Error('the finding has no session');
  await sample.ask('suppressions.add', {
    owner: 'Ana Ruiz',
    reason: 'A weekly reconciliation that was agreed.',
    ticket: 'GRC-7',
    from: '2026-01-01',
    until: '2026-06-30',
    scope: {
      rules: ['repeated-pair'],
      actor: { key: first.actorKey, name: first.actor, username: first.actorUsername },
      target: { key: first.targetKey, name: first.target, username: first.targetUsername },
      unit: null,
    },
  });
  await analyseAgain(sample);
  const { states } = await sample.ask('overview.get', {});
  expect(states).toEqual({
    ...before.states,
    open: before.states.open - 1,
    suppressed: before.states.suppressed + 1,
  });
  const rail = sample.page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Findings' });
  await expect(rail).toContainText('1 suppressed');
  await look(sample, 'overview-suppressed-light');
  await sample.goTo('Findings');
  await findings.screen.getByRole('button', { name: '1 suppressed' }).click();
  await count(sample, 1, states.total);
  await findings.rows().filter({ hasText: title }).click();
  await expect(findings.section('Suppressions')).toContainText(
    'covered by the suppression of Ana Ruiz until 30 Jun 2026.',
  );
  await expect(findings.section('Suppressions')).toContainText('A weekly reconciliation that was agreed.');
  await look(sample, 'finding-suppressed-light');
});

test('all rules say what they tested, found and could not test', async ({ sample }) => {
  const results = await sample.ask('rules.results', {});
  expect(results).toHaveLength(RULE_IDS.length);
  await sample.goTo('Findings');
  await sample.findings.tab('What was tested').click();
  const table = sample.page.getByRole('table', { name: 'What was tested' });
  for (const { title, version, tested, untested } of results) {
    const header = sample.page.getByRole('button', { name: `${title} version ${version}`, exact: true });
    const row = table.getByRole('row').filter({ has: header });
    await expect(row.getByRole('cell').nth(1)).toContainText(tested.toLocaleString('en-CA'));
    for (const { reason } of untested) await expect(row).toContainText(reason);
  }
  const some = results.find(({ open }) => open > 0);
  if (!some) throw new Error('no rule found anything');
  await look(sample, 'tested-full-light');
  await sample.page.getByRole('button', { name: 'Show all details' }).click();
  for (const { needs } of results) await expect(table).toContainText(needs.join('; '));
  await look(sample, 'tested-details-light');
  await sample.resize(1024, 700);
  await sample.page.getByRole('button', { name: 'Hide all details' }).click();
  await look(sample, 'tested-1024-light');
  const { total } = await sample.ask('findings.page', page());
  await table.getByRole('button', { name: `${some.open} open: ${some.title}` }).click();
  await count(sample, some.open, total);
});

/** What was done past the screens is seen after the next analysis. */
async function analyseAgain({ page }: ActasWindow): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Analyse again');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a decision that another rule has outgrown is open again, and says why', async ({ sample }) => {
  const { findings } = sample;
  const { policy } = await sample.ask('policy.get', {});
  const { rows, total } = await sample.ask('findings.page', page());
  const most = rows.toSorted((a, b) => b.rules.length - a.rules.length)[0];
  if (!most) throw new Error('the sample has no finding');
  const { matching } = await sample.ask('findings.page', page({ search: most.subject }));
  await sample.goTo('Findings');
  await findings.search(most.subject, matching, total);
  const row = findings
    .rows()
    .filter({ hasText: `+${most.rules.length - 1}` })
    .filter({ hasText: most.title });
  await row.click();
  await findings.decide('Control exception', 'The owner was told.');
  await expect(row).toContainText('Control exception');

  await sample.ask('policy.save', {
    policy: { ...policy, maxSessionMinutes: 20 },
    note: 'Shorter sessions.',
  });
  await analyseAgain(sample);
  const { row: now } = await sample.ask('findings.get', { id: most.id });
  const come = now.rules.find(({ rule }) => rule === 'overlong-session')?.title ?? 'no such rule';
  const again = findings.rows().filter({ hasText: 'Open again' });
  await expect(again).toHaveCount(1);
  await again.click();
  const why = findings.inspector.getByRole('note');
  await expect(why).toContainText('Decided as Control exception by');
  await expect(why).toContainText(
    `Since then a rule (“${come}”) has come, which that decision has not seen.`,
  );
  await expect(findings.history()).toContainText('The owner was told.');
  for (const [theme, width, height] of [
    ['light', 1400, 860],
    ['dark', 1400, 860],
    ['light', 1024, 700],
  ] as const) {
    await sample.systemTheme(theme);
    await sample.resize(width, height);
    await again.click();
    await look(sample, `finding-again-${theme}-${width}`);
    await findings.section('What the rules say').scrollIntoViewIfNeeded();
    await findings
      .section('What the rules say')
      .getByRole('heading')
      .first()
      .evaluate((heading) => {
        heading.scrollIntoView({ block: 'start' });
      });
    expect(
      await sample.page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight),
      'the frame can be scrolled away',
    ).toBe(true);
    await look(sample, `finding-five-parts-${theme}-${width}`);
  }
  await findings.decide('Control exception', 'Seen with its length too.');
  await expect(findings.rows().filter({ hasText: 'Open again' })).toHaveCount(0);
});

test('a finding leads to its suppression, and an alarm to its source', async ({ sample }) => {
  const { findings } = sample;
  const { rows, total } = await sample.ask('findings.page', page());
  await sample.goTo('Findings');

  await test.step('only sessions of one pair can be suppressed from a finding', async () => {
    const wide = rows.find(({ rule }) => rule === 'roster-breadth');
    await findings.search(wide?.subject ?? '', 1, total).catch(() => undefined);
    await findings
      .rows()
      .filter({ hasText: wide?.title ?? 'no such finding' })
      .first()
      .click();
    await expect(findings.section('Cited rows')).toBeVisible();
    await expect(findings.inspector.getByRole('button', { name: 'Suppress such findings…' })).toHaveCount(0);
  });

  await test.step('the form starts with what the finding says', async () => {
    const one = rows.find(({ sessions }) => sessions === 1);
    if (!one) throw new Error('no finding of one session');
    const { matching } = await sample.ask('findings.page', page({ search: one.subject }));
    await findings.search(one.subject, matching, total);
    await findings.rows().filter({ hasText: one.title }).first().click();
    await findings.inspector.getByRole('button', { name: 'Suppress such findings…' }).click();
    await expect(findings.tab('Suppressions')).toHaveAttribute('aria-selected', 'true');
    const [actor, target] = one.subject.split(' as ');
    await expect(findings.screen.getByRole('combobox', { name: 'Actor' })).toHaveValue(actor ?? '');
    await expect(findings.screen.getByRole('combobox', { name: 'Account of' })).toHaveValue(target ?? '');
    await findings.tab('To decide').click();
  });

  await test.step('an alarm that is answered at its source is answered here', async () => {
    const alarm = rows.find(({ rule }) => rule === 'source-alarm');
    if (!alarm) throw new Error('the sample has no alarm');
    const { matching } = await sample.ask('findings.page', page({ search: alarm.sentence.slice(0, 60) }));
    expect(matching).toBeGreaterThan(0);
    await findings.search(alarm.sentence.slice(0, 60), matching, total);
    await findings.rows().filter({ hasText: alarm.subject }).first().click();
    await expect(findings.section('Alarm')).toContainText('no reason given yet');
    await findings
      .section('Alarm')
      .getByRole('button', { name: /^Go to the source/ })
      .click();
    const sources = new SourcesScreen(sample.page);
    const told = alarm.sentence.split('. ')[0] ?? '';
    await sources.answer(sources.alarm(told), 'The system was opened on that day.');
    await sample.goTo('Findings');
    await expect(findings.rows().filter({ hasText: 'Alarm answered' })).toHaveCount(1);
    await findings.rows().filter({ hasText: 'Alarm answered' }).click();
    await expect(findings.section('Alarm')).toContainText('The system was opened on that day.');
    await look(sample, 'finding-answered-light');
  });
});

test('long names and a review with nothing suppressed, nothing tested', async ({ actas, home }) => {
  const [actor, target] = [
    'Maximiliana-Theodora von Hohenstein-Wartenburg zu Altenkirchen-Ried',
    'Oluwaseun-Adebayo Fitzgerald-Montgomery de la Cruz y Santamaría Ochoa',
  ];
  const file = join(home, 'Sessions.csv');
  const rows = Array.from({ length: 8 }, (_, day) => {
    const at = `2026-03-${String(day + 2).padStart(2, '0')}T23:`;
    return `${actor},max@long.example,${target},olu@long.example,${at}05:00Z,${at}59:00Z,test`;
  });
  writeFileSync(
    file,
    ['Administrator,Administrator login,Assumed user,Assumed login,Started,Ended,Reason', ...rows, ''].join(
      '\n',
    ),
  );
  await actas.start.newReview('Long names');
  await actas.goTo('Findings');
  await expect(actas.findings.screen).toContainText('No findings');
  await look(actas, 'findings-empty-light');
  await actas.findings.tab('What was tested').click();
  await look(actas, 'tested-empty-light');
  await actas.drop(file);
  await actas.import.run();
  await actas.import.close();
  for (const [theme, width, height] of [
    ['light', 1400, 860],
    ['dark', 1024, 700],
  ] as const) {
    await actas.systemTheme(theme);
    await actas.resize(width, height);
    await actas.goTo('Overview');
    await look(actas, `overview-long-${theme}-${width}`);
    await actas.goTo('Findings');
    await actas.findings.tab('To decide').click();
    await look(actas, `findings-long-${theme}-${width}`);
    await actas.findings.rows().first().click();
    await look(actas, `finding-long-${theme}-${width}`);
    expect(
      await actas.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      'it scrolls sideways',
    ).toBe(true);
    await actas.page.keyboard.press('Escape');
  }
});
