import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { assetOf, HEADERS } from './asset.ts';

/** Call before the application is ready: makes app:// an origin like any secure one. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the window's own files, read only, from one folder. */
export function serveWindow(root: string): void {
  protocol.handle('app', async (request) => {
    const asset = request.method === 'GET' ? assetOf(root, request.url) : null;
    const content = asset && (await readFile(asset.path).catch(() => null));
    if (!asset || !content)
      return new Response('Not found', {
        status: 404,
        headers: { ...HEADERS, 'content-type': 'text/plain' },
      });
    return new Response(content, { headers: { ...HEADERS, 'content-type': asset.type } });
  });
}
