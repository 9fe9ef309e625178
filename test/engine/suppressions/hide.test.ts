import { describe, expect, it } from 'vitest';
import { decide } from '../../../electron/engine/findings/decide.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { analyse, openReview, type ReviewFile } from '../../../electron/engine/review.ts';
import { saveSettings, settingsOf } from '../../../electron/engine/settings.ts';
import { hide } from '../../../electron/engine/suppressions/hide.ts';
import { findingDetail } from '../../../electron/engine/views/finding-detail.ts';
import { reviewDocument } from '../../../electron/engine/views/document.ts';
import type { RuleId } from '../../../shared/words.ts';
import { tickets } from '../journeys-links/desk.ts';
import { addFiles } from '../journeys-who/town.ts';
import { ANN, approve, atDesk, covers, end, listed, onlyRules, standing, stays, write } from './bench.ts';

const MAPS = [['17 10:00', 'Lena Ohm', 'Ugo Conti']] as const;
const UGO = '17 10:00 Lena Ohm as Ugo Conti';
const forUgo = (...rules: RuleId[]) => ({ target: 'Ugo Conti', rules });
const TWO_RULES = { policy: onlyRules('no-justification', 'sensitive-unit') };

async function withRules(review: ReviewFile, ...rules: RuleId[]): Promise<void> {
  saveSettings(review.db, { ...settingsOf(review.db), policy: onlyRules(...rules) });
  await analyse(review, quietJob);
}
const idOf = ({ db }: ReviewFile): string => db.prepare('SELECT id FROM finding').pluck().get() as string;

describe('a finding is hidden when everything that it says is covered', () => {
  it('by several together; each of them says what it covers', () =>
    atDesk(
      MAPS,
      (review) => {
        const first = write(review, forUgo('no-justification'));
        expect(standing(review, 'open')).toEqual([UGO]);
        expect(covers(review)).toEqual(['1/2']);
        expect(listed(review)[0]?.effect).toMatchObject({ hidden: 0, partly: 1, sessions: 1 });
        const second = write(review, forUgo('sensitive-unit'));
        expect(standing(review, 'suppressed')).toEqual([UGO]);
        expect(covers(review)).toEqual(['1/2', '1/2']);
        expect(listed(review).map(({ id, effect: { hidden, partly } }) => [id, hidden, partly])).toEqual([
          [second, 1, 0],
          [first, 1, 0],
        ]);
        expect(findingDetail(review.reader, idOf(review)).covers).toMatchObject([
          { suppression: first, covered: 1, of: 2, until: '2026-02-28' },
          { suppression: second, covered: 1, of: 2, owner: 'Head of lending' },
        ]);
        end(review, first);
        expect(standing(review, 'open')).toEqual([UGO]);
        expect(covers(review)).toEqual(['1/2']);
      },
      TWO_RULES,
    ));

  it('what two of them cover is counted once', () =>
    atDesk(
      MAPS,
      (review) => {
        write(review, forUgo('no-justification'));
        write(review, { unit: 'Maps', rules: ['no-justification'] });
        expect(standing(review, 'open')).toEqual([UGO]);
        expect(covers(review)).toEqual(['1/2', '1/2']);
      },
      TWO_RULES,
    ));

  it('of a pattern every session must be covered', () =>
    atDesk(
      [
        ['16 10:00', 'Lena Ohm', 'Tilda Berg'],
        ['17 10:00', 'Lena Ohm', 'Tilda Berg'],
        ['18 10:00', 'Lena Ohm', 'Tilda Berg'],
      ],
      (review) => {
        const days = { rules: ['repeated-pair' as const], until: '2026-02-17' };
        write(review, days);
        expect(covers(review)).toEqual(['2/3']);
        expect(standing(review, 'suppressed')).toEqual([]);
        expect(listed(review)[0]?.effect).toMatchObject({ hidden: 0, partly: 1, sessions: 2 });
        write(review, { rules: ['repeated-pair'], from: '2026-02-18' });
        expect(covers(review)).toEqual(['2/3', '1/3']);
        expect(standing(review, 'suppressed')).toHaveLength(1);
      },
      { policy: onlyRules('repeated-pair') },
    ));

  it('off hours only raise: they go where the rest of the session goes', () =>
    atDesk(MAPS, (review) => {
      const part = review.db.prepare(
        "INSERT INTO finding_part SELECT finding_id, 9, 'off-hours', 'high', 'At night.', sessions, '[]' FROM finding_part",
      );
      write(review, forUgo('no-justification'));
      part.run();
      hide(review.db);
      expect(standing(review, 'suppressed')).toEqual([UGO]);
      expect(covers(review)).toEqual(['1/1']);
      review.db.prepare("UPDATE finding_part SET rule = 'overlong-session' WHERE part = 9").run();
      hide(review.db);
      expect(standing(review, 'open')).toEqual([UGO]);
      expect(covers(review)).toEqual(['1/2']);
    }));

  it('what is said of no session is never hidden', () =>
    atDesk(MAPS, (review) => {
      write(review, forUgo('no-justification', 'roster-breadth'));
      review.db.exec(
        "INSERT INTO finding_part SELECT finding_id, 9, 'roster-breadth', 'low', 'Too many may.', '[]', '[]' FROM finding_part",
      );
      hide(review.db);
      expect(standing(review, 'open')).toEqual([UGO]);
      expect(covers(review)).toEqual(['1/2']);
    }));
});

describe('over time', () => {
  it('a finding about which another rule has come is in sight again, and says how much is covered', () =>
    atDesk(MAPS, async (review) => {
      write(review, forUgo('no-justification'));
      const { findings } = reviewDocument(review.reader);
      expect(standing(review, 'suppressed')).toEqual([UGO]);
      await withRules(review, 'no-justification', 'sensitive-unit');
      expect(reviewDocument(review.reader).findings[0]?.id).toBe(findings[0]?.id);
      expect(standing(review, 'open')).toEqual([UGO]);
      expect(covers(review)).toEqual(['1/2']);
      await withRules(review, 'no-justification');
      expect(standing(review, 'suppressed')).toEqual([UGO]);
    }));

  it('it stays over an analysis, new sessions of its scope, and closing the file', () =>
    atDesk(MAPS, async (review) => {
      const id = write(review, forUgo('no-justification'));
      await analyse(review, quietJob);
      expect(standing(review, 'suppressed')).toEqual([UGO]);
      const more = stays(['19 10:00', 'Lena Ohm', 'Ugo Conti'], ['20 10:00', 'Paul Vik', 'Ugo Conti']);
      await addFiles(review, { ...more, name: 'more.csv' });
      expect(standing(review, 'suppressed')).toEqual([UGO, '19 10:00 Lena Ohm as Ugo Conti']);
      expect(standing(review, 'open')).toEqual(['20 10:00 Paul Vik as Ugo Conti']);
      const again = openReview(review.path);
      try {
        expect(listed(again)).toMatchObject([
          { id, effect: { hidden: 2, partly: 0, sessions: 2, waiting: 0 } },
        ]);
        expect(standing(again, 'suppressed')).toHaveLength(2);
      } finally {
        again.close();
      }
    }));

  it('it changes neither findings nor sessions nor the digest, only where findings stand', () =>
    atDesk(MAPS, (review) => {
      const before = reviewDocument(review.reader);
      expect(before.totals).toMatchObject({ findings: 1, suppressed: 0 });
      const id = write(review, forUgo('no-justification'));
      const { totals, suppressions, ...rest } = reviewDocument(review.reader);
      expect(totals).toEqual({ ...before.totals, suppressed: 1 });
      expect(suppressions).toEqual([
        {
          owner: 'Head of lending',
          reason: 'Returns are booked for them during the move of the shelves.',
          ticket: 'LIB-7',
          from: '2026-02-01',
          until: '2026-02-28',
          rules: ['no-justification'],
          actor: 'Lena Ohm',
          target: 'Ugo Conti',
          unit: null,
          approvedBy: null,
          ended: false,
          hides: 1,
        },
      ]);
      end(review, id);
      const after = reviewDocument(review.reader);
      expect({ ...after, suppressions: [] }).toEqual({ ...before, suppressions: [] });
      expect(after.suppressions).toMatchObject([{ ended: true, hides: 0 }]);
      const { totals: _totals, suppressions: _none, ...untouched } = before;
      expect(rest).toEqual(untouched);
    }));

  it('a run that fails on open findings does not fail on a hidden one', () =>
    atDesk(MAPS, (review) => {
      const open = () => review.reader.prepare('SELECT count(*) FROM open_finding').pluck().get();
      expect(open()).toBe(1);
      const id = write(review, forUgo('no-justification'));
      expect(open()).toBe(0);
      end(review, id);
      expect(open()).toBe(1);
    }));
});

it('what is decided is decided, whatever is suppressed, and goes back to being hidden when it is opened again', () =>
  atDesk(MAPS, (review) => {
    const ids = [idOf(review)];
    decide(review.db, { ids, disposition: 'documentation-exception', note: '' }, ANN);
    write(review, forUgo('no-justification'));
    expect(standing(review, 'decided')).toEqual([UGO]);
    expect(listed(review)[0]?.effect).toEqual({
      hidden: 0,
      partly: 0,
      sessions: 1,
      waiting: 0,
      unrecorded: 0,
    });
    decide(review.db, { ids, disposition: null, note: '' }, ANN);
    expect(standing(review, 'suppressed')).toEqual([UGO]);
    expect(listed(review)[0]?.effect.hidden).toBe(1);
  }));

describe('accounts of the top tier', () => {
  const SVEN = [['17 10:00', 'Lena Ohm', 'Sven Falk']] as const;
  const one = '17 10:00 Lena Ohm as Sven Falk';

  it('wait for a second person, and stand in sight again when it ends', () =>
    atDesk(SVEN, (review) => {
      const id = write(review, { target: 'Sven Falk' });
      expect(standing(review, 'open')).toEqual([one]);
      expect(covers(review)).toEqual([]);
      expect(listed(review)[0]?.effect).toEqual({
        hidden: 0,
        partly: 0,
        sessions: 0,
        waiting: 1,
        unrecorded: 0,
      });
      approve(review, id);
      expect(standing(review, 'suppressed')).toEqual([one]);
      expect(listed(review)[0]).toMatchObject({
        approved: { who: 'bea', at: 1_772_100_000_000, note: 'Seen.' },
        effect: { hidden: 1, partly: 0, sessions: 1, waiting: 0, unrecorded: 0 },
      });
      end(review, id);
      expect(standing(review, 'open')).toEqual([one]);
    }));

  it('another suppression’s approval does not help', () =>
    atDesk(SVEN, (review) => {
      write(review, { target: 'Sven Falk' });
      approve(review, write(review, { unit: 'Archive', rules: ['late-justification'] }));
      expect(standing(review, 'open')).toEqual([one]);
    }));

  it('a unit that moves to the top tier waits from the next analysis on', () =>
    atDesk(MAPS, async (review) => {
      write(review, forUgo('no-justification'));
      expect(standing(review, 'suppressed')).toEqual([UGO]);
      const policy = {
        ...onlyRules('no-justification'),
        sensitiveUnits: [{ unit: 'Maps', tier: 1, reason: '' }],
      };
      saveSettings(review.db, { ...settingsOf(review.db), policy });
      await analyse(review, quietJob);
      expect(standing(review, 'open')).toEqual([UGO]);
      expect(listed(review)[0]?.effect).toMatchObject({ hidden: 0, waiting: 1 });
    }));

  const NO_LIST = [stays(...SVEN), tickets([])];
  it('where no file records the unit it may be of the top tier: it waits too, and is counted apart', () =>
    atDesk(
      SVEN,
      (review) => {
        const id = write(review, { target: 'Sven Falk' });
        expect(listed(review)[0]?.effect).toEqual({
          hidden: 0,
          partly: 0,
          sessions: 0,
          waiting: 1,
          unrecorded: 1,
        });
        approve(review, id);
        expect(standing(review, 'suppressed')).toEqual([one]);
      },
      { files: NO_LIST },
    ));

  it('where the policy names no unit of the top tier nothing can be of it, recorded or not', () =>
    atDesk(
      SVEN,
      (review) => {
        write(review, { target: 'Sven Falk' });
        expect(standing(review, 'suppressed')).toEqual([one]);
      },
      {
        files: NO_LIST,
        policy: {
          ...onlyRules('no-justification'),
          sensitiveUnits: [{ unit: 'Archive', tier: 2, reason: '' }],
        },
      },
    ));
});
