import { extname, join, sep } from 'node:path';

/** The window's own origin. Nothing else is ever loaded. */
export const ORIGIN = 'app://actas';
export const START_URL = `${ORIGIN}/index.html`;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.ttf', 'font/ttf'],
]);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // By its hash, the one style sheet react-aria writes into the page (touch-action of what can be pressed).
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  // Virtual rows and charts place themselves by style attributes; a style sheet from a string stays impossible.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "manifest-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** The file behind an address of the window, or null when it is not below the root or not of a kind the window uses. */
export function assetOf(
  root: string,
  address: string,
): { readonly path: string; readonly type: string } | null {
  if (!isOwn(address)) return null;
  const name = decoded(new URL(address).pathname);
  if (name === null || /[\\\0]/.test(name)) return null;
  const path = join(root, name === '/' ? 'index.html' : name);
  const type = TYPES.get(extname(path).toLowerCase());
  if (!path.startsWith(root + sep) || type === undefined) return null;
  return { path, type };
}

/** Whether an address is a page of the window itself. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'app:' && host === 'actas';
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
