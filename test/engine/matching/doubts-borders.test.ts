import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../electron/engine/matching/doubts.ts';
import type { Identity, Session, Ticket } from '../../../electron/engine/model.ts';
import { person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string): Identity => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const login: Identity = { keys: ['login:x4471'], name: 'x4471', username: 'x4471' };
const address: Identity = { keys: ['email:kv@quay.example'], name: 'kv@quay.example', username: null };
const base = session(nadia, theo, { reason: null });
const WINDOW = { from: 10, to: 20 };
const alive = (key: string, more: Partial<Ticket> = {}): Ticket =>
  ticket(key, { requester: [owen], createdAt: 5, resolvedAt: null, resolution: 'open', ...more });
const doubt = (tickets: Ticket[], given: Session = base, reasonless: readonly number[] = []) =>
  doubtsOf({ tickets, sessions: [given], register }, new Set(reasonless))(given, WINDOW)?.words ?? null;

describe('a session whose file does not show reasons', () => {
  const MAY = 'and the file of the session does not show reasons, which may name a ticket';
  const [one, two] = [alive('OPS-1'), alive('OPS-2', { createdAt: 6 })];
  it('may have named any ticket of these days', () => {
    expect(doubt([one], base, [1])).toBe(`OPS-1 was alive, ${MAY}`);
    expect(doubt([one, two], base, [1])).toBe(
      `2 tickets of these days (the last is OPS-2) were alive, ${MAY}`,
    );
    expect(doubt([alive('OPS-1', { createdAt: 20 })], base, [1])).toBeNull();
  });
  it('leaves no doubt where another file shows it, or its reason is there', () => {
    expect(doubt([one], base, [7])).toBeNull();
    expect(doubt([one], base)).toBeNull();
    expect(doubt([one], { ...base, reason: 'OPS-9' }, [1])).toBeNull();
    expect(doubt([one], { ...base, reason: '  ' }, [1])).not.toBeNull();
  });
  it('leaves a doubt where one of its files is silent', () => {
    const row = (sourceId: number) => ({ sourceId, row: 2, role: 'start' as const, at: 0, text: '' });
    expect(doubt([one], { ...base, evidence: [row(3), row(1)] }, [1])).not.toBeNull();
  });
});

describe('tickets for people whom nothing compares with the target', () => {
  const FOR = 'for people of whom no list says whether one of them is';
  const of = (key: string, people: Identity[], more: Partial<Ticket> = {}) =>
    alive(key, { requester: people, ...more });
  it('leave a doubt, each ticket once', () => {
    expect(doubt([of('OPS-1', [login])])).toBe(`OPS-1 is ${FOR} Theo Marchand`);
    const all = [
      of('OPS-1', [login], { affected: [login] }),
      of('OPS-2', [owen], { affected: [login], createdAt: 6 }),
    ];
    expect(doubt(all)).toBe(`2 tickets of these days (the last is OPS-2) are ${FOR} Theo Marchand`);
  });
  it('leave none where they were not alive, whoever else is compared', () => {
    expect(doubt([of('OPS-1', [login], { createdAt: 20 })])).toBeNull();
    expect(doubt([of('OPS-1', [login], { createdAt: 20 }), of('OPS-2', [address])])).toBeNull();
  });
  it('may be those of a list, where the target is of none', () => {
    const unlisted = { ...base, target: login };
    expect(doubt([of('OPS-1', [theo])], unlisted)).toBe(`OPS-1 is ${FOR} x4471`);
    expect(doubt([of('OPS-1', [theo])])).toBeNull();
    const both = doubtsOf(
      { tickets: [of('OPS-1', [theo])], sessions: [base, unlisted], register },
      new Set(),
    );
    expect([both(base, WINDOW), both(unlisted, WINDOW)?.words]).toEqual([null, `OPS-1 is ${FOR} x4471`]);
  });
});

describe('tickets without what could name somebody', () => {
  const lacking = (key: string, more: Partial<Ticket> = {}) => alive(key, { lacks: ['text'], ...more });
  it('leave a doubt by their files, and by kind only for those who may work on them', () => {
    expect(doubt([lacking('OPS-1')])).toBe('OPS-1 comes without its text');
    const byKind = { lacksTextByKind: true };
    expect(doubt([lacking('OPS-1', { ...byKind, assignee: [owen] })])).toBeNull();
    expect(doubt([lacking('OPS-1', { ...byKind, assignee: [nadia] })])).toBe(
      'OPS-1 comes without its description, and is or may be assigned to Nadia Brandt',
    );
    const two = [
      lacking('OPS-1', { ...byKind, assignee: null }),
      lacking('OPS-2', { ...byKind, assignee: null, createdAt: 6 }),
    ];
    expect(doubt(two)).toBe(
      '2 tickets of these days (the last is OPS-2) come without their descriptions, and are or may be assigned to Nadia Brandt',
    );
    expect(doubt([lacking('OPS-1', { ...byKind, assignee: [nadia], lacks: ['text', 'comments'] })])).toBe(
      'OPS-1 comes without its comments',
    );
  });
});
