import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { readTexts } from '../../../electron/engine/matching/mentions.ts';
import { addPhrase, findPhrases, wordsOf, type Phrases } from '../../../electron/engine/matching/words.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import { person, registerWith, session, ticket } from '../build.ts';

describe('the words of a text', () => {
  it.each([
    ['plain words, small', 'Berth PLAN is empty', ['berth', 'plan', 'is', 'empty']],
    [
      'whole logins, addresses and keys',
      'ask t.berg@quay.example or OPS-12',
      ['ask', 't.berg@quay.example', 'or', 'ops-12'],
    ],
    [
      'without the signs of a sentence',
      'Theo. Theo, (Theo) theo- theo_',
      ['theo', 'theo', 'theo', 'theo', 'theo'],
    ],
    ['without a possessive', "Theo's and Zoë’s, boss' pass", ['theo', 'and', 'zoë', 'boss', 'pass']],
    ['with the s that belongs to them', 'Ines has 12s', ['ines', 'has', '12s']],
    ['in one form of Unicode', 'Zoe\u0308 ＯＰＳ', ['zoë', 'ops']],
    ['none', ' – … ', []],
  ])('are %s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });
});

describe('phrases', () => {
  const phrases: Phrases<string> = { lengths: new Map(), meanings: new Map() };
  addPhrase(phrases, 'Ana', () => 'given name', 2);
  addPhrase(phrases, 'Ana Ruiz', () => 'Ana');
  addPhrase(phrases, 'Ana Ruiz', () => 'another');
  addPhrase(phrases, 'Ana Ruiz Lopes', () => 'Ana Lopes');
  addPhrase(phrases, 'Ana Lim', () => 'Lim');
  addPhrase(phrases, 'aruiz', () => 'login');
  addPhrase(phrases, ' ', () => 'nothing');
  const found = (text: string, known: string[] = []) => {
    findPhrases(text, phrases, known);
    return known;
  };
  it('are found as whole words, however many are alike', () => {
    expect(found('for ana ruiz lopes')).toEqual(['Ana', 'Ana Lopes']);
    expect(found('aruiz, Ana Lim')).toEqual(['login', 'Lim']);
    expect(found('ana ruizz and xana ruiz, ana')).toEqual([]);
  });
  it('count once each, and the first meaning stays', () => {
    expect(found('Ana Ruiz, Ana Ruiz', ['Ana'])).toEqual(['Ana']);
  });
});

describe('what the texts of tickets say', () => {
  const register = registerWith(
    person('Zoë Adebayo', { username: 'zade', email: 'zoe@quay.example' }),
    person('Theo Marchand'),
    person('Théo Marchand', { id: 'theo2', username: 'theo2', email: null }),
    person('Nadia Brandt'),
  );
  const who = (name: string) => register.resolve(name, null);
  const read = async (tickets: Ticket[], targets: string[], missing: string[] = []) => {
    const sessions = targets.map((name) => session(who('Nadia Brandt'), who(name)));
    return readTexts(tickets, { sessions, register, missing: new Set(missing) }, quietJob);
  };
  const named = async (more: Partial<Ticket>, ...targets: string[]) => {
    const one = ticket('OPS-1', { title: '', text: '', ...more });
    return (await read([one], targets)).mentions(one).map(({ name }) => name);
  };
  it('names the targets by name, login or address, in title, text or comments', async () => {
    for (const text of ['Zoë Adebayo', 'zoe adebayo', 'as zade', '<zoe@quay.example>']) {
      expect(await named({ title: text }, 'Zoë Adebayo')).toEqual(['Zoë Adebayo']);
      expect(await named({ text }, 'Zoë Adebayo', 'Zoë Adebayo')).toEqual(['Zoë Adebayo']);
    }
    const comments = [{ at: null, author: '', text: 'Zoë Adebayo' }];
    expect(await named({ comments }, 'Zoë Adebayo')).toEqual(['Zoë Adebayo']);
  });
  it('does not name somebody by the given name, nor who is no target', async () => {
    expect(await named({ text: 'Zoë asked' }, 'Zoë Adebayo')).toEqual([]);
    expect(await named({ text: 'Nadia Brandt' }, 'Zoë Adebayo')).toEqual([]);
  });
  it('leaves accents away only where nobody else is called that', async () => {
    expect(await named({ text: 'Theo Marchand' }, 'Théo Marchand')).toEqual([]);
    expect(await named({ text: 'Théo Marchand' }, 'Théo Marchand')).toEqual(['Théo Marchand']);
  });
  it('carries keys that no file has, in the order of the tickets’ keys, fifty at most', async () => {
    const tickets = Array.from({ length: 60 }, (_, place) =>
      ticket(`OPS-${String(place).padStart(2, '0')}`, {
        text: 'after FIN-77',
        cite: { sourceId: 1, row: 99 - place },
      }),
    );
    const { carriers } = await read(tickets, [], ['fin-77', '12', '48213', 'fin-78']);
    expect(carriers.get('fin-77')?.map(({ key }) => key)).toEqual(tickets.slice(0, 50).map(({ key }) => key));
    expect([...carriers.keys()]).toEqual(['fin-77']);
    const numbers = await read([ticket('OPS-1', { text: 'see 12 and 48213' })], [], ['12', '48213']);
    expect([...numbers.carriers.keys()]).toEqual(['48213']);
  });
});
