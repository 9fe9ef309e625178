import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetOf, HEADERS, isOwn } from '../../electron/main/asset.ts';

const root = `${sep}somewhere${sep}renderer`;

describe('the window is served its own files only', () => {
  it.each([
    ['app://actas/', 'index.html', 'text/html; charset=utf-8'],
    ['app://actas/index.html?x#y', 'index.html', 'text/html; charset=utf-8'],
    ['app://actas/assets/index-1a2b.js', 'assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['app://actas/assets/Source%20Sans.woff2', 'assets/Source Sans.woff2', 'font/woff2'],
    ['app://actas/a/../b.css', 'b.css', 'text/css; charset=utf-8'],
    ['app://actas/%2e%2e/%2e%2e/b.css', 'b.css', 'text/css; charset=utf-8'],
  ])('%s', (address, path, type) => {
    expect(assetOf(root, address)).toEqual({ path: join(root, path), type });
  });

  it.each([
    ['above the root', 'app://actas/..%2f..%2fsecret.json'],
    ['above the root by a doubled slash', 'app://actas//..%2f..%2f..%2fsecret.json'],
    ['a neighbour whose name starts alike', 'app://actas/..%2frenderer-other%2fx.js'],
    ['a backslash', 'app://actas/..%5c..%5csecret.json'],
    ['a NUL', 'app://actas/index.html%00.js'],
    ['a broken escape', 'app://actas/%E0%A4%A.js'],
    ['a kind the window does not use', 'app://actas/review.actas'],
    ['a source map', 'app://actas/index.js.map'],
    ['another host', 'app://other/index.html'],
    ['another scheme', 'https://actas/index.html'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'index.html'],
  ])('nothing for %s', (_what, address) => {
    expect(assetOf(root, address)).toBeNull();
  });

  it('knows its own addresses', () => {
    expect(
      ['app://actas/index.html', 'app://actas.example/', 'app://x@actas/', 'about:blank', ''].map(isOwn),
    ).toEqual([true, false, true, false, false]);
  });

  it('forbids everything that is not its own', () => {
    const policy = HEADERS['content-security-policy'];
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*|(script-src|style-src )[^;]*unsafe/);
  });
});
