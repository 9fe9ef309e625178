import { describe, expect, it } from 'vitest';
import { at, list, meant, registerFor, tickets, trail, users } from './people-bench.ts';

const ana = {
  ext_id: '005A00000000001AAA',
  username: 'ana@x.example',
  name: 'Ana Lopes',
  email: 'ana@x.example',
};
const march = '2026-03-01T10:00:00Z';
const april = at('2026-04-01T00:00:00Z');
const february = at('2026-02-01T00:00:00Z');

describe('a renamed user', () => {
  const renamed = trail([
    [march, 'Changed username for 005A00000000001 from ana@x.example to ana.ruiz@x.example'],
  ]);
  it.each([
    ['exported after', { ...ana, username: 'ana.ruiz@x.example' }],
    ['exported before', ana],
  ])('is known by the old username before and by the new one after, the list being %s', async (_, row) => {
    await registerFor([users([row]), renamed], (register) => {
      const who = (login: string, when: number | null) =>
        meant(register, register.resolve(null, login, when));
      expect(who('ana.ruiz@x.example', april)).toEqual(['ana.ruiz@x.example']);
      expect(who('ana.ruiz@x.example', february)).toEqual(['ana.ruiz@x.example']);
      expect(who('ana@x.example', february)).toEqual(['ana.ruiz@x.example']);
      expect(who('ana@x.example', null)).toEqual(['ana.ruiz@x.example']);
      expect(register.people).toHaveLength(1);
      expect(register.people[0]).toMatchObject({ username: 'ana.ruiz@x.example', name: 'Ana Lopes' });
      expect(
        register.people[0]?.aliases
          .filter(({ kind }) => kind === 'username')
          .map(({ text, from, to }) => [text, from, to]),
      ).toEqual([
        ['ana@x.example', null, at(march)],
        ['ana.ruiz@x.example', at(march), null],
      ]);
    });
  });

  it('leaves a freed username to whoever takes it', async () => {
    const rows = [
      { ...ana, username: 'ana.ruiz@x.example', email: 'ruiz@x.example' },
      {
        ext_id: '005A00000000002AAA',
        username: 'ana@x.example',
        name: 'Ana Silva',
        email: 'silva@x.example',
      },
    ];
    await registerFor([users(rows), renamed], (register) => {
      const who = (when: number) => register.resolve(null, 'ana@x.example', when).name;
      expect([who(february), who(april)]).toEqual(['Ana Lopes', 'Ana Silva']);
      expect(register.resolve(null, 'ana@x.example').keys).toHaveLength(2);
    });
  });

  it('leaves it to nobody when nobody known took it', async () => {
    await registerFor([users([{ ...ana, email: 'ruiz@x.example' }]), renamed], (register) => {
      expect(register.resolve(null, 'ana@x.example', april).keys).toEqual(['login:ana@x.example']);
    });
  });

  it('is followed over several changes, in whatever order the lines stand', async () => {
    const chain = [
      [
        '2026-01-10T08:00:00Z',
        'Changed username for 005A00000000001 from a.lopes@x.example to ana@x.example',
      ],
      [march, 'Changed username for 005A00000000001 from ana@x.example to ana.ruiz@x.example'],
    ] as const;
    for (const lines of [chain, chain.toReversed()]) {
      await registerFor([users([{ ...ana, email: null }]), trail(lines)], (register) => {
        const who = (login: string, when: string) => register.resolve(null, login, at(when)).name;
        expect(who('a.lopes@x.example', '2026-01-01T00:00:00Z')).toBe('Ana Lopes');
        expect(who('ana@x.example', '2026-02-01T00:00:00Z')).toBe('Ana Lopes');
        expect(who('ana.ruiz@x.example', '2026-05-01T00:00:00Z')).toBe('Ana Lopes');
        expect(who('a.lopes@x.example', '2026-02-01T00:00:00Z')).toBe('a.lopes@x.example');
      });
    }
  });

  it('two people who changed places at one instant', async () => {
    const ivo = { ext_id: '005A00000000002AAA', username: 'one@x.example', name: 'Ivo Petkov' };
    const zoe = { ext_id: '005A00000000003AAA', username: 'two@x.example', name: 'Zoë Brandt' };
    const lines = trail([
      [march, 'Changed username for 005A00000000002 from two@x.example to one@x.example'],
      [march, 'Changed username for 005A00000000003 from one@x.example to two@x.example'],
    ]);
    await registerFor([users([ivo, zoe]), lines], (register) => {
      const who = (when: number) => register.resolve(null, 'one@x.example', when).name;
      expect([who(february), who(april)]).toEqual(['Zoë Brandt', 'Ivo Petkov']);
    });
  });

  it('keeps the username of another system, of which the audit trail does not tell', async () => {
    const files = [
      users([{ ...ana, username: 'ana.ruiz@x.example' }]),
      list('lms.csv', [{ username: 'ana@x.example', email: 'ana@x.example', name: 'Ana Lopes' }]),
    ];
    await registerFor([...files, renamed], (register) => {
      expect(register.people).toHaveLength(1);
      expect(register.resolve(null, 'ana@x.example', april).name).toBe('Ana Lopes');
    });
  });
});

describe('a new e-mail and a new name', () => {
  it('are hers from the day of the change on, the old ones until then', async () => {
    const lines = trail([
      [
        march,
        'Changed email for user Ana Lopes (UserID: [005A00000000001]) from old@x.example to ana@x.example',
      ],
    ]);
    await registerFor([users([{ ...ana, username: 'alopes' }]), lines], (register) => {
      expect(register.resolve(null, 'old@x.example', february).name).toBe('Ana Lopes');
      expect(
        register.people[0]?.aliases
          .filter(({ kind }) => kind === 'email')
          .map(({ text, basis, cite }) => [text, basis, cite?.row]),
      ).toEqual([
        ['old@x.example', 'audit-trail', 2],
        ['ana@x.example', 'roster', 2],
      ]);
    });
  });
});

describe('names', () => {
  const people = users([
    { ext_id: '005A00000000011AAA', username: 'jose@x.example', name: 'José Peña' },
    { ext_id: '005A00000000012AAA', username: 'jose2@x.example', name: 'Jose Peña' },
    { ext_id: '005A00000000013AAA', username: 'lukasz@x.example', name: 'Łukasz Żak' },
    { ext_id: '005A00000000014AAA', username: 'alex.a@x.example', name: 'Alex Martin' },
    { ext_id: '005A00000000015AAA', username: 'alex.b@x.example', name: 'Alex Martin' },
  ]);
  it.each([
    ['José Peña', ['jose@x.example']],
    ['Jose Peña', ['jose2@x.example']],
    ['Peña, José', ['jose@x.example']],
    ['Jose Pena', ['jose2@x.example', 'jose@x.example']],
    ['Lukasz Zak', ['lukasz@x.example']],
    ['ZAK, LUKASZ', ['lukasz@x.example']],
    ['Alex Martin', ['alex.a@x.example', 'alex.b@x.example']],
    ['Ana Nobody', ['name:ana nobody']],
  ])('"%s" means %j', async (text, who) => {
    await registerFor([people], (register) => {
      expect(meant(register, register.resolve(text, null)).sort()).toEqual(who);
    });
  });
});

describe('a mailbox that several people share', () => {
  it('puts nobody together, and names nobody', async () => {
    const box = { email: 'desk@x.example' };
    const files = [
      users([
        { ...box, ext_id: '005A00000000021AAA', username: 'ivo@x.example', name: 'Ivo Petkov' },
        { ...box, ext_id: '005A00000000022AAA', username: 'zoe@x.example', name: 'Zoë Brandt' },
      ]),
      list('lms.csv', [{ ...box, username: 'ipetkov', name: 'Ivo Petkov' }]),
      list('hr.csv', [{ ...box, name: 'Help desk' }]),
    ];
    await registerFor(files, (register) => {
      expect(register.people).toHaveLength(4);
      expect(register.resolve(null, 'desk@x.example').keys).toHaveLength(4);
      expect(meant(register, register.resolve('Zoë Brandt', 'desk@x.example'))).toEqual(['zoe@x.example']);
    });
  });
});

describe('an account of a ticket system', () => {
  const files = [
    users([
      ana,
      {
        ext_id: '005A00000000031AAA',
        username: 'alex.a@x.example',
        name: 'Alex Martin',
        email: 'alex.a@x.example',
      },
    ]),
  ];
  const account = '712020:aaaa';
  it('is certain by the e-mail beside it', async () => {
    await registerFor(
      [...files, tickets(['ana@x.example (qm:portal:ana)', `A. L. (ana@x.example, ${account})`])],
      (register) => {
        expect(meant(register, register.resolveText(account))).toEqual(['ana@x.example']);
        expect(meant(register, register.resolveText('qm:portal:ana'))).toEqual(['ana@x.example']);
        expect(register.resolveText(`A. L. (${account})`).name).toBe('Ana Lopes');
      },
    );
  });
  it('is learned by a name that one person and one account bear', async () => {
    await registerFor([...files, tickets([`Ana Lopes (${account})`])], (register) => {
      const identity = register.resolveText(account);
      expect(meant(register, identity)).toEqual(['ana@x.example']);
      expect(identity).toEqual({ keys: identity.keys, name: 'Ana Lopes', username: 'ana@x.example' });
      expect(
        register.people.flatMap(({ aliases }) => aliases).find(({ kind }) => kind === 'ticket-login'),
      ).toMatchObject({ text: account, basis: 'ticket', cite: { row: 2 } });
    });
  });
  it('is nobody for sure when another account bears the name as well', async () => {
    await registerFor(
      [...files, tickets([`Ana Lopes (${account})`, 'Ana Lopes (712020:bbbb)'])],
      (register) => {
        const identity = register.resolveText(`Ana Lopes (${account})`);
        expect(meant(register, identity)).toEqual(['ana@x.example', `ticket-login:${account}`]);
        expect([identity.name, identity.ask]).toEqual(['Ana Lopes', `ticket-login:${account}`]);
        // A name without an account is what it was.
        expect(meant(register, register.resolveText('Ana Lopes'))).toEqual(['ana@x.example']);
      },
    );
  });
  it('is one of the namesakes when two people bear the name', async () => {
    const other = { ext_id: '005A00000000032AAA', username: 'alex.b@x.example', name: 'Alex Martin' };
    await registerFor(
      [...files, users([other], 'Users2.csv'), tickets([`Alex Martin (${account})`])],
      (register) => {
        expect(meant(register, register.resolveText(`Alex Martin (${account})`)).sort()).toEqual([
          'alex.a@x.example',
          'alex.b@x.example',
        ]);
      },
    );
  });
  it('of somebody whom no list has goes by the name beside it', async () => {
    await registerFor([...files, tickets([`Rosa Lind (${account})`])], (register) => {
      expect(register.resolveText(`Rosa Lind (${account})`)).toEqual(register.resolve('Rosa Lind', null));
    });
  });
  it('takes no remark in brackets for an account', async () => {
    await registerFor(
      [...files, tickets(['Ana Lopes (contractor)', 'Rosa Lind (contractor)'])],
      (register) => {
        expect(meant(register, register.resolveText('Ana Lopes (contractor)'))).toEqual(['ana@x.example']);
      },
    );
  });
});
