import { expect, it, vi } from 'vitest';
import { ALL, atTheDesk } from './auditor.ts';
import { people, sessions, tickets, type File, type Slip } from './desk.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Tilda's ticket is strong, Noor's is possible, Ugo has none; Sven's is possible too. */
const sittings = sessions([
  ['17 10:00', '17 10:20', 'Lena Ohm', 'Tilda Berg', ''],
  ['17 11:00', '17 11:20', 'Lena Ohm', 'Noor Aziz', ''],
  ['17 12:00', '17 12:20', 'Lena Ohm', 'Ugo Conti', ''],
  ['17 13:00', '17 13:20', 'Lena Ohm', 'Sven Falk', ''],
]);
const slips: readonly Slip[] = [
  { key: 'T-1', by: 'Tilda Berg', to: 'Lena Ohm', from: '17 09:00', till: '17 18:00' },
  { key: 'T-2', by: 'Noor Aziz', to: 'Paul Vik', from: '15 09:00', till: '16 12:00' },
  { key: 'T-4', by: 'Sven Falk', to: 'Paul Vik', from: '15 09:00', till: '16 12:00' },
];
const list = tickets(slips);
/** A second list, of which one ticket is about Kurt and may be picked for anybody. */
const second = tickets(
  [{ key: 'N-3', by: 'Kurt Weil', to: 'Lena Ohm', from: '16 09:00', till: '18 09:00' }],
  'more.csv',
);
const all: readonly File[] = [people, sittings, list, second];
const BEFORE = [
  '10 strong justified T-1',
  '11 possible to-review T-2',
  '12 none unjustified -',
  '13 possible to-review T-4',
];

it('confirm, undo, and no undo of an undo', () =>
  atTheDesk(async ({ add, say, undo, rows, replays }) => {
    await add(...all);
    expect(await rows()).toEqual(BEFORE);
    const seq = await say(11, 'T-2', 'confirm');
    expect((await rows())[1]).toBe('11 person weak T-2 confirm ann');
    expect(await replays()).toBe(true);
    expect(await undo(seq)).toBe(1);
    expect(await rows()).toEqual(BEFORE);
    await expect(undo(seq)).rejects.toMatchObject({ code: 'not-found' });
    await expect(undo(seq + 1)).rejects.toMatchObject({ code: 'not-found' });
  }));

it('two people decide: the last word counts, and undone it gives the first its place back', () =>
  atTheDesk(async ({ add, say, undo, rows, replays }) => {
    await add(...all);
    const first = await say(10, 'T-1', 'reject', 'ann');
    expect((await rows())[0]).toBe('10 rejected unjustified T-1 reject ann');
    const last = await say(10, 'T-1', 'unsure', 'bob');
    expect((await rows())[0]).toBe('10 possible to-review T-1 unsure bob');
    await expect(undo(first)).rejects.toMatchObject({ code: 'not-found' });
    expect(await undo(last, 'bob')).toBe(1);
    expect((await rows())[0]).toMatch(/^10 rejected unjustified T-1 reject/u);
    expect(await undo(first)).toBe(1);
    expect(await rows()).toEqual(BEFORE);
    expect(await replays()).toBe(true);
  }));

it('a picked ticket goes with its file, accuses nobody meanwhile, and comes back with it', () =>
  atTheDesk(async ({ add, say, rows, remove, putBack, replays }) => {
    await add(...all);
    await say(12, 'N-3', 'confirm');
    const picked = await rows();
    expect(picked[2]).toBe('12 person weak N-3 confirm ann');
    await remove('more.csv');
    // Somebody said that N-3 is the ticket: that its file was taken out does not say that there is none.
    expect((await rows())[2]).toMatch(/^12 \S+ cannot-tell /u);
    expect(await replays()).toBe(true);
    await putBack('more.csv');
    expect(await rows()).toEqual(picked);
  }));

it('a session that leaves with its file comes back with what was said about it, whatever came in meanwhile', () =>
  atTheDesk(async ({ add, say, rows, remove, putBack, replays }) => {
    await add(second, list, people, sittings);
    await say(11, 'T-2', 'confirm');
    await say(13, 'T-4', 'reject', 'bob');
    const said = await rows();
    expect(said.slice(1)).toEqual([
      '11 person weak T-2 confirm ann',
      '12 none unjustified -',
      '13 rejected unjustified T-4 reject bob',
    ]);
    await remove('sessions.csv');
    expect(await rows()).toEqual([]);
    expect(await replays()).toBe(true);
    await remove('more.csv');
    await putBack('sessions.csv');
    await putBack('more.csv');
    expect(await rows()).toEqual(said);
  }));

it('the same files and answers in another order come to the same', async () => {
  const outcome = async (order: readonly File[], early: boolean): Promise<string[]> => {
    let told: string[] = [];
    await atTheDesk(async ({ add, say, rows }) => {
      await add(...order.slice(0, early ? 3 : 4));
      await say(11, 'T-2', 'reject');
      await say(13, 'T-4', 'unsure', 'bob');
      await add(...order.slice(early ? 3 : 4));
      told = await rows();
    });
    return told;
  };
  const reference = await outcome(all, false);
  expect(reference.slice(1)).toEqual([
    '11 rejected unjustified T-2 reject ann',
    '12 none unjustified -',
    '13 possible to-review T-4 unsure bob',
  ]);
  expect(await outcome(all, true)).toEqual(reference);
  expect(await outcome([sittings, list, people, second], true)).toEqual(reference);
  expect(await outcome(all.toReversed(), false)).toEqual(reference);
});

it('many at once: what the preview shows is decided, one undo takes all of it back but what was said since', () =>
  atTheDesk(async ({ call, add, say, undo, rows, replays }) => {
    await add(...all);
    const bulk = {
      filter: { ...ALL, bands: ['possible' as const] },
      search: '',
      answer: 'confirm' as const,
      leastPoints: null,
    };
    const preview = await call('links.preview', bulk);
    expect(preview).toMatchObject({ links: 2, left: [] });
    await expect(call('links.bulk', { ...bulk, links: 3, note: '' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    const { seq } = await call('links.bulk', { ...bulk, links: 2, note: 'Both were read.' }, 'bob');
    expect((await rows()).filter((row) => row.includes('person'))).toEqual([
      '11 person weak T-2 confirm bob',
      '13 person weak T-4 confirm bob',
    ]);
    expect(await replays()).toBe(true);
    await say(13, 'T-4', 'reject', 'ann');
    expect(await undo(seq)).toBe(1);
    expect((await rows()).slice(1)).toEqual([
      '11 possible to-review T-2',
      '12 none unjustified -',
      '13 rejected unjustified T-4 reject ann',
    ]);
  }));

it('another policy keeps what people said, and one that must not be used changes nothing', () =>
  atTheDesk(async ({ call, add, say, rows, replays }) => {
    await add(...all);
    await say(11, 'T-2', 'confirm');
    const said = await rows();
    const strict = { verdict: { no: { 'right-actor': 'unjustified' } } };
    expect((await call('policy.try', { policy: strict })).rows).toMatchObject([
      { from: 'weak', to: 'unjustified' },
    ]);
    expect(await rows()).toEqual(said);
    await call('policy.save', { policy: strict, note: 'Nobody else may.' });
    expect((await rows())[1]).toBe('11 person unjustified T-2 confirm ann');
    expect(await replays()).toBe(true);
    const kept = await call('policy.get', {});
    for (const ticketKeys of [['(A+)+-[0-9]+'], ['('], ['.*']])
      await expect(
        call('policy.save', { policy: { ...strict, ticketKeys }, note: '' }),
      ).rejects.toMatchObject({ code: 'policy-invalid' });
    expect(await call('policy.get', {})).toEqual(kept);
    await call('policy.save', { policy: {}, note: '' });
    expect(await rows()).toEqual(said);
    expect((await call('policy.get', {})).versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  }));
