import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { exportPack } from '../../../electron/engine/packs/pack.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import { analyse, type ReviewFile } from '../../../electron/engine/review.ts';
import { isStale } from '../../../electron/engine/analysis/stale.ts';
import { saveCard } from '../../../electron/engine/sources/care/cards.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { removedSources } from '../../../electron/engine/sources/removal/removed.ts';
import { restoreSource } from '../../../electron/engine/sources/removal/restore.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import { overviewOf } from '../../../electron/engine/views/overview.ts';
import { sessionDetail } from '../../../electron/engine/views/session-detail.ts';
import type { Card, Source } from '../../../shared/contract/sources.ts';
import { csv, starts, type File } from '../journeys-who/town.ts';
import { ANN, CARD, daysFrom } from '../sources/care-bench.ts';
import { inTempFolder, withReview, type Given } from '../temp-review.ts';
import { contentsOf } from './sample-pack.ts';
import { has, wordsOf } from './tools.ts';

/** Tickets of others on every day but in a hole of six weeks; one about Rosa Lind, eight days after her last session. */
const HEADER = 'Ticket,Title,Description,Requester,Approver,Assignee,Created,Resolved';
const PEOPLE = 'olga@x.example,ivo@x.example,zita@x.example';
const printer = (day: string): string =>
  `T-${day},Printer is out of paper,Tray two is empty,${PEOPLE},${day}T09:00:00Z,${day}T12:00:00Z`;
const TICKETS = csv(
  'Tickets.csv',
  HEADER,
  ...[...daysFrom('2026-01-05', '2026-01-31'), ...daysFrom('2026-03-15', '2026-03-31')].map(printer),
  'T-900,Invoice stays empty,She cannot open invoice 4711,rosa@x.example,ivo@x.example,ana@x.example,2026-04-28T09:00:00Z,2026-04-28T12:00:00Z',
);
const USERS = csv(
  'Users.csv',
  'Id,Username,Name,Email,IsActive,Profile.Name,Department,UserType',
  ...['Ana Ruiz', 'Rosa Lind', 'Olga Berg', 'Ivo Petkov', 'Zita Horn'].map((name, place) => {
    const login = `${name.split(' ')[0]?.toLowerCase() ?? ''}@x.example`;
    return `005A0000000000${place}AAA,${login},${name},${login},true,Standard User,Berths,Standard`;
  }),
);
const SESSIONS = starts([
  ['2026-01-20T10:00:00Z', 'ana@x.example', 'rosa@x.example', 'k1'],
  ['2026-02-15T10:00:00Z', 'ana@x.example', 'rosa@x.example', 'k2'],
  ['2026-04-20T10:00:00Z', 'ana@x.example', 'rosa@x.example', 'k3'],
]);
const given = (files: readonly File[]): Given => ({
  files,
  zone: 'UTC',
  asked: { from: '2026-01-01', to: '2026-05-31' },
});
const ALL = given([USERS, SESSIONS, TICKETS]);
const YEAR = { from: '2026-01-01', to: '2026-05-31' };

const sourceOf = ({ reader }: ReviewFile, file = 'Tickets.csv'): Source =>
  sourcesOf(reader).find((source) => source.file === file)!;

async function declare(review: ReviewFile, covers: Card['covers'], file?: string): Promise<void> {
  saveCard(review.db, sourceOf(review, file).id, { ...CARD, covers: covers ?? null }, ANN);
  await analyse(review, quietJob);
}

const verdicts = ({ reader }: ReviewFile): string[] =>
  reviewDocument(reader)
    .sessions.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map(({ verdict }) => verdict);

function linkedOn({ reader }: ReviewFile, day: string): string {
  const { id } = reviewDocument(reader).sessions.find(({ startedAt }) => startedAt.startsWith(day))!;
  return sessionDetail(reader, id).ticks.find((tick) => tick.id === 'linked')!.sentence;
}

const SHOWN = ['unjustified', 'cannot-tell', 'cannot-tell'];
const PLAIN = 'No ticket about this person fits, and the ticket files cover the date.';
const WITH_CARD =
  'No ticket about this person fits, and the ticket files cover the date: the card of Tickets.csv declares it.';

describe('the days that the card of a ticket file declares', () => {
  it('make a session without a ticket one without any, in holes too; taken back, nothing can be told again', async () => {
    await withReview(ALL, async (review) => {
      expect(verdicts(review)).toEqual(SHOWN);
      expect(linkedOn(review, '2026-02-15')).toMatch(/^The ticket files do not cover the date/u);
      await declare(review, YEAR);
      expect(verdicts(review)).toEqual(['unjustified', 'unjustified', 'unjustified']);
      // Said only where it decides: in January the tickets show it themselves.
      expect(linkedOn(review, '2026-01-20')).toBe(PLAIN);
      expect(linkedOn(review, '2026-02-15')).toBe(WITH_CARD);
      expect(linkedOn(review, '2026-04-20')).toBe(
        'T-900 is linked: strong match. No ticket fits better, and the ticket files cover the date: the card of Tickets.csv declares it.',
      );
      await declare(review, { from: '2026-02-16', to: '2026-04-19' });
      expect(verdicts(review)).toEqual(SHOWN);
      await declare(review, { from: '2026-02-15', to: '2026-02-15' });
      expect(verdicts(review)).toEqual(['unjustified', 'unjustified', 'cannot-tell']);
      await declare(review, null);
      expect(verdicts(review)).toEqual(SHOWN);
    });
  });

  it('wait for an analysis where only the card was saved; other words of a card change nothing', async () => {
    await withReview(ALL, (review) => {
      const { id } = sourceOf(review);
      saveCard(review.db, id, { ...CARD, note: 'Drawn by hand.' }, ANN);
      expect(isStale(review.db)).toBe(false);
      saveCard(review.db, id, { ...CARD, covers: YEAR }, ANN);
      expect(isStale(review.db)).toBe(true);
    });
  });

  it('stay with the file when it is removed and put back', async () => {
    await withReview(ALL, async (review) => {
      await declare(review, YEAR);
      const { digest } = reviewDocument(review.reader);
      await removeSource(review, sourceOf(review).id, quietJob, ANN);
      await analyse(review, quietJob);
      expect(verdicts(review)).toEqual(['cannot-tell', 'cannot-tell', 'cannot-tell']);
      await restoreSource(review, removedSources(review.reader)[0]!.id, quietJob, ANN);
      await analyse(review, quietJob);
      expect(sourceOf(review).card?.covers).toEqual(YEAR);
      expect(reviewDocument(review.reader).digest).toBe(digest);
    });
  });

  it('say the same whichever piece of a list they were declared for', async () => {
    const [head = '', ...rows] = TICKETS.text.trimEnd().split('\n');
    const pieces = [rows.slice(0, 10), rows.slice(10)].map((part, place) =>
      csv(`Tickets-${place + 1}.csv`, head, ...part),
    );
    for (const piece of pieces)
      await withReview(given([...pieces.toReversed(), USERS, SESSIONS]), async (review) => {
        await declare(review, YEAR, piece.name);
        expect(verdicts(review)).toEqual(['unjustified', 'unjustified', 'unjustified']);
        expect(linkedOn(review, '2026-02-15')).toContain(`: the card of ${piece.name} declares it.`);
      });
  });

  it('count on the overview: what they cover is no gap', async () => {
    await withReview(ALL, async (review) => {
      const gaps = () => overviewOf(review.reader).gaps.filter((gap) => gap.startsWith('The ticket files'));
      expect(gaps()).toEqual([
        'The ticket files begin on 5 Jan 2026: sessions before that cannot be fully judged.',
        'The ticket files end on 28 Apr 2026: sessions after that cannot be fully judged.',
      ]);
      await declare(review, { from: '2026-01-01', to: '2026-05-10' });
      expect(gaps()).toEqual([
        'The ticket files are declared to end on 10 May 2026: sessions after that cannot be fully judged.',
      ]);
    });
  });
});

describe('a pack of declared days', () => {
  it('says them with who and when, and a replay finds the same', async () => {
    await withReview(ALL, (review) =>
      inTempFolder(async (folder) => {
        const before = reviewDocument(review.reader).digest;
        await declare(review, YEAR);
        const { digest } = reviewDocument(review.reader);
        expect(digest).not.toBe(before);
        const pack = await exportPack(review, folder, quietJob);
        expect(await replayPack(pack.path, {}, quietJob)).toMatchObject({ same: true, actual: digest });

        const files = await contentsOf(pack.path);
        const text = (name: string): string => files.get(`data/${name}`)!.toString('utf8');
        expect(JSON.parse(text('settings.json'))).toMatchObject({
          declared: [{ sha256: sourceOf(review).sha256, list: null, covers: YEAR }],
        });
        const card = text('cards.csv')
          .split('\r\n')
          .find((line) => line.startsWith('"Tickets.csv"'));
        expect(card).toContain('"2026-01-01","2026-05-31"');
        expect(card).toContain('"Ann Lee","2026-11-01T12:00:00Z"');
        expect(text('ticks.csv')).toContain(WITH_CARD);
      }),
    );
  });

  it.runIf(has('pdftotext'))('has them in its report', async () => {
    await withReview(ALL, (review) =>
      inTempFolder(async (folder) => {
        await declare(review, YEAR);
        const pack = await exportPack(review, folder, quietJob);
        const words = await wordsOf((await contentsOf(pack.path)).get('data/report.pdf')!);
        expect(words).toContain('Where a card declares which days a file with tickets covers');
        expect(words).toContain('declared to cover 1 Jan to 31 May 2026');
      }),
    );
  });
});
