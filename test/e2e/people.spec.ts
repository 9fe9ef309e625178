import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import type { ActasWindow } from './pages/actas-window.ts';

const ALEX = 'Alex Martin';
const WEST = 'alex.martin@northlight.example';
const SUPPORT = 'alex.martin2@northlight.example';

/** So many of the two sessions in an account of this name still ask whose it is. */
async function expectUnclear(actas: ActasWindow, asked: number): Promise<void> {
  await actas.goTo('Sessions');
  await actas.sessions.search(ALEX);
  await expect(actas.sessions.row(ALEX)).toHaveCount(2);
  await expect(actas.sessions.row(ALEX).filter({ hasText: 'which?' })).toHaveCount(asked);
  await actas.goTo('People');
}

async function askAlex(actas: ActasWindow): Promise<void> {
  await actas.goTo('People');
  await actas.people.openQueue();
  await actas.people.ask(ALEX);
}

test('two people of one name: picked by keyboard, said in the session, taken back', async ({ sample }) => {
  const { page, people } = sample;
  await expectUnclear(sample, 2);
  await sample.goTo('Sessions');
  await sample.sessions.row(ALEX).first().click();
  await sample.sessions.inspector.getByRole('button', { name: 'Settle who is meant' }).click();
  await expect(people.question.getByRole('heading', { level: 2 })).toHaveText(`Who is “${ALEX}”?`);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await askAlex(sample);
  await expect(people.question.getByRole('list', { name: 'Candidates' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await expect(people.question).toContainText('Sales West');
  await expect(people.question).toContainText('Support');
  const first = people.question.getByRole('list', { name: 'Candidates' }).getByRole('listitem').first();
  const [chosen] = (await first.innerText()).match(/alex\.martin2?@northlight\.example/u) ?? [];

  await page.keyboard.press('1');
  await expect(sample.done()).toContainText(`Saved: “${ALEX}” is ${chosen}.`);
  await expect(people.waiting()).toContainText('1 answer');
  // The next question is there already; it stays while the answer to the first is applied.
  await expect(people.question.getByRole('heading', { level: 2 })).toContainText(`${ALEX} (712020:`);
  await people.applied();
  await expect(people.question.getByRole('heading', { level: 2 })).toContainText(`${ALEX} (712020:`);
  await people.ask(ALEX);
  await expect(people.question.getByRole('button', { name: `Chosen: ${chosen}` })).toBeVisible();
  await expect(people.answers()).toContainText(`This person: ${ALEX}`);
  await expectUnclear(sample, 0);
  await sample.goTo('Sessions');
  await sample.sessions.row(ALEX).first().click();
  await expect(sample.sessions.inspector).toContainText(chosen ?? 'nobody');
  await expect(sample.sessions.inspector.getByRole('heading', { name: `Which ${ALEX}?` })).toBeHidden();

  await sample.goTo('People');
  await expect(people.answers()).toContainText('This person');
  await page.keyboard.press('u');
  await expect(sample.done()).toContainText('taken back');
  await expect(people.answers().getByRole('listitem')).toHaveCount(2);
  await people.applied();
  await expectUnclear(sample, 2);
});

test('an answer for one session only, a note, and all of it after the review was closed', async ({
  sample,
}) => {
  const { page, people } = sample;
  await askAlex(sample);
  // Keys rest while somebody types: a note that begins with a digit picks nobody.
  await page.keyboard.press('n');
  await page.keyboard.type('1 of them asked for help: see the mail of 21 May.');
  await page.keyboard.press('Escape');
  await expect(people.question).toBeFocused();
  await expect(people.answers()).toContainText('none yet');
  await page.keyboard.press('c');
  await expect(sample.done()).toContainText('cannot tell');
  await people.ask(ALEX);
  await expect(people.answers()).toContainText('1 of them asked for help');

  await people.question
    .getByRole('button', { name: /^Only here/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: SUPPORT }).click();
  await expect(sample.done()).toContainText('in this session only');
  await people.applied();
  await expectUnclear(sample, 1);
  await expect(people.question).toContainText(`Here it is ${ALEX} (${SUPPORT})`);

  await sample.closeReview();
  await sample.start.recent('Sample review').click();
  await askAlex(sample);
  await expect(people.answers()).toContainText('1 of them asked for help');
  await expect(people.question).toContainText(`Here it is ${ALEX} (${SUPPORT})`);
  await expectUnclear(sample, 1);
  await people.question.getByRole('button', { name: 'Take back' }).click();
  await people.applied();
  await expectUnclear(sample, 2);
});

test('everybody: each name with its source, each number with its sessions', async ({ sample }) => {
  const { page, people } = sample;
  await sample.goTo('People');
  await people.choose(WEST);
  const names = people.part(/^Names/);
  await expect(names.getByRole('term').first()).toHaveText('Id');
  await expect(names.getByRole('term').last()).toHaveText('Display name');
  await expect(names).toContainText(WEST);
  await expect(people.part(/^What held when/)).toContainText('Sales West');
  await people
    .part(/^Records/)
    .getByRole('button', { name: 'Users.csv, row 60' })
    .click();
  await expect(people.inspector.locator('.raw').first()).toContainText('0055g0000005074AAA');

  await page.getByRole('searchbox').fill('hassan.el-khatib');
  const number = people.row('Hassan El-Khatib').getByRole('button', { name: /^\d+ sessions? in which/ });
  const count = Number(await number.innerText());
  await number.click();
  await expect(sample.sessions.screen).toContainText(new RegExp(`${count} of `, 'u'));

  await sample.goTo('People');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: /^Only: any/ }).click();
  await page.getByRole('menuitemradio', { name: 'A question waits' }).click();
  await expect(people.row(ALEX)).toHaveCount(2);
  await people.row(ALEX).first().click();
  await people.inspector.getByRole('button', { name: ALEX, exact: true }).click();
  await expect(people.question.getByRole('heading', { level: 2 })).toHaveText(`Who is “${ALEX}”?`);
});

const STAFF = [
  'Username,Name,Email,Department,Active',
  ',Zoë Brandt,zoe.brandt@aldera.example,Payroll,true',
  ',Ana Lopes,ana.lopes@aldera.example,Support,true',
];
const USERS = [
  'Id,Username,Name,Email,Department,IsActive',
  '0055g0000001111AAA,zoe.brandt@aldera.example,Zoë Brandt,zoe.brandt@aldera.example,Payroll,true',
  '0055g0000001112AAA,ana@aldera.example,Ana Lopes,ana@aldera.example,Support,true',
];

const TRAIL = [
  'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
  '"2/26/2026, 10:58:13 AM EST",zoe.brandt@aldera.example,,Logged in using Login-As access for Ana Lopes,Manage Users,',
];

test('records are put together and taken apart', async ({ actas, home }) => {
  const { page, people } = actas;
  // The light one of this screen is in screens.spec.
  await actas.systemTheme('dark');
  await actas.resize(1400, 860);
  const files = Object.entries({
    'staff.csv': STAFF,
    'Users.csv': USERS,
    'SetupAuditTrail.csv': TRAIL,
  }).map(([name, lines]) => {
    writeFileSync(join(home, name), lines.join('\n'));
    return join(home, name);
  });
  await actas.start.newReview('Staff');
  await actas.goTo('People');
  await expect(people.screen).toContainText('Nobody is known yet');
  await people.openQueue();
  await expect(people.screen).toContainText('Nobody is known yet');
  await actas.drop(...files);
  await actas.import.run();
  await actas.import.close();

  // One e-mail on both lists is one person; a name alone is a question.
  await people.questions().filter({ hasText: 'one or two?' }).click();
  await expect(people.question.getByRole('heading', { level: 2 })).toHaveText(
    '“Ana Lopes”: one person or two?',
  );
  await look(actas, `people-same-dark`);
  await page.keyboard.press('m');
  await expect(actas.done()).toContainText('Saved: one person.');
  await people.applied();
  await page.getByRole('tab', { name: 'Everybody' }).click();
  await expect(people.row('Ana Lopes')).toHaveCount(1);
  await people.row('Ana Lopes').click();
  await people
    .part(/^Records/)
    .getByRole('button', { name: 'Take “one person” back' })
    .click();
  await people.applied();
  await expect(people.row('Ana Lopes')).toHaveCount(2);

  await expect(people.row('Zoë Brandt')).toHaveCount(1);
  await people.row('Zoë Brandt').click();
  await people
    .part(/^Records/)
    .getByRole('button', { name: 'Take apart…' })
    .click();
  await page.keyboard.type('The one in Payroll left; the new one has her mailbox.');
  await look(actas, `people-apart-dark`);
  await people.inspector.getByRole('button', { name: 'Take apart', exact: true }).click();
  await people.applied();
  await expect(people.row('Zoë Brandt')).toHaveCount(2);
  await people.row('Zoë Brandt').first().click();
  await expect(people.part(/^Records/)).toContainText('has her mailbox');
  await people
    .part(/^Records/)
    .getByRole('button', { name: 'Put together again' })
    .click();
  await people.applied();
  await expect(people.row('Zoë Brandt')).toHaveCount(1);
});
