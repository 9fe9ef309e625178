import { app, type Session, type WebContents } from 'electron';
import { isOwn } from './asset.ts';

/**
 * Nothing leaves the machine, and nothing foreign comes into the window. Every session and every page is locked as it
 * is made, so that no later code has to remember to.
 */

let blocked = 0;

/** Requests that tried to leave the machine and were stopped, since the start. */
export function blockedRequests(): number {
  return blocked;
}

/** Counts a request that the page's own policy stopped before it became one. */
export function countBlocked(): void {
  blocked += 1;
}

/** Call before the application is ready: Chromium reads its switches once. */
export function lockDown(): void {
  // Root, as in a container, can only start Chromium without its sandbox; insisting would leave no process alive.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'disable-breakpad',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  // A second wall: even a request that slipped past all others finds no host.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,Translate,AutofillServerCommunication,DnsOverHttps',
  );
  app.on('session-created', lockSession);
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('select-client-certificate', (event) => event.preventDefault());
}

function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`app://none/`);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = isOwn(request.url) || (!app.isPackaged && request.url.startsWith('devtools://'));
    if (!allowed) countBlocked();
    answer({ cancel: !allowed });
  });
}

// The one thing the page may do: put a hash on the clipboard when its button is pressed. Reading it stays refused.
function isAllowed(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOwn(address);
}

function lockPage(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
