import { describe, expect, it } from 'vitest';
import { sameness } from '../../../electron/engine/people/identity.ts';
import { sensitivity } from '../../../electron/engine/people/units.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { person, registerWith } from '../build.ts';

const theo = person('Théo Marchand', {
  id: 't',
  username: 'theo@x.test',
  email: 'theo.m@x.test',
  extId: '005A00000012345AAA',
});
const alexA = person('Alex Martin', { id: 'a', username: 'alex.a@x.test', email: 'shared@x.test' });
const alexB = person('Alex Martin', { id: 'b', username: 'alex.b@x.test', email: 'shared@x.test' });
const register = registerWith(theo, alexA, alexB);

describe('who is meant', () => {
  const known: [string | null, string | null, string[]][] = [
    ['Théo Marchand', null, ['p:t']],
    ['THÉO  MARCHAND', null, ['p:t']],
    ['Théo Marchand', null, ['p:t']],
    ['Theo Marchand', null, ['p:t']],
    ['Marchand, Théo', null, ['p:t']],
    ['MARCHAND,  Theo', null, ['p:t']],
    ['Théa Marchand', null, ['name:thea marchand']],
    [null, 'THEO@x.test', ['p:t']],
    [null, 'theo.m@x.test', ['p:t']],
    [null, '005A00000012345', ['p:t']],
    ['Alex Martin', null, ['p:a', 'p:b']],
    ['Alex Martin', 'alex.b@x.test', ['p:b']],
    [null, 'shared@x.test', ['p:a', 'p:b']],
    ['Théo Marchand', 'alex.a@x.test', ['p:a']],
    ['Théo Marchand', 'unknown-login', ['p:t']],
    ['Nobody', 'nobody@x.test', ['login:nobody@x.test']],
  ];
  for (const [name, login, keys] of known) {
    it(`${name ?? '–'} / ${login ?? '–'}`, () => {
      expect(register.resolve(name, login).keys).toEqual(keys);
    });
  }

  it('reads "Name (login)" and "Name <e-mail>" in a ticket', () => {
    expect(register.resolveText('Alex Martin (alex.a@x.test)').keys).toEqual(['p:a']);
    expect(register.resolveText('Alex Martin <alex.b@x.test>').keys).toEqual(['p:b']);
  });

  it('never takes a namesake for the person', () => {
    const both = register.resolve('Alex Martin', null);
    expect(sameness(both, register.resolve(null, 'alex.a@x.test'))).toBe('maybe');
    expect(sameness(both, both)).toBe('maybe');
    expect(sameness(both, register.resolve('Théo Marchand', null))).toBe('no');
  });
});

describe('sensitive units', () => {
  const isSensitive = sensitivity(policyFrom({}));
  const cases: [string, Parameters<typeof person>[1], boolean | null][] = [
    ['by department, ignoring case', { department: 'payroll' }, true],
    ['a whole word of a role', { role: 'VP, Finance & Tax' }, true],
    ['two words', { division: 'Human Resources East' }, true],
    ['not a part of a word', { department: 'Three Rivers Financed' }, false],
    ['nothing recorded', {}, null],
    ['by profile', { profile: 'HR Manager', department: 'People' }, true],
  ];
  for (const [name, fields, answer] of cases) {
    it(name, () => {
      expect(isSensitive(person('X', fields))).toBe(answer);
    });
  }
});
