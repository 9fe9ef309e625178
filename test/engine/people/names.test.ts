import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, plainName } from '../../../electron/engine/people/fold-name.ts';
import { aliasKey, foldId, isWorldwide } from '../../../electron/engine/people/ids.ts';
import { readPerson } from '../../../electron/engine/people/read-person.ts';

describe('names as they are compared', () => {
  it.each([
    ['  ANA   Lopes ', 'ana lopes'],
    ['Lopes, Ana', 'ana lopes'],
    ['Lopes,Ana Maria', 'ana maria lopes'],
    ['Sean O’Brien', "sean o'brien"],
    ['Sean O´Brien', "sean o'brien"],
    ['Sean ‶Red″ Brien', "sean 'red' brien"],
    ['Mei‑Ling Tsao', 'mei-ling tsao'],
    ['Mei–Ling Tsao', 'mei-ling tsao'],
    ['José', 'josé'],
    ['Ana\u200B Lopes\uFEFF', 'ana lopes'],
    ['Ortega, Jr.', 'ortega jr.'],
    ['Ortega, Sammy, Jr.', 'sammy ortega jr.'],
    ['Harbour Tools, Inc.', 'harbour tools inc.'],
    ['a, b, c, d', 'a, b, c, d'],
    [',', ','],
    ['王, 小明', '小明 王'],
  ])('%j is %j', (text, folded) => expect(foldName(text)).toBe(folded));

  it.each([
    ['Théo Marchand', 'theo marchand'],
    ['Łukasz Żak', 'lukasz zak'],
    ['Søren Ærø', 'soren aero'],
    ['Käthe Weiß', 'kathe weiss'],
    ['Đorđe', 'dorde'],
    ['Işıl İnce', 'isil ince'],
    ['Γιώργος', 'γιωργοσ'],
    ['प्रिया', 'प्रिया'],
    ['がく', 'がく'],
  ])('without accents %j is %j', (text, plain) => expect(plainName(text)).toBe(plain.normalize('NFC')));

  it('are the same when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const folded = foldName(text.replaceAll(',', ''));
        expect(foldName(folded)).toBe(folded);
      }),
    );
  });
});

describe('ids', () => {
  it.each([
    ['005A00000000001AAA', '005A00000000001', true],
    ['005A00000000001', '005A00000000001', true],
    ['5DB9D8EB4FF1890D31036B89', '5db9d8eb4ff1890d31036b89', true],
    ['712020:b0892835-64bc', '712020:b0892835-64bc', true],
    ['12', '12', false],
    ['EMP-000012-2019-04', 'EMP-000012-2019-04', false],
  ])('%s is compared as %s; worldwide: %s', (id, folded, worldwide) => {
    expect([foldId(id), isWorldwide(id)]).toEqual([folded, worldwide]);
  });
  it('keeps capitals of ids and not of usernames', () => {
    expect(aliasKey('id', '005a0000000000A')).toBe('id:005a0000000000A');
    expect(aliasKey('username', 'ANA@x.example')).toBe('username:ana@x.example');
  });
});

describe('a text of a ticket', () => {
  it.each([
    ['Ana Lopes (alopes)', { name: 'Ana Lopes', logins: ['alopes'] }],
    ['Ana Lopes <ana@x.example>', { name: 'Ana Lopes', logins: ['ana@x.example'] }],
    ['Ana Lopes (ana@x.example, 901)', { name: 'Ana Lopes', logins: ['ana@x.example', '901'] }],
    ['ana@x.example (qm:portal:ana)', { name: null, logins: ['ana@x.example', 'qm:portal:ana'] }],
    ['Lopes, Ana (712020:abc)', { name: 'Lopes, Ana', logins: ['712020:abc'] }],
    ['Ana Lopes (Night shift)', null],
    ['Ana Lopes (she/her)', null],
    ['Ana Lopes', null],
    ['(alopes)', null],
  ])('%j', (text, read) => expect(readPerson(text)).toEqual(read));

  it('takes no time over a text made to take long', () => {
    expect(readPerson(`${'('.repeat(50_000)}`)).toBeNull();
    expect(foldName(`${'a,'.repeat(200_000)}`)).toHaveLength(400_000);
  });
});
