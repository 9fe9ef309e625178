import { describe, expect, it } from 'vitest';
import type { Evidence, Judged } from '../../../electron/engine/model.ts';
import {
  bySessionTime,
  episodeOf,
  groupSessions,
  namesakes,
  ticketsOf,
} from '../../../electron/engine/rules/episodes.ts';
import { facts } from '../../../electron/engine/rules/example-facts.ts';
import { session, who, type ExampleSession } from '../../../electron/engine/rules/example-session.ts';
import { citesOf, sessionFinding, settled } from '../../../electron/engine/rules/session-findings.ts';
import { settingsUsed } from '../../../electron/engine/rules/settings-used.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { VERDICTS } from '../../../shared/words.ts';

const START = '2026-03-03T10:00:00Z';
const LATER = '2026-03-04T10:00:00Z';
const { date } = facts();
const possible = (judged: Judged): Judged => ({
  ...judged,
  link: judged.link && { ...judged.link, how: 'possible' },
});

describe('an episode', () => {
  const areOne = (over: ExampleSession, change = (judged: Judged) => judged) =>
    episodeOf(change(session(START, over))) === episodeOf(change(session(LATER, over)));
  it('is all that a pair does under one open ticket', () => {
    expect(areOne({})).toBe(true);
    expect(areOne({ ticks: { specific: ['no', 'Vague.'], 'right-actor': ['no', 'Another.'] } })).toBe(true);
    expect(areOne({ ticks: { 'open-during': ['not-recorded', 'No times.'] } })).toBe(true);
  });
  it('is one session where the ticket was closed, is only possible, or is missing', () => {
    expect(areOne({ ticks: { 'open-during': ['no', 'Closed.'] } })).toBe(false);
    expect(areOne({}, possible)).toBe(false);
    expect(areOne({ ticket: null })).toBe(false);
  });
  it('belongs to a pair: another actor, target or ticket is another', () => {
    const mine = episodeOf(session(START));
    for (const over of [{ actor: 'Ines Roth' }, { target: 'Ana Lopes' }, { ticket: 'OPS-2' }])
      expect(episodeOf(session(START, over))).not.toBe(mine);
  });
});

describe('sessions put together', () => {
  it('are in order of time, and of id where they start together', () => {
    const [a, b, c] = [session(LATER, { id: 'a' }), session(START, { id: 'c' }), session(START, { id: 'b' })];
    expect(bySessionTime([a, b, c]).map(({ session: { id } }) => id)).toEqual(['b', 'c', 'a']);
  });
  it('by key, and those without one apart', () => {
    const all = ['x', null, 'y', 'x', null].map((unit, day) =>
      session(`2026-03-0${day + 1}T10:00:00Z`, { unit }),
    );
    const { groups, unclear } = groupSessions(all, (one) => one.session.unit);
    expect([...groups].map(([key, of]) => [key, of.length])).toEqual([
      ['x', 2],
      ['y', 1],
    ]);
    expect(unclear).toEqual([all[1], all[4]]);
    expect(namesakes(unclear)).toEqual([
      { reason: 'two or more people bear the name, and nobody has said who was meant', count: 2 },
    ]);
  });
  it('name each ticket once', () => {
    const of = (ticket: string | null) => session(START, { ticket });
    expect(ticketsOf([of('OPS-2'), of(null), of('OPS-1'), of('OPS-2')])).toEqual(['OPS-2', 'OPS-1']);
  });
});

describe('the rows of a finding', () => {
  const ROW = { sourceId: 1, row: 7 };
  const row = (role: Evidence['role'], number: number): Evidence => ({
    sourceId: 1,
    row: number,
    role,
    at: 0,
    text: '',
  });
  const judged = session(START);
  const shown: Judged = {
    ...judged,
    session: {
      ...judged.session,
      evidence: [row('start', 1), row('sign-in', 2), row('inside', 3), row('activity', 4)],
    },
  };
  const rowsOf = (cites: readonly { sourceId: number; row: number }[]) =>
    cites.map(({ sourceId, row: number }) => `${sourceId}:${number}`);
  it('are those that show the session, then its ticket, then what the rule adds', () => {
    expect(rowsOf(citesOf([shown], [ROW]))).toEqual(['1:1', '1:3', '2:2', '1:7']);
    expect(rowsOf(citesOf([{ ...shown, link: null }]))).toEqual(['1:1', '1:3']);
  });
  it('stand in a finding about one session', () => {
    const found = sessionFinding(shown, date, 'So it was.', {
      severity: 'low',
      cites: [ROW],
      tick: 'specific',
    });
    expect({ ...found, cites: rowsOf(found.cites) }).toEqual({
      anchor: shown.session.id,
      subject: 'Nadia Brandt as Theo Marchand',
      sentence: 'Nadia Brandt used the account of Theo Marchand on 2026-03-03 10:00 UTC (10 min). So it was.',
      sessions: [shown.session.id],
      cites: ['1:1', '1:3', '2:2', '1:7'],
      at: shown.session.startedAt,
      point: { words: 'So it was.', tick: 'specific' },
      severity: 'low',
    });
    const plain = sessionFinding(shown, date, 'So it was.');
    expect(rowsOf(plain.cites)).toEqual(['1:1', '1:3', '2:2']);
    expect('severity' in plain).toBe(false);
  });
});

describe('sessions whose verdict is settled', () => {
  it('are all but those that cannot be told or wait for a person', () => {
    const all = VERDICTS.flatMap((verdict, at) => [
      session(`2026-03-0${at + 1}T10:00:00Z`, { verdict }),
      session(`2026-03-0${at + 1}T11:00:00Z`, { verdict, target: who('Ana Lopes') }),
    ]);
    const { decided, untested } = settled([...all, session(LATER, { verdict: 'to-review', id: 'x' })]);
    expect([...new Set(decided.map(({ verdict }) => verdict))].toSorted()).toEqual([
      'justified',
      'justified-late',
      'unjustified',
      'weak',
    ]);
    expect(untested).toEqual([
      { reason: 'the ticket files do not cover the date', count: 2 },
      { reason: 'only possible tickets were found; a person must decide', count: 3 },
    ]);
  });
});

describe('the settings that a rule used', () => {
  const used = (settings: readonly string[], policy: unknown = {}) =>
    settingsUsed({ settings }, policyFrom(policy)).map(({ value }) => value);
  it('are those of the policy, as JSON', () => {
    expect(used(['lateHours', 'repeated.pair', 'businessHours.from'], { lateHours: 48 })).toEqual([
      '48',
      '{"count":3,"days":14}',
      '"07:00"',
    ]);
  });
  it('are null where the policy sets nothing', () => {
    expect(used(['businessHours.zone', 'businessHours.zone.name', 'lateHours.of.what', 'no.such'])).toEqual([
      'null',
      'null',
      'null',
      'null',
    ]);
  });
});
