import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_POLICY, policyFrom } from '../../shared/policy.ts';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';
import { PolicyScreen } from './pages/policy-screen.ts';

const PAIR = 'Same actor, same account, again and again';
const NOTE = 'Twice in two months is once too often here.';

/** What the engine has: the ids of all findings, and what the policy and the log say. */
async function state(actas: ActasWindow): Promise<unknown> {
  const page = { search: '', sort: null, offset: 0, limit: 500 };
  const filter = { rules: [], severities: [], state: 'all' };
  return {
    findings: await actas.call('findings.page', { ...page, filter }),
    policy: await actas.call('policy.get'),
  };
}

/** The count of findings that a part of the trial names: "Gained: 3 findings". */
async function counted(policy: PolicyScreen, part: 'Gained' | 'Lost'): Promise<number> {
  const head = policy.findings().getByRole('rowheader', { name: new RegExp(`^${part}: `) });
  return Number.parseInt(/: (\d+)/u.exec((await head.textContent()) ?? '')?.[1] ?? '', 10);
}

test('a threshold is moved on the bench by keyboard, and seen to gain and lose findings', async ({
  sample,
}) => {
  const policy = new PolicyScreen(sample.page);
  const { page } = sample;
  await sample.systemTheme('light');
  await sample.resize(1400, 860);
  const before = await state(sample);
  const number = policy.number('repeated.pair.count');

  await test.step('the rule is found and its limit lowered, all by keyboard', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await policy.screen.getByRole('tab', { name: 'Verdict' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect(policy.screen.getByRole('tab', { name: 'Rules' })).toBeFocused();
    await policy.rules().filter({ hasText: PAIR }).focus();
    await page.keyboard.press('Enter');
    await expect(policy.screen.getByRole('region', { name: PAIR })).toContainText('pairs tested');
    await number.focus();
    await page.keyboard.press('ArrowDown');
    await expect(number).toHaveValue('2');
    await expect(policy.rules().filter({ hasText: PAIR })).toContainText('not saved');
  });

  await test.step('a trial that moves nothing says so', async () => {
    await policy.screen.getByRole('button', { name: 'See what changes' }).focus();
    await page.keyboard.press('Enter');
    await expect(policy.result()).toBeFocused();
    // In the sample nobody came back just once within two weeks.
    await expect(policy.result()).toContainText('No finding comes, goes or changes;');
  });

  await test.step('a wider window is tried by itself, and what it would gain is seen with its sentences', async () => {
    await policy.number('repeated.pair.days').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('60');
    await expect(policy.result()).toContainText(/[1-9]\d* findings? would come/);
    expect(await counted(policy, 'Gained')).toBeGreaterThan(0);
    await expect(policy.findings()).toContainText('limit 2 in 60 days');
    await expect(policy.unsaved()).toContainText('1 finding would come, 0 go, 0 change.');
    await expect(policy.number('repeated.pair.days')).toBeFocused();
    await look(sample, 'bench-light');
    await policy.findings().scrollIntoViewIfNeeded();
    await look(sample, 'bench-found-light');
    await sample.systemTheme('dark');
    await look(sample, 'bench-dark');
    await sample.systemTheme('light');
  });

  await test.step('only the findings of one rule are shown where that is asked', async () => {
    await policy
      .result()
      .getByRole('button', { name: /^Rule: any/ })
      .press('Enter');
    await page.getByRole('menuitemcheckbox', { name: PAIR }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(policy.result()).toContainText(/\d+ of \d+ shown/);
    await policy.result().getByRole('button', { name: 'Clear the filter Rule' }).press('Enter');
    await expect(policy.result()).not.toContainText(/\d+ of \d+ shown/);
  });

  await test.step('a further change is tried by itself, and what is shown is of that change', async () => {
    await number.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(number).toHaveValue('4');
    await expect(policy.result()).toContainText(/0 findings would come, \d+ would go/);
    expect(await counted(policy, 'Lost')).toBeGreaterThan(0);
    await expect(number).toBeFocused();
    await sample.resize(1024, 700);
    await policy.result().scrollIntoViewIfNeeded();
    await look(sample, 'bench-small');
    await sample.resize(1400, 860);
  });

  await test.step('nothing was saved meanwhile', async () => {
    expect(await state(sample)).toEqual(before);
  });

  await test.step('saved with a note, the findings follow and the history names it', async () => {
    await number.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(policy.result()).toContainText(/[1-9]\d* findings? would come/);
    const gained = await counted(policy, 'Gained');
    await policy.saveAs(2, NOTE);
    await expect(sample.done()).toContainText(`${gained} finding`);
    await policy.open('History');
    const newest = policy.versions().first();
    await expect(newest).toContainText('Version 2');
    await expect(newest).toContainText(NOTE);
    await expect(newest).toContainText('Same actor, same account: episodes: from 3 →to 2');
    await expect(newest).toContainText('Same actor, same account: days: from 14 →to 60');
    await look(sample, 'bench-history');
    await sample.goTo('Findings');
    const { rows } = ((await state(sample)) as { findings: { value: { rows: { sentence: string }[] } } })
      .findings.value;
    expect(rows.filter(({ sentence }) => sentence.includes('limit 2 in 60 days')).length).toBeGreaterThan(0);
    await expect(sample.findings.screen).toContainText(`${rows.length} of ${rows.length}`);
  });
});

test('a rule is switched off, weighed otherwise and given other references', async ({ sample }) => {
  const policy = new PolicyScreen(sample.page);
  await sample.goTo('Policy');
  await policy.open('Rules');
  await policy.rules().filter({ hasText: PAIR }).click();
  const references = policy.screen.getByRole('textbox', { name: `Suggested references: ${PAIR}` });
  await references.fill('SOC 2 CC6.1\nOur own manual 4.2');
  await policy
    .setting('rules.repeated-pair.severity')
    .getByRole('button', { name: /Severity/ })
    .click();
  await sample.page.getByRole('option', { name: 'High' }).click();
  await policy.tryIt();
  await expect(policy.findings()).toContainText('Changed: ');
  await expect(policy.findings()).toContainText('becomes');
  await policy.screen.getByRole('button', { name: /^Reset .*: severity to the default$/ }).click();
  await policy.setting('rules.repeated-pair.enabled').getByText('On').click();
  await expect(policy.rules().filter({ hasText: PAIR })).toContainText('off');
  await expect(policy.result()).toContainText(/[1-9]\d* would go/);
  const unsaved = policy.screen.getByRole('region', { name: 'Not saved yet' });
  await expect(unsaved).toContainText(`${PAIR}: on or off: from on →to off`);
  await expect(unsaved).toContainText(`${PAIR}: suggested references`);
  await policy.unsaved().getByRole('button', { name: 'Drop the changes' }).click();
  await expect(policy.unsaved()).toHaveCount(0);
  await expect(references).toContainText('SOC 2 CC7.2');
});

test('a policy comes from a file and goes into one; a broken one says why and changes nothing', async ({
  sample,
}) => {
  const policy = new PolicyScreen(sample.page);
  const file = (name: string, text: string) => {
    const path = join(sample.home, name);
    writeFileSync(path, text);
    return path;
  };
  const take = () => policy.screen.getByRole('button', { name: 'Import…' }).click();
  await sample.goTo('Policy');
  const before = await state(sample);

  await test.step('a broken file', async () => {
    await sample.willChoose(file('broken.json', '{"rules": {"surge": {"severity": "severe"}}}'));
    await take();
    await expect(sample.error()).toContainText(
      'The policy file broken.json does not fit at "rules.surge.severity": it must be one of high, medium, low. Correct it and try again.',
    );
    await look(sample, 'policy-broken-file');
    await sample.error().getByRole('button').first().click();
    await sample.willChoose(file('torn.json', '{\n  "lateHours": 24,\n'));
    await take();
    await expect(sample.error()).toContainText('The policy file torn.json is not JSON');
    await sample.error().getByRole('button').first().click();
    await sample.willChoose();
    await take();
    await expect(policy.unsaved()).toHaveCount(0);
    expect(await state(sample)).toEqual(before);
  });

  await test.step('the policy in force', async () => {
    await sample.willChoose(file('same.json', '{}'));
    await take();
    await expect(sample.done()).toContainText('same.json says what the policy in force says.');
    await expect(policy.unsaved()).toHaveCount(0);
  });

  await test.step('a good one becomes what is not saved', async () => {
    await sample.willChoose(file('site.json', '\ufeff{"lateHours": 24, "repeated": {"pair": {"count": 2}}}'));
    await take();
    await expect(sample.done()).toContainText(
      'site.json differs from the policy in force in 2 settings. They are on the screen, not saved.',
    );
    await expect(policy.unsaved()).toContainText('2 settings changed, not saved');
    await expect(policy.number('lateHours')).toHaveValue('24');
    expect(await state(sample)).toEqual(before);
  });

  await test.step('what is not saved is not lost to another file without a question', async () => {
    await take();
    const dialog = sample.page.getByRole('alertdialog');
    await expect(dialog).toContainText('2 settings were changed and not saved.');
    await dialog.getByRole('button', { name: 'Keep them' }).click();
    await expect(policy.unsaved()).toContainText('2 settings changed, not saved');
  });

  await test.step('the one in force is written, and only that', async () => {
    const path = join(sample.home, 'out.json');
    await sample.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await policy.screen.getByRole('button', { name: 'Export…' }).click();
    await expect(sample.done()).toContainText(
      'The policy in force (version 1) is in out.json. 2 settings changed and not saved: not in it.',
    );
    const written = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    expect(written).toEqual(DEFAULT_POLICY);
    expect(policyFrom(written)).toEqual(DEFAULT_POLICY);
  });

  await test.step('another kind of file is not overwritten with it', async () => {
    const review = sample.reviewFile('Sample review');
    const size = readFileSync(review).length;
    await sample.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, review);
    await policy.screen.getByRole('button', { name: 'Export…' }).click();
    await expect(sample.error()).toContainText('A policy is kept in a file whose name ends in .json.');
    expect(existsSync(review)).toBe(true);
    expect(readFileSync(review).length).toBe(size);
    await sample.error().getByRole('button').first().click();
  });

  await test.step('saved in the usual way', async () => {
    await policy.tryIt();
    await policy.saveAs(2, 'From the policy of the group.');
    await expect(sample.done()).toContainText('Version 2 of the policy is saved');
    await policy.open('History');
    await expect(policy.versions().first()).toContainText('Late limit, in hours: from 72 →to 24');
  });
});
