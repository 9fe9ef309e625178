import { describe, expect, it } from 'vitest';
import { policyFrom } from '../../../shared/policy.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { NOTHING_SAID } from '../../../electron/engine/matching/decided.ts';
import { match } from '../../../electron/engine/matching/match.ts';
import type { Ticket } from '../../../electron/engine/model.ts';
import { at, person, registerWith, session, ticket } from '../build.ts';

const register = registerWith(person('Nadia Brandt'), person('Theo Marchand'), person('Owen Clarke'));
const who = (name: string) => register.resolve(name, null);
const base = session(who('Nadia Brandt'), who('Theo Marchand'));
const others = (key: string, more: Partial<Ticket> = {}) =>
  ticket(key, { requester: [who('Owen Clarke')], ...more });

async function judge(reason: string, tickets: Ticket[]) {
  const covered = [{ from: 0, to: at('2030-01-01T00:00:00Z') }];
  const sessions = [{ ...base, reason }];
  const input = { sessions, tickets, covered, register, policy: policyFrom({}), answers: NOTHING_SAID };
  const [judged] = await match(input, quietJob);
  if (!judged) throw new Error('nothing was judged');
  return judged;
}
const brief = ({ suggestions }: Awaited<ReturnType<typeof judge>>) =>
  suggestions.map(({ ticket: { key }, basis, written }) => [key, basis, written]);

describe('tickets that may be meant', () => {
  it('by nearly their key: told, never linked', async () => {
    const judged = await judge('See OPS 123 for the dashboard', [others('OPS-123')]);
    expect(brief(judged)).toEqual([['OPS-123', 'near-key', 'OPS 123']]);
    expect(judged.suggestions[0]?.sentence).toBe('The reason says "OPS 123", which is nearly OPS-123.');
    expect(judged.links).toEqual([]);
    expect(judged.verdict).toBe('unjustified');
    expect(judged.ticks[0]?.sentence).toBe(
      'No ticket about this person fits, and the ticket files cover the date. "OPS 123" may mean OPS-123.',
    );
  });

  const carrier = { text: 'Follow-up of FIN-77: the dashboard drops opportunities.' };
  it('by a key that the reason and their text share', async () => {
    const judged = await judge('FIN-77 dashboard', [others('OPS-1'), others('OPS-2', carrier)]);
    expect(brief(judged)).toEqual([['OPS-2', 'shared-key', 'FIN-77']]);
    expect(judged.suggestions[0]?.sentence).toBe(
      'The reason names FIN-77, which is in no ticket file; the text of OPS-2 names it too.',
    );
    expect(judged.ticks[0]?.sentence).toBe(
      'No ticket about this person fits, and the ticket files cover the date. The reason names FIN-77, which is in no ticket file. OPS-2 may be meant: its text names FIN-77 too.',
    );
  });
  it.each([
    ['in a title', { title: 'After FIN-77' }, 1],
    ['in a comment', { comments: [{ at: null, author: 'Owen Clarke', text: 'see (fin-77).' }] }, 1],
    ['in an address', { text: 'https://jira.example/browse/FIN-77?focus=1' }, 1],
    ['as a part of another key', { text: 'FIN-770 and XFIN-77' }, 0],
  ])('%s', async (_, more, found) => {
    expect(brief(await judge('FIN-77 dashboard', [others('OPS-2', more)]))).toHaveLength(found);
  });

  it('not for tickets that are linked already', async () => {
    const judged = await judge('FIN-77 dashboard', [
      others('OPS-1', { ...carrier, requester: [base.target], assignee: [base.actor] }),
      others('OPS-2', carrier),
    ]);
    expect(judged.link?.ticket.key).toBe('OPS-1');
    expect(brief(judged)).toEqual([['OPS-2', 'shared-key', 'FIN-77']]);
  });

  it('at most five, the same in any order of the tickets', async () => {
    const tickets = Array.from({ length: 9 }, (_, one) => others(`OPS-${one + 1}`, carrier));
    const expected = brief(await judge('FIN-77 dashboard', tickets));
    expect(expected.map(([key]) => key)).toEqual(['OPS-1', 'OPS-2', 'OPS-3', 'OPS-4', 'OPS-5']);
    expect(brief(await judge('FIN-77 dashboard', tickets.toReversed()))).toEqual(expected);
  });
});
