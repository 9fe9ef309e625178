import { describe, expect, it } from 'vitest';
import { withReview } from '../temp-review.ts';

const ANA = 'ana.lopes@harbour.example';
const ZOE = 'zoe.brandt@harbour.example';
const USERS = [
  'Id,Username,Name,Email,IsActive,Profile.Name',
  `0055g0000000001AAA,${ANA},Ana Lopes,${ANA},true,System Administrator`,
  `0055g0000000002AAA,${ZOE},Zoë Brandt,${ZOE},true,Standard User`,
].join('\n');

type Line = readonly [date: string, user: string, text: string];
const granted = (through: string): string =>
  `${ZOE} has granted administrators of the organization login access through ${through}`;
const switched = (way: string): string => `Changed Administrators Can Log in as Any User ${way}`;
const loginAs = (date: string): Line => [date, ANA, 'Logged in using Login-As access for Zoë Brandt'];

/** The answer of `in-scope` for the one session that the lines tell of. */
async function scopeOf(lines: readonly Line[], out: string | null): Promise<[string, string]> {
  const end: Line[] = out === null ? [] : [[out, ANA, 'Logged out using Login-As access for Zoë Brandt']];
  const rows = [...lines, ...end].map(
    ([date, user, text]) => `"${date}","${user}","","${text}","Manage Users",""`,
  );
  const trail = ['"Date","User","Source Namespace Prefix","Action","Section","Delegate User"', ...rows];
  return withReview(
    {
      files: [
        { name: 'Users.csv', text: USERS },
        { name: 'SetupAuditTrail.csv', text: trail.join('\n') },
      ],
      zone: 'UTC',
      answers: { dateOrder: 'mdy' },
    },
    ({ reader }) => {
      const row = reader.prepare("SELECT answer, sentence FROM tick WHERE tick = 'in-scope'").get() as {
        answer: string;
        sentence: string;
      };
      return [row.answer, row.sentence];
    },
  );
}

const OFF: Line = ['03/01/2026 08:00:00 UTC', 'admin@harbour.example', switched('from On to Off')];
const ON: Line = ['03/01/2026 08:00:00 UTC', 'admin@harbour.example', switched('from Off to On')];
const GRANT: Line = ['03/02/2026 09:00:00 UTC', ZOE, granted('3/5/2026')];
const LATER: Line = ['03/20/2026 09:00:00 UTC', ANA, 'Changed phone for user Zoë Brandt from 1 to 2'];
const INSIDE = '03/03/2026 10:00:00 UTC';
const OUTSIDE = '03/10/2026 10:00:00 UTC';

describe('the grant window of a session', () => {
  it('that was open says that a session without an end was allowed', async () => {
    const [answer, sentence] = await scopeOf([OFF, GRANT, loginAs(INSIDE), LATER], null);
    expect(answer).toBe('yes');
    expect(sentence).toContain('Zoë Brandt');
  });

  it('counts against a session outside of it while administrators needed one', async () => {
    const [answer, sentence] = await scopeOf(
      [OFF, GRANT, loginAs(OUTSIDE), LATER],
      '03/10/2026 10:20:00 UTC',
    );
    expect(answer).toBe('no');
    expect(sentence).toContain('No window');
  });

  it.each([
    ['administrators needed none', [ON, GRANT, loginAs(OUTSIDE), LATER]],
    ['whether they needed one is not recorded', [GRANT, loginAs(OUTSIDE), LATER]],
    ['no window is recorded', [OFF, loginAs(OUTSIDE), LATER]],
  ] as const)('says nothing where %s', async (_, lines) => {
    expect(await scopeOf(lines, '03/10/2026 10:20:00 UTC')).toEqual([
      'yes',
      'The session lasted 20 min; limit 120 min.',
    ]);
    expect((await scopeOf(lines, null))[0]).toBe('not-recorded');
  });
});
