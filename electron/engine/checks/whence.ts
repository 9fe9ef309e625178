/** Words that exports write in the place of an address or a browser. */
const NO_BROWSER = /^(?:\d+|unknown|n\/?a|-|none|null)?$/iu;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]*:[\da-f:.]+)$/iu;

/** An address of the internet; null for words such as "Salesforce.com IP", which name no place. */
export function addressIn(text: string | null): string | null {
  const trimmed = text?.trim().toLowerCase() ?? '';
  return trimmed.length <= 60 && ADDRESS.test(trimmed) ? trimmed : null;
}

/** Most browsers also name those they are made from: the first that is found here is the one it is. */
const FAMILIES: readonly (readonly [sign: RegExp, family: string])[] = [
  [/(?:Edge|Edg|EdgA|EdgiOS)\b[ /]?(\d{0,4})/u, 'Edge'],
  [/(?:Opera|OPR)\b[ /]?(\d{0,4})/u, 'Opera'],
  [/SamsungBrowser\b[ /]?(\d{0,4})/u, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\b[ /]?(\d{0,4})/u, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\b[ /]?(\d{0,4})/iu, 'Chrome'],
  [/\bMSIE (\d{0,4})|Trident\/\d.*rv:(\d{0,4})|Internet Explorer ?(\d{0,4})/iu, 'Internet Explorer'],
  [/Version\/(\d{0,4})[^ ]* (?:Mobile\/\S+ )?Safari|Safari\b[ /]?(\d{0,4})/iu, 'Safari'],
];

export type Browser = { readonly family: string; readonly words: string };

/** A browser as exports name it ("Chrome 144") or as it names itself (a user agent); null: none is told. */
export function browserIn(text: string | null): Browser | null {
  const told = text?.trim().slice(0, 400) ?? '';
  if (NO_BROWSER.test(told)) return null;
  for (const [sign, family] of FAMILIES) {
    const match = sign.exec(told);
    if (!match) continue;
    // Of the ways to write a version only one is there.
    const version = match.slice(1).join('');
    return { family, words: version === '' ? family : `${family} ${version}` };
  }
  return { family: told.toLowerCase().replace(/[\s/].*$/su, ''), words: told.slice(0, 60) };
}

/** ", from 192.0.2.7 with Chrome 144"; empty where neither is recorded. */
export function whenceWords({
  ip,
  browser,
}: {
  readonly ip: string | null;
  readonly browser: string | null;
}): string {
  const [address, program] = [addressIn(ip), browserIn(browser)];
  const parts = [address === null ? '' : `from ${address}`, program === null ? '' : `with ${program.words}`];
  const told = parts.filter((part) => part !== '').join(' ');
  return told === '' ? '' : `, ${told}`;
}
