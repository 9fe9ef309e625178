import { describe, expect, it } from 'vitest';
import { linkSentence } from '../../../electron/engine/matching/sentences.ts';
import type { Identity, Session, Ticket } from '../../../electron/engine/model.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const [nadia, theo, owen] = [who('Nadia Brandt'), who('Theo Marchand'), who('Owen Clarke')];
const START = at('2026-03-05T10:00:00Z');
const END = at('2026-03-05T10:30:00Z');
const MINUTE = 60_000;
const base = session(nadia, theo, { startedAt: START, endedAt: END, seenUntil: END });
const twice: Identity = { ...theo, keys: [...theo.keys, 'p:namesake'] };

function told(more: Partial<Ticket>, named: readonly Identity[] = [], given: Partial<Session> = {}) {
  const plain = { createdAt: START - 60 * MINUTE, resolvedAt: null, assignee: [] };
  return linkSentence({ ...base, ...given }, ticket('OPS-1', { ...plain, ...more }), named);
}

describe('a link in one sentence', () => {
  const opened = (more: Partial<Ticket>, given?: Partial<Session>) => told(more, [], given).split('. ')[0];
  it.each<[Partial<Ticket>, string]>([
    [{ createdAt: null }, 'has no recorded opening time'],
    [{}, 'was opened 1 h before the session'],
    [{ createdAt: START }, 'was opened under 1 min before the session'],
    [{ createdAt: START + 1 }, 'was opened during the session'],
    [{ createdAt: END }, 'was opened during the session'],
    [{ createdAt: END + MINUTE }, 'was opened 1 min after the session ended'],
    [{ resolvedAt: START }, 'was opened 1 h before the session'],
    [{ resolvedAt: START - MINUTE }, 'was opened 1 h before the session and closed 1 min before it'],
  ])('says when the ticket was opened: %#', (more, words) => {
    expect(opened(more)).toBe(`OPS-1 ${words}`);
  });
  it('counts from the start where no end was seen', () => {
    const open = { endKind: 'open', endedAt: null } as const;
    expect(opened({ createdAt: START + MINUTE }, open)).toBe(
      'OPS-1 was opened 1 min after the session started',
    );
  });

  it.each<[string, Partial<Ticket>, readonly Identity[]]>([
    ['was requested by Theo Marchand and', { requester: [theo] }, []],
    ['is about Theo Marchand and', { requester: [owen], affected: [theo] }, []],
    ['names Theo Marchand and', { requester: [owen] }, [theo]],
    [
      'may be about Theo Marchand, a name that several people bear, and',
      { requester: [owen], affected: [twice] },
      [],
    ],
    ['may be about Theo Marchand, a name that several people bear, and', { requester: [twice] }, []],
    ['was requested by Owen Clarke, not by Theo Marchand, and', { requester: [owen] }, []],
    ['does not name Theo Marchand and', { requester: [] }, []],
    ['does not name Theo Marchand and', {}, []],
  ])('says whose it is: %s', (words, more, named) => {
    expect(told(more, named)).toContain(`. It ${words} `);
  });

  it.each<[string, Partial<Ticket>]>([
    ['is assigned to Nadia Brandt', { assignee: [owen, nadia] }],
    ['Nadia Brandt commented on it', { assignee: [owen], commenters: [owen, nadia] }],
    ['is assigned to Owen Clarke, not to Nadia Brandt', { assignee: [owen], commenters: [owen] }],
    ['is assigned to nobody', { assignee: [] }],
    ['its assignee is not recorded', { assignee: null }],
  ])('says who works on it: %s', (words, more) => {
    expect(told(more)).toMatch(new RegExp(` and ${words}\\.$`, 'u'));
  });
});
