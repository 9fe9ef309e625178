import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { formats } from '../../../electron/engine/sources/formats/index.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { mappableKinds } from '../../../electron/engine/sources/mapping/kinds.ts';
import { mappedColumns } from '../../../electron/engine/sources/mapping/mapped-columns.ts';
import { offersFor } from '../../../electron/engine/sources/mapping/offers.ts';
import { removeMapping, savedMappings, saveMapping } from '../../../electron/engine/sources/mapping/saved.ts';
import { tryImport } from '../../../electron/engine/sources/try-out.ts';
import { checkLog, logEntries } from '../../../electron/engine/log.ts';
import { mappableKind, type Mapping } from '../../../shared/contract/mappings.ts';
import { failureFrom, rowCounts, withBench } from './temp-sources.ts';

const strange = [
  'wer;wessen;seit wann;bis wann;warum;Farbe',
  'ana.lopes;zoe.brandt;03.02.2026 09:00;03.02.2026 09:20;HRB-1 quiz is closed;blau',
  'ana.lopes;lee.ono;03.02.2026 10:00;;HRB-2;rot',
  ';lee.ono;03.02.2026 11:00;;HRB-3;rot',
].join('\n');
const mapping: Mapping = {
  name: 'Kurse',
  kind: 'assumed-sessions',
  columns: {
    actor_login: ['wer'],
    target_login: ['wessen'],
    started: ['seit wann'],
    ended: ['bis wann'],
    reason: ['warum'],
  },
};
const given = { mapping, zone: 'UTC' };

describe('a file that no format recognises', () => {
  it('is read by a mapping: only what it names is read, under the headers of the file', async () => {
    await withBench(async ({ review, file, take }) => {
      const path = file('kurse.csv', strange);
      expect((await inspectFile(review, path, {}, quietJob)).kind).toBeNull();
      const source = await take(path, given);
      expect(source).toMatchObject({
        kind: 'assumed-sessions',
        mapping: 'Kurse',
        rows: { total: 3, imported: 2, duplicate: 0, ignored: 0, rejected: 1 },
      });
      expect(source.detected).toContain('mapped by a person ("Kurse")');
      expect(review.db.prepare('SELECT row, message FROM issue').all()).toEqual([
        { row: 4, message: '"wer" is empty.' },
      ]);
      expect(
        review.db
          .prepare('SELECT actor_login, target_login, ended_at, reason, system FROM assumed_session')
          .all(),
      ).toEqual([
        {
          actor_login: 'ana.lopes',
          target_login: 'zoe.brandt',
          ended_at: Date.UTC(2026, 1, 3, 9, 20),
          reason: 'HRB-1 quiz is closed',
          system: null,
        },
        { actor_login: 'ana.lopes', target_login: 'lee.ono', ended_at: null, reason: 'HRB-2', system: null },
      ]);
    });
  });

  it('is tried out with the very result of the import, and nothing stays', async () => {
    await withBench(async ({ review, file, take }) => {
      const path = file('kurse.csv', strange);
      const before = rowCounts(review);
      const trial = await tryImport(review, path, given, quietJob);
      expect(rowCounts(review)).toEqual(before);
      expect(trial.issues.map(({ row, message }) => ({ row, message }))).toEqual([
        { row: 4, message: '"wer" is empty.' },
      ]);
      const named = Object.fromEntries(trial.facts[0]?.values.map(({ name, value }) => [name, value]) ?? []);
      expect(named).toMatchObject({ actor_login: 'ana.lopes', started_at: Date.UTC(2026, 1, 3, 9) });
      const source = await take(path, given);
      expect(source.rows).toEqual(trial.rows);
      expect(source.coverage).toEqual(trial.coverage);
    });
  });
});

describe('a mapping that cannot be', () => {
  const sessions = formats.find(({ id }) => id === 'assumed-sessions')!;
  const trail = formats.find(({ id }) => id === 'salesforce.setup-audit-trail')!;
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return (error as Error).message;
    }
    return 'not refused';
  };

  it('is refused in a sentence', () => {
    expect(refusal(() => mappedColumns(trail, { ...mapping, kind: trail.id }))).toBe(
      'The mapping "Kurse" makes "salesforce.setup-audit-trail" of a file, which has columns of its own and cannot be mapped. Choose another kind.',
    );
    expect(refusal(() => mappedColumns(sessions, { ...mapping, columns: { colour: ['Farbe'] } }))).toMatch(
      /^The mapping "Kurse" names the column "colour", which "assumed-sessions" does not have\. It has actor, /,
    );
    expect(
      refusal(() => mappedColumns(sessions, { ...mapping, columns: { actor: ['wer'], started: ['seit'] } })),
    ).toBe(
      'The mapping "Kurse" names no header for "Whose account: name" or "Whose account: login". Name one.',
    );
  });

  it('is refused for a file that lacks its headers', async () => {
    await withBench(async ({ file, take }) => {
      const other = file('other.csv', strange.replace('wessen', 'wem'));
      expect((await failureFrom(take(other, given))).code).toBe('file-foreign');
    });
  });
});

describe('kinds that can be mapped', () => {
  it('name their columns, the groups of which one is needed, and times', () => {
    const kinds = mappableKinds();
    for (const kind of kinds) expect(mappableKind.parse(kind)).toEqual(kind);
    const sessions = kinds.find(({ kind }) => kind === 'assumed-sessions');
    expect(sessions?.fields.map(({ id, group, time }) => [id, group, time])).toEqual([
      ['actor', 0, false],
      ['actor_login', 0, false],
      ['target', 1, false],
      ['target_login', 1, false],
      ['started', 2, true],
      ['ended', null, true],
      ['reason', null, false],
      ['ticket', null, false],
      ['system', null, false],
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['assumed-sessions', 'people', 'approved-roster', 'tickets']),
    );
  });

  it('have only columns of their format, and every group can be met', () => {
    for (const { kind, fields } of mappableKinds()) {
      const format = formats.find(({ id }) => id === kind);
      const columns = format?.columns.map(({ id }) => id) ?? [];
      expect(
        fields.map(({ id }) => id).filter((id) => !columns.includes(id)),
        kind,
      ).toEqual([]);
      const groups = fields.flatMap(({ group }) => (group === null ? [] : [group]));
      expect([...new Set(groups)].toSorted(), kind).toEqual(
        (format?.needed ?? format?.required ?? []).map((_, at) => at),
      );
    }
  });
});

describe('saved mappings', () => {
  it('are kept by name, and every change is in the log', async () => {
    await withBench(({ review }) => {
      const stamp = { who: 'ana', at: 1 };
      const { db, reader } = review;
      saveMapping(db, mapping, stamp);
      saveMapping(db, { ...mapping, name: 'Andere' }, stamp);
      const later = { ...mapping, columns: { ...mapping.columns, system: ['Farbe'] } };
      saveMapping(db, later, stamp);
      expect(savedMappings(reader)).toEqual([{ ...mapping, name: 'Andere' }, later]);
      removeMapping(db, 'Andere', stamp);
      expect(savedMappings(reader)).toEqual([later]);
      expect(() => removeMapping(db, 'Andere', stamp)).toThrow('There is no mapping "Andere" any more.');
      const entries = logEntries(reader);
      expect(entries.map(({ action }) => action)).toEqual([
        'mapping.saved',
        'mapping.saved',
        'mapping.saved',
        'mapping.removed',
      ]);
      expect(JSON.parse(entries[2]!.detail)).toEqual(later);
      expect(checkLog(entries)).toBeNull();
    });
  });

  it('are not saved when they cannot be', async () => {
    await withBench(({ review }) => {
      expect(() => saveMapping(review.db, { ...mapping, columns: {} }, { who: 'ana', at: 1 })).toThrow(
        'Name one.',
      );
      expect(savedMappings(review.reader)).toEqual([]);
      expect(logEntries(review.reader)).toEqual([]);
    });
  });

  it('are offered for a list that has all of their headers, however these are written', () => {
    const header = ['Wer', 'WESSEN', 'seit_wann', 'bis wann', 'warum'];
    expect(offersFor([mapping], header).saved).toEqual([mapping]);
    expect(offersFor([mapping], header.slice(1)).saved).toEqual([]);
  });

  it('begin with the columns that the list names in known words', () => {
    const { begun } = offersFor([], ['Reason', 'Kostenstelle', 'start_time']);
    expect(begun.find(({ kind }) => kind === 'assumed-sessions')?.columns).toEqual({
      started: ['start_time'],
      reason: ['Reason'],
    });
  });
});
