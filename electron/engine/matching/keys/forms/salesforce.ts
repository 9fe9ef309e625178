import { AFTER, BEFORE, spotsOf, type KeyForm, type Spot } from './form.ts';

const SPOKEN = new RegExp(
  String.raw`${BEFORE}(?:case|cas|dossier)(?: ?(number|num[ée]ro|nr|no|n[°º]|#)\.?)?[ :.#-]{0,3}([0-9]{4,8})${AFTER}`,
  'giu',
);
const BARE = new RegExp(String.raw`${BEFORE}0[0-9]{7}${AFTER}`, 'gu');
const HINT = /cas|dossier|0[0-9]{7}/iu;
const DIGITS = 8;

/** Case numbers have eight digits; people leave out the zeros in front. */
export const salesforce: KeyForm = {
  id: 'salesforce',
  title: 'Salesforce case',
  pattern: null,
  examples: [
    { text: 'Case 00012345', key: '00012345' },
    { text: 'case number 12345, quote stuck', key: '00012345' },
    { text: 'Dossier n° 00012345', key: '00012345' },
    { text: 'dossier 12345', key: '00012345' },
    { text: '00012345', key: '00012345' },
  ],
  spots: (text) => {
    if (!HINT.test(text)) return [];
    const spoken = spotsOf(text, SPOKEN, ([, numbered, digits = '']) => {
      // "in case 2026 starts": four digits alone may be a year.
      if (numbered === undefined && /^(?:19|20)[0-9]{2}$/u.test(digits)) return null;
      return caseNumber(digits, numbered !== undefined || digits.length > 4);
    });
    const bare = spotsOf(text, BARE, ([digits]) => caseNumber(digits, digits.startsWith('00')));
    return [...spoken, ...bare];
  },
};

function caseNumber(digits: string, sure: boolean): Pick<Spot, 'keys' | 'name'> {
  const padded = digits.padStart(DIGITS, '0');
  const bare = digits.replace(/^0+/u, '');
  return {
    keys: [...new Set([padded, digits, bare])].filter((key) => key !== ''),
    name: sure ? padded : null,
  };
}
