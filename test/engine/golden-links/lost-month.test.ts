import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';
import { inUtc, ZONE } from './calendar.ts';
import { sheetsOf } from './files.ts';
import { textOf } from './sheet.ts';
import { STORIES } from './stories/index.ts';
import { tell } from './tell.ts';
import type { Told } from './told.ts';

const told = tell(STORIES);
const monthOf = (at: number): string => inUtc(at).slice(0, 7);
const ticketless = (month: string) =>
  told.sessions.filter(
    ({ startedAt, expect: { verdict, links } }) =>
      monthOf(startedAt) === month && verdict === 'unjustified' && links === 0,
  );

async function answers(given: Told): Promise<ReadonlyMap<string, string>> {
  const files = sheetsOf(given).map((sheet) => ({ name: sheet.name, text: textOf(sheet) }));
  const { sessions } = await documentOf({ files, zone: ZONE });
  return new Map(sessions.map(({ startedAt, ticks, verdict }) => [startedAt, `${ticks.linked}: ${verdict}`]));
}

/** Without the tickets that were opened in a month, in Jira alone or everywhere. */
const losing = (month: string, systems: readonly string[]): Told => ({
  ...told,
  tickets: told.tickets.filter(
    ({ opened, system }) => monthOf(opened) !== month || !systems.includes(system),
  ),
});

describe('a month whose tickets are lost', () => {
  it.each([
    ['2026-02', ['jira', 'servicenow']],
    ['2026-03', ['jira', 'servicenow']],
    ['2026-04', ['jira', 'servicenow']],
    ['2026-06', ['jira', 'servicenow']],
    ['2026-02', ['jira']],
    ['2026-03', ['jira']],
    ['2026-04', ['jira']],
  ])('%s in %s: nothing can be told of its sessions without a ticket', async (month, systems) => {
    const sessions = ticketless(month);
    expect(sessions.length).toBeGreaterThan(0);
    const after = await answers(losing(month, systems));
    const told = sessions.map(({ story, startedAt }) => [story.id, after.get(inUtc(startedAt))]);
    expect(told).toEqual(sessions.map(({ story }) => [story.id, 'not-recorded: cannot-tell']));
  });
});
