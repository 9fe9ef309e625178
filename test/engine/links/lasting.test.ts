import { expect, it } from 'vitest';
import { decideLink } from '../../../electron/engine/links/decide.ts';
import { drawSample } from '../../../electron/engine/links/draw.ts';
import { linkQuality } from '../../../electron/engine/links/quality.ts';
import { undoLinks } from '../../../electron/engine/links/undo.ts';
import { add, into, log, trail, users, type File } from '../sessions/company.ts';
import { inTempFolder, withReview } from '../temp-review.ts';
import { ann, files, inTown, judged, standing, tickets, townOf, type Town } from './town.ts';

/** What people said stays said, whatever comes into the review later. */
const seen = log([['10:00:02', 'ana.lopes', 'zoe.brandt', 'k1']]);
const told = trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]]);

const grow = (town: Town, ...more: File[]): Promise<void> =>
  inTempFolder((folder) => add(town.review, folder, more));

it('a session gets another id when a second source shows it: its answers, its sample and its history go with it', () =>
  withReview({ files: [users, seen, tickets], zone: 'UTC' }, async (review) => {
    const town = townOf(review);
    const before = town.at(10);
    drawSample(review.db, { seed: 's', perBand: 5 }, ann);
    const first = town.say(10, 'T-1', 'reject', 'Not this one.');
    await grow(town, told);
    const after = town.at(10);
    expect(after).not.toBe(before);
    expect(judged(review)).toEqual(['10 rejected unjustified -']);
    expect(town.item(10).history).toMatchObject([{ answer: 'reject', note: 'Not this one.' }]);
    expect(town.queue({ sample: true }).rows).toMatchObject([
      { sessionId: after, decision: { answer: 'reject' } },
    ]);
    expect(linkQuality(review.reader).bands[1]).toMatchObject({ judged: 1, wrong: 1 });

    const second = town.say(10, 'T-1', 'confirm', 'It is after all.');
    await town.analyse();
    expect(judged(review)).toEqual(['10 person justified T-1']);
    expect(standing(review)).toEqual(['10 T-1 confirm']);
    expect(town.item(10).history).toHaveLength(2);

    expect(undoLinks(review.db, second, ann)).toEqual({ links: 1 });
    expect(undoLinks(review.db, first, ann)).toEqual({ links: 1 });
    await town.analyse();
    expect(judged(review)).toEqual(['10 strong justified T-1']);
  }));

it('an answer taken back under the new id does not come back by the old one', () =>
  withReview({ files: [users, seen, tickets], zone: 'UTC' }, async (review) => {
    const town = townOf(review);
    const old = town.at(10);
    town.say(10, 'T-1', 'reject');
    await grow(town, told);
    // By whatever id somebody still has on the screen.
    decideLink(review.db, { sessionId: old, ticket: 'T-1', answer: null, note: '', blind: false }, ann);
    await town.analyse();
    expect(judged(review)).toEqual(['10 strong justified T-1']);
    expect(standing(review)).toEqual([]);
  }));

it('the order in which the files come back changes nothing of what was decided', async () => {
  const outcome = (order: readonly File[], later: readonly File[]) =>
    withReview({ files: order, zone: 'UTC' }, async (review) => {
      const town = townOf(review);
      town.say(10, 'T-1', 'reject');
      await grow(town, ...later);
      return { judged: judged(review), standing: standing(review), said: town.item(10).history.length };
    });
  const reference = await outcome([users, seen, tickets], [told]);
  expect(reference).toMatchObject({ standing: ['10 T-1 reject'], said: 1 });
  expect(await outcome([tickets, told, users], [seen])).toEqual(reference);
  expect(await outcome([told, tickets, seen, users], [])).toEqual(reference);
});

const numbered = (name: string, header: string, ...rows: string[]): File => ({
  name,
  text: [header, ...rows, ''].join('\n'),
});
const cases = numbered(
  'cases.csv',
  'Ticket,Title,Requester,Assignee,Created,Resolved',
  '12,Payslip of January lacks the night shift bonus,Zoë Brandt,Kurt Weil,2026-02-01T08:00:00Z,2026-02-02T08:00:00Z',
  '13,Berths,Kurt Weil,Kurt Weil,2026-03-01T08:00:00Z,',
);
const kiosk = numbered(
  'zendesk.csv',
  'ID,Subject,Requester,Requested,Status',
  '12,Kiosk,Kurt Weil,2026-02-17 09:00:00,Open',
);

it('a ticket that is only a number stays the one that was meant when another system has the same number', () =>
  inTown(
    async (town) => {
      const key = () =>
        town.item(10).candidates.map(({ ticket, decision }) => [ticket.key, decision?.answer]);
      town.say(10, '12', 'confirm');
      expect(key()).toEqual([['12', 'confirm']]);
      await town.analyse();
      expect(judged(town.review)[0]).toMatch(/^10 person .* 12$/u);
      await grow(town, kiosk);
      expect(judged(town.review)[0]).toMatch(/^10 person .* 12 \(tickets\)$/u);
      expect(key()).toEqual([['12 (tickets)', 'confirm']]);
      town.say(10, '12 (tickets)', null);
      expect(standing(town.review)).toEqual([]);
    },
    [files[0]!, files[1]!, cases],
  ));
