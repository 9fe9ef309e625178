import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { look } from './look.ts';
import { ANY_SESSION } from '../../shared/contract/sessions.ts';

test('a session is opened, read and left by keyboard, and the list stands as it was', async ({ sample }) => {
  const { page, session } = sample;
  await sample.goTo('Sessions');
  const grid = page.getByRole('grid', { name: 'Sessions', exact: true });
  await expect(grid.getByRole('row').nth(3)).toBeVisible();
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  const row = grid.getByRole('row', { selected: true });
  await expect(row).toBeFocused();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('k');
  const index = await row.getAttribute('aria-rowindex');
  const text = await row.innerText();

  await page.keyboard.press('Enter');
  await expect(session.title).toBeFocused();
  await expect(session.title).toHaveText(/ used .+’s account$/);
  await expect(session.axis).toBeVisible();
  await page.keyboard.press('j');
  await expect(session.focused()).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await expect(session.events().first()).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(session.page).toBeHidden();
  await expect(row).toBeFocused();
  expect(await row.getAttribute('aria-rowindex')).toBe(index);
  expect(await row.innerText()).toBe(text);
  await expect(row).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  expect(await row.getAttribute('aria-rowindex')).toBe(String(Number(index) - 1));
});

test('the table says what the axis shows, and a row leads to the file', async ({ sample }) => {
  const { session } = sample;
  await sample.goTo('Sessions');
  await sample.sessions.search('Margit Szalai');
  await sample.sessions.row('Margit Szalai').first().dblclick();
  await expect(session.title).toHaveText('Radek Hruška used Margit Szalai’s account');
  const own = session.events().filter({ hasText: 'The session' }).first();
  await expect(own).toContainText('Radek Hruška as Margit Szalai');
  await expect(own).toContainText('0 s');
  await own.getByRole('button', { name: /^SetupAuditTrail\.csv, row \d+$/ }).click();
  await expect(session.table.locator('.raw')).toContainText('Login-As access for Margit Szalai');

  // Pointing at the row lights its mark, and the scale moves nothing up or down.
  await own.hover();
  await expect(session.axis.locator('.axis-mark[data-lit]')).toHaveCount(1);
  const tall = await session.axis.boundingBox();
  for (const scale of ['Days', 'The session', 'Hours'] as const) {
    await session.choose(scale);
    expect((await session.axis.boundingBox())?.height).toBe(tall?.height);
  }
  for (const title of ['Nine tests', 'Between the sources', 'Then: what held when it started', 'Tickets'])
    await expect(session.part(title)).toBeVisible();
  await expect(session.part('Nine tests').getByRole('listitem')).toHaveCount(9);
  await expect(session.part('Between the sources').getByRole('listitem')).toHaveCount(6);
});

test('from one session to another and back, and to a finding', async ({ sample }) => {
  const { page, session } = sample;
  const { value } = (await sample.call('sessions.page', {
    search: '',
    sort: { column: 'startedAt', descending: false },
    filter: { ...ANY_SESSION, rule: 'no-justification' },
    offset: 0,
    limit: 100,
  })) as { value: { rows: { id: string; startedAt: number }[] } };
  await sample.goTo('Sessions');
  const neighbours = [];
  for (const { id } of value.rows) {
    const answer = (await sample.call('sessions.timeline', { id })) as {
      value: { marks: { sessionId: string | null }[] };
    };
    if (answer.value.marks.some(({ sessionId }) => sessionId !== null && sessionId !== id))
      neighbours.push(id);
  }
  expect(neighbours.length, 'sessions with others around them').toBeGreaterThan(0);
  const { value: first } = (await sample.call('sessions.get', { id: neighbours[0] })) as {
    value: { row: { actor: { name: string }; target: { name: string } } };
  };
  const title = `${first.row.actor.name} used ${first.row.target.name}’s account`;
  await sample.sessions.search(first.row.target.name);
  await sample.sessions
    .row(first.row.target.name)
    .filter({ hasText: first.row.actor.name })
    .first()
    .dblclick();
  await expect(session.title).toHaveText(title);
  await session.table.getByRole('button', { name: 'Open this session' }).first().click();
  await expect(session.title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(session.title).toHaveText(title);
  await session.part('Findings').getByRole('button').first().click();
  await expect(page.getByRole('main', { name: 'Findings' })).toBeVisible();
  await sample.goTo('Sessions');
  await expect(session.title, 'the page waits where it was left').toHaveText(title);
  await session.back();
  await expect(page.getByRole('grid', { name: 'Sessions', exact: true })).toBeVisible();
});

/** 6 July 2026 in UTC; rows of an audit trail stand newest first. */
const trailOf = (
  rows: readonly (readonly [minute: number, user: string, action: string, delegate?: string])[],
) =>
  [
    'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
    ...rows.map(([minute, user, action, delegate = '']) => {
      const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')];
      return `"7/16/2026, ${hour}:${rest}:00 AM GMT",${user}@harbour.example,,${action},Manage Users,${delegate}`;
    }),
  ].join('\r\n');

test('a session of many events and without an end', async ({ actas, home }) => {
  const { page, session } = actas;
  const changes = Array.from({ length: 260 }, (_, place) => {
    const minute = 540 + Math.floor((259 - place) / 20);
    return [
      minute,
      'ida.sorensen',
      `Changed berth ${260 - place} of the harbour with a very long name that does not end soon`,
      'wanda.kowalik@harbour.example',
    ] as const;
  });
  writeFileSync(
    join(home, 'SetupAuditTrail.csv'),
    trailOf([...changes, [530, 'wanda.kowalik', 'Logged in using Login-As access for Ida Sørensen']]),
  );
  writeFileSync(
    join(home, 'Users.csv'),
    'Username,Name,Email\nida.sorensen@harbour.example,Ida Sørensen,ida.sorensen@harbour.example\nwanda.kowalik@harbour.example,Wanda Kowalik,wanda.kowalik@harbour.example\n',
  );
  await actas.resize(1400, 860);
  await actas.start.newReview('Harbour');
  await actas.drop(join(home, 'SetupAuditTrail.csv'), join(home, 'Users.csv'));
  await actas.import.run();
  await actas.import.close();
  await actas.goTo('Sessions');
  const row = actas.sessions.row('Ida Sørensen');
  await expect(row).toContainText('at least 22 min');
  await row.dblclick();
  await expect(session.page.getByText('at least 22 min, no end recorded')).toBeVisible();
  await session.choose('The session');
  expect(await session.events().count()).toBeGreaterThan(200);
  await session.events().first().focus();
  await page.keyboard.press('End');
  await expect(session.events().last()).toBeFocused();
  await expect(session.events().last()).toBeInViewport();
  await look(actas, 'session-page-many-light');
});

for (const theme of ['light', 'dark'] as const)
  test(`pictures of the page of a session, ${theme}`, async ({ sample }) => {
    const { session } = sample;
    await sample.systemTheme(theme);
    await sample.resize(1400, 860);
    await sample.goTo('Sessions');
    await sample.sessions.row('Justified').first().click();
    await sample.sessions.inspector
      .getByRole('heading', { name: 'Between the sources' })
      .scrollIntoViewIfNeeded();
    await look(sample, `session-inspector-${theme}`);
    await sample.sessions.row('Justified').first().dblclick();
    await expect(session.axis).toBeVisible();
    await look(sample, `session-page-${theme}`);
    await session.choose('Days');
    await session.events().nth(1).hover();
    await look(sample, `session-page-days-${theme}`);
    await session.part('Nine tests').scrollIntoViewIfNeeded();
    await session.part('Cited rows').scrollIntoViewIfNeeded();
    await look(sample, `session-page-below-${theme}`);
  });

test('pictures of the page in a small window and at 200 %', async ({ sample }) => {
  const { session, page } = sample;
  await sample.resize(1024, 700);
  await sample.goTo('Sessions');
  await sample.sessions.row('Unjustified').first().click();
  await sample.sessions.inspector.getByRole('button', { name: 'Open page' }).click();
  await expect(session.axis).toBeVisible();
  await look(sample, 'session-page-small');
  await sample.resize(760, 560);
  await look(sample, 'session-page-tiny');
  await session.events().last().scrollIntoViewIfNeeded();
  await look(sample, 'session-page-tiny-table');
  await sample.resize(1400, 860);
  await sample.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await page.waitForFunction(() => window.innerWidth < 800);
  await look(sample, 'session-page-zoom');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
