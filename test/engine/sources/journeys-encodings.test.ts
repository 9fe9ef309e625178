import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../shared/contract/sources.ts';
import type { Encoding } from '../../../shared/words.ts';
import type { Given } from '../../../electron/engine/sources/study.ts';
import { withBench } from './temp-sources.ts';

/** Imports a short list of people in an encoding that is written nowhere in it. */
async function people(
  encoding: Encoding,
  names: readonly string[],
  given: Given = {},
): Promise<{ source: Source; read: unknown[] }> {
  const text = `Username;Name;Department\r\n${names.map((name, at) => `u${at};${name};IT\r\n`).join('')}`;
  return withBench(async ({ review, file, take }) => {
    const source = await take(file('people.csv', iconv.encode(text, encoding)), given);
    return { source, read: review.db.prepare('SELECT name FROM account ORDER BY row').pluck().all() };
  });
}

const POLISH = ['Łukasz Żak', 'Świętosława Źrebię', 'Paweł Dąbrowski', 'Małgorzata Król'];

describe('a short list in an encoding of Central Europe', () => {
  it.each<[Encoding, string, readonly string[]]>([
    ['windows-1250', 'windows-1250', POLISH],
    ['iso-8859-2', 'iso-8859-2', POLISH],
    ['windows-1250', 'windows-1250', ['Jiří Šťastný', 'Luděk Hájek', 'Kateřina Hoďová', 'Ťapák Ťok']],
  ])('in %s is read as %s, because no name has a sign in its middle then', async (encoding, found, names) => {
    const { source, read } = await people(encoding, names);
    expect(source.encoding).toBe(found);
    expect(read).toEqual(names);
    expect(source.alarms).toEqual([]);
  });

  it.each([
    [['Jiří Novák', 'Ondřej Čížek'], 'Jiøí', 'Jiří'],
    [['Gergő Kőszegi', 'Erzsébet Szűcs'], 'Gergõ', 'Gergő'],
  ])('such as %s with letters that Western Europe has too raises an alarm', async (names, wrong, right) => {
    const encoding = 'windows-1250';
    const { source } = await people(encoding, names);
    expect(source.alarms).toMatchObject([
      {
        code: 'encoding-unsure',
        message: `people.csv does not say how its letters are encoded. It was read as ${source.encoding}, in which a word is "${wrong}"; in ${encoding} it would be "${right}". Check the names, and import the file again with the other encoding if they are wrong.`,
      },
    ]);
    const chosen = await people(encoding, names, { encoding });
    expect(chosen.read).toEqual(names);
    expect(chosen.source.alarms).toEqual([]);
  });
});

describe('a short list in the encoding of Western Europe', () => {
  it.each([
    ['Jürg Müller', 'Björn Weiß', 'Käthe Schröder'],
    ['Jürg Müller'],
    ['André Lefèvre', 'Hélène Bézier', 'Benoît Çelik', 'Maître d’œuvre'],
    ['José Peña', 'María Núñez', 'Íñigo Ibáñez', '¿Quién?'],
    ['Åsa Öberg', 'Björn Åkesson'],
    ['Søren Kjær', 'Bjørn Ødegård', 'Åge Næss'],
    ['João Gonçalves', 'Conceição', 'Ações e opções'],
    ['Niccolò Calò', 'Perché più', 'Libertà'],
    ['Gebühr 12 € – „prüfen“', '5 m³', '20 °C', 'Umsatz¹ §5 ½ Preis', '£5m and £20'],
    ['Seán Ó Brádaigh', 'Company® Ltd.', 'l’été, rock’n’roll'],
  ])('%s is read as it is, without an alarm', async (...names) => {
    const { source, read } = await people('windows-1252', names);
    expect(source.encoding).toBe('windows-1252');
    expect(read).toEqual(names);
    expect(source.alarms).toEqual([]);
  });
});
