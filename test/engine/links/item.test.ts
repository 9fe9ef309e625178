import { linkCalls } from '../../../shared/contract/links.ts';
import { expect, it } from 'vitest';
import { searchTickets } from '../../../electron/engine/links/search.ts';
import { inTown, tickets, files, type Town } from './town.ts';

it('a candidate is shown with its points, sentence, ticks and the ticket itself', () =>
  inTown((town) => {
    const { row, candidates, history } = town.item(10);
    expect(row).toMatchObject({ band: 'strong', verdict: 'justified', ticket: 'T-1' });
    const [first] = candidates;
    expect(first).toMatchObject({ how: 'strong', judged: true, decision: null });
    expect(first?.reasons?.reduce((sum, { points }) => sum + points, 0)).toBe(first?.points);
    expect(first?.ticks?.map(({ id }) => id)).toContain('opened-before');
    expect(first?.sentence).toContain('T-1');
    expect(first?.use).toMatchObject({ sessions: 1, targets: 1, days: 0 });
    expect(first?.ticket).toMatchObject({
      key: 'T-1',
      title: 'Payslip of January lacks the night shift bonus',
      requester: ['Zoë Brandt'],
      assignee: ['Ana Lopes'],
      approvers: null,
      createdAt: Date.parse('2026-02-17T08:00:00Z'),
      resolvedAt: null,
      cite: { file: 'tickets.csv', row: 3 },
    });
    expect(history).toEqual([]);
  }));

it('ticks are shown for the link that the session is judged by, for no other', () =>
  inTown((town) => {
    const { candidates } = town.item(11);
    expect(candidates.map(({ ticket, ticks }) => [ticket.key, ticks === null])).toEqual([
      ['T-2', false],
      ['T-3', true],
    ]);
  }));

it('a ticket that was picked since the analysis stands beside the proposed ones, and goes when it is taken back', () =>
  inTown(async (town) => {
    const keys = () => town.item(11).candidates.map(({ ticket }) => ticket.key);
    town.say(11, 'T-9', 'confirm');
    expect(keys()).toEqual(['T-2', 'T-3', 'T-9']);
    expect(town.item(11).candidates[2]).toMatchObject({
      how: null,
      points: null,
      decision: { answer: 'confirm' },
    });
    await town.analyse();
    expect(keys()).toEqual(['T-9', 'T-2', 'T-3']);
    expect(town.item(11).candidates[0]).toMatchObject({ how: 'person', judged: true });
    expect(town.item(11).candidates[0]?.ticks?.[0]?.sentence).toBe('T-9 is linked: a person confirmed it.');
    expect(town.queue().rows[0]).toMatchObject({ ticket: 'T-9', points: null });
    town.say(11, 'T-9', null);
    expect(keys()).toEqual(['T-2', 'T-3']);
  }));

const comment = (day: number, text: string): string =>
  `{"at":${Date.parse('2026-02-01T09:00:00Z') + day * 86_400_000},"author":"Mia Sund (712020:0f-31)","text":"${text}"}`;

it('of many comments those nearest to the session are shown, and long texts are cut', () =>
  inTown((town) => {
    const comments = Array.from({ length: 40 }, (_, day) => comment(day, `day ${day}`));
    town.review.db
      .prepare("UPDATE ticket_version SET comments = ?, text = ? WHERE key = 'T-1'")
      .run(
        `[${[...comments, '{"at":null,"author":"","text":"undated"}'].join()}]`,
        `${'😀'.repeat(2_500)}end`,
      );
    const card = town.item(10).candidates[0]?.ticket;
    expect(card?.comments.map(({ text }) => text)).toEqual(
      Array.from({ length: 20 }, (_, place) => `day ${place + 7}`),
    );
    expect(new Set(card?.comments.map(({ author }) => author))).toEqual(new Set(['Mia Sund']));
    expect(card?.text).toBe('😀'.repeat(2_000));
  }));

const found = (town: Town, text: string): string[] =>
  linkCalls['links.search'].output
    .parse(searchTickets(town.review.reader, { sessionId: town.at(10), text }))
    .map(({ key }) => key);

it('any ticket is found by key, title or people; those opened nearest to the session come first', () =>
  inTown((town) => {
    expect(found(town, 't-3')).toEqual(['T-3']);
    expect(found(town, 'IVO')).toEqual(['T-2', 'T-5', 'T-3'].sort(byDistance));
    expect(found(town, 'zoe.brandt@harbour.example')).toEqual(['T-1']);
    expect(found(town, 'ZOË')).toEqual(['T-1']);
    expect(found(town, 'crane weil')).toEqual(['T-3']);
    expect(found(town, 'T-')).toHaveLength(7);
    expect(found(town, 'T-').slice(0, 2)).toEqual(['T-4', 'T-1']);
  }));

const opened = new Map(
  tickets.text.split('\n').map((line) => [line.split(',')[0], Date.parse(line.split(',')[4] ?? '')]),
);
const byDistance = (a: string, b: string): number => away(a) - away(b);
const away = (key: string): number => Math.abs((opened.get(key) ?? 0) - Date.parse('2026-02-17T10:00:00Z'));

it('the key itself comes before keys that begin so, and those before any other', () => {
  const more = [
    'T-1,Again,X,X,2026-02-01T09:00:00Z,',
    'T-11,Other,X,X,2026-02-17T10:00:00Z,',
    'U-1,About T-1,X,X,2026-02-17T10:00:00Z,',
  ];
  const other = { name: 'more.csv', text: [tickets.text.split('\n')[0], ...more, ''].join('\n') };
  return inTown((town) => expect(found(town, 't-1')).toEqual(['T-1', 'T-11', 'U-1']), [...files, other]);
});

it('what is typed is only ever a text, whatever it would mean to a database', () =>
  inTown((town) => {
    const typed = [
      '',
      '   ',
      '_rane',
      "T-1'; DROP TABLE ticket; --",
      'x'.repeat(200),
      '\u0000',
      '((((*',
      '\\',
    ];
    expect(typed.flatMap((text) => found(town, text))).toEqual([]);
    expect(found(town, '%')).toEqual(['T-2']);
    expect(found(town, 'e_7')).toEqual(['T-3']);
  }));
