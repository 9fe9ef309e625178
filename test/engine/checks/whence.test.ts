import { describe, expect, it } from 'vitest';
import { addressIn, browserIn } from '../../../electron/engine/checks/whence.ts';

describe('a browser', () => {
  const mozilla = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  it.each([
    ['Chrome 144', 'Chrome', 'Chrome 144'],
    ['CHROME', 'Chrome', 'Chrome'],
    ['Firefox 147', 'Firefox', 'Firefox 147'],
    [
      `${mozilla} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36`,
      'Chrome',
      'Chrome 144',
    ],
    [
      `${mozilla} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36 Edg/144.0`,
      'Edge',
      'Edge 144',
    ],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Safari/605.1.15',
      'Safari',
      'Safari 18',
    ],
    [`${mozilla} Gecko/20100101 Firefox/130.0`, 'Firefox', 'Firefox 130'],
    ['aws-cli/2.15.0', 'aws-cli', 'aws-cli/2.15.0'],
  ])('%s is %s', (text, family, words) => {
    expect(browserIn(text)).toEqual({ family, words });
  });

  it.each([null, '', 'Unknown', 'N/A', '10130139', '-'])('is not told by %s', (text) => {
    expect(browserIn(text)).toBeNull();
  });
});

describe('an address', () => {
  it.each(['192.0.2.7', '2001:db8::7', '::ffff:192.0.2.7'])('is %s', (text) => {
    expect(addressIn(` ${text.toUpperCase()} `)).toBe(text);
  });
  it.each([null, '', 'Salesforce.com IP', 'N/A', 'unknown', '1.2.3', 'a'.repeat(5000)])(
    'is not %s',
    (text) => {
      expect(addressIn(text)).toBeNull();
    },
  );
});
