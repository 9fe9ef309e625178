import { expect, test } from './fixtures.ts';

test.use({
  expectedComplaints: /Refused to|Content Security Policy|ERR_|Not allowed to|Permissions policy/i,
});

const FOREIGN = 'https://actas-must-not-leave.example/';

test('the window has no Node, and four functions to the outside', async ({ actas }) => {
  const seen = await actas.page.evaluate(() => ({
    node: [
      typeof globalThis.process,
      typeof (globalThis as Record<string, unknown>)['require'],
      typeof (globalThis as Record<string, unknown>)['Buffer'],
    ],
    bridge: Object.keys((globalThis as unknown as { actas: object }).actas).sort(),
    frozen: Object.isFrozen((globalThis as unknown as { actas: object }).actas),
    address: location.href,
  }));
  expect(seen).toEqual({
    node: ['undefined', 'undefined', 'undefined'],
    bridge: ['call', 'cancel', 'grant', 'on'],
    frozen: true,
    address: 'app://actas/index.html',
  });
  const settings = await actas.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(settings).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('every way out is shut, and what was stopped is counted', async ({ actas }) => {
  const blocked = async () =>
    ((await actas.call('app.info')) as { value: { blockedRequests: number } }).value.blockedRequests;
  expect(await blocked()).toBe(0);

  const outcomes = await actas.page.evaluate(async (address) => {
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => 'went out',
        () => 'stopped',
      );
    const load = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
      });
    return {
      fetch: await failed(fetch(address)),
      here: await failed(fetch('http://127.0.0.1:9/')),
      image: await failed(load(Object.assign(new Image(), { src: `${address}x.png` }))),
      script: await failed(load(Object.assign(document.createElement('script'), { src: `${address}x.js` }))),
      style: await failed(
        load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${address}x.css` })),
      ),
      socket: await failed(
        new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://actas-must-not-leave.example/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ),
      beacon: navigator.sendBeacon(address, 'x') ? 'queued' : 'stopped',
    };
  }, FOREIGN);
  expect(outcomes).toMatchObject({
    fetch: 'stopped',
    here: 'stopped',
    image: 'stopped',
    script: 'stopped',
    style: 'stopped',
    socket: 'stopped',
  });
  await expect.poll(blocked).toBeGreaterThanOrEqual(6);

  const before = await blocked();
  const outside = await actas.app.evaluate(async ({ net, session }, address) => {
    const failed = (promise: Promise<unknown>) =>
      promise.then(
        () => 'went out',
        (error: Error) => error.message,
      );
    return [await failed(net.fetch(address)), await failed(session.fromPartition('another').fetch(address))];
  }, FOREIGN);
  expect(outside).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT']);
  expect(await blocked()).toBe(before + 2);
});

test('the page stays where it is', async ({ actas }) => {
  const { page, app } = actas;
  expect(await page.evaluate((address) => window.open(address), FOREIGN)).toBeNull();
  for (const address of [FOREIGN, 'file:///etc/passwd', 'app://other/index.html', 'data:text/html,x']) {
    await page.evaluate((to) => void (location.href = to), address);
  }
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://actas-must-not-leave.example/',
      target: '_blank',
    });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://actas/index.html');
  expect(
    await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getURL()),
    ),
  ).toEqual(['app://actas/index.html']);
});

test('the page comes with a policy that forbids what is not its own, and nothing outside its folder is served', async ({
  actas,
}) => {
  const served = await actas.app.evaluate(async ({ session }) => {
    const get = async (address: string) => {
      const answer = await session.defaultSession.fetch(address);
      return {
        status: answer.status,
        policy: answer.headers.get('content-security-policy') ?? '',
        type: answer.headers.get('content-type'),
      };
    };
    return {
      page: await get('app://actas/index.html'),
      above: await get('app://actas/..%2f..%2fpackage.json'),
      otherHost: await get('app://other/index.html'),
      posted: (await session.defaultSession.fetch('app://actas/index.html', { method: 'POST', body: 'x' }))
        .status,
    };
  });
  expect(served.page.policy).toContain("default-src 'none'");
  expect(served.page.policy).toContain("script-src 'self'");
  expect(served.page.policy).toContain("connect-src 'none'");
  expect(served.page.policy).not.toMatch(/unsafe-eval|https?:/);
  expect([served.page.status, served.above.status, served.posted]).toEqual([200, 404, 404]);
  expect(
    await actas.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.head.append(script);
      return 'injected' in window;
    }),
  ).toBe(false);
});

test('the bridge refuses what the contract does not name', async ({ actas }) => {
  const refused = { ok: false, error: { code: 'input-invalid' } };
  for (const name of [
    'nope',
    'toString',
    '__proto__',
    'constructor',
    'internal.open',
    'internal.close',
    '',
  ]) {
    expect(await actas.call(name), name).toMatchObject(refused);
  }
  expect(await actas.call('review.create', { name: 'x', path: 'elsewhere' })).toMatchObject(refused);
  expect(await actas.call('review.create', { name: '' })).toMatchObject(refused);
  expect(await actas.call('review.open', null)).toMatchObject(refused);
  for (const handle of ['made-up', '/etc/passwd', '../../x.actas', '__proto__']) {
    expect(await actas.call('review.open', { handle })).toMatchObject({
      ok: false,
      error: { code: 'not-granted' },
    });
  }
  expect(await actas.call('sources.list')).toMatchObject({ ok: false, error: { code: 'review-not-open' } });
});

test('no permission is given: neither camera, nor place, nor the clipboard of others', async ({ actas }) => {
  const answers = await actas.page.evaluate(async () => {
    const denied = (promise: Promise<unknown>) =>
      promise.then(
        () => 'given',
        () => 'refused',
      );
    return {
      place: await denied(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      camera: await denied(navigator.mediaDevices.getUserMedia({ video: true })),
      notice: await Notification.requestPermission(),
      clipboard: await denied(navigator.clipboard.readText()),
    };
  });
  expect(answers).toEqual({ place: 'refused', camera: 'refused', notice: 'denied', clipboard: 'refused' });
});
