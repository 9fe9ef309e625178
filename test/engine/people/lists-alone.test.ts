import { describe, expect, it } from 'vitest';
import { documentOf } from '../temp-review.ts';

describe('lists of people alone', () => {
  it('already tell who is who and who may act, while no file tells of a time', async () => {
    const document = await documentOf({
      files: [
        {
          name: 'Users.csv',
          text: 'Id,Username,Name,Email,IsActive,Profile.Name\n0055g0000000001AAA,ana@x.example,Ana Lopes,ana@x.example,true,System Administrator\n0055g0000000002AAA,zoe@x.example,Zoë Brandt,zoe@x.example,true,Standard User\n',
        },
      ],
    });
    expect(document).toMatchObject({
      period: null,
      sessions: [],
      findings: [],
      people: { total: 2, ambiguous: [] },
      roster: { declared: 1, observed: 0, activeUsers: 2, people: [{ name: 'Ana Lopes', flags: [] }] },
    });
  });

  it('nothing at all is no people and no roster', async () => {
    expect(await documentOf({ files: [] })).toMatchObject({
      period: null,
      people: { total: 0 },
      roster: { people: [] },
    });
  });
});
