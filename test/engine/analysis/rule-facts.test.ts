import { describe, expect, it } from 'vitest';
import { learn } from '../../../electron/engine/analysis/analyse.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import type { Identity, RuleFacts } from '../../../electron/engine/model.ts';
import type { StateField } from '../../../shared/people-words.ts';
import { policyFrom } from '../../../shared/policy.ts';
import { at } from '../build.ts';
import { into, trail, users, type File } from '../sessions/company.ts';
import { withReview } from '../temp-review.ts';

const alex = 'Alex Martin';
const people: File = {
  name: 'people.csv',
  text: [
    'Id,Username,Name,IsActive,Profile.Name,UserRole.Name',
    '0055g0000000001AAA,ana.lopes@harbour.example,Ana Lopes,true,System Administrator,Quay',
    '0055g0000000002AAB,zoe.brandt@harbour.example,Zoë Brandt,false,Standard User,Quay',
    '0055g0000000005AAE,alex.martin@harbour.example,Alex Martin,true,Standard User,Quay',
    '0055g0000000006AAF,alex.martin2@harbour.example,Alex Martin,false,Standard User,Quay',
  ].join('\n'),
};
const LEFT = '2026-02-17T12:00:00';
const changes = trail([
  ['2026-02-10T08:00:00', 'ana.lopes', into('zoe.brandt')],
  [LEFT, 'ana.lopes', 'Deactivated user Zoë Brandt'],
  ['2026-02-20T08:00:00', 'ana.lopes', into('ivo.petkov')],
]);

type Ask = (name: string, field: StateField, iso: string) => [string | null, string];

function asking(files: readonly File[], work: (ask: Ask, facts: RuleFacts) => void): Promise<void> {
  return withReview({ files, zone: 'Europe/Paris' }, async (review) => {
    const { facts, register } = await learn(review, policyFrom({}), quietJob);
    const who = (name: string): Identity => register.resolveText(name, null);
    work((name, field, iso) => {
      const { value, basis } = facts.then(who(name), field, at(iso));
      return [value, basis];
    }, facts);
  });
}

describe('what held then', () => {
  it('changes at the very instant of the row: half-open', () =>
    asking([people, changes], (ask) => {
      expect(ask('Zoë Brandt', 'active', '2026-02-17T11:59:59.999Z')).toEqual(['yes', 'trail']);
      expect(ask('Zoë Brandt', 'active', '2026-02-17T12:00:00.000Z')).toEqual(['no', 'trail']);
    }));

  it('is known unchanged only where the audit trail reaches; outside there is only a list of a later day', () =>
    asking([people, changes], (ask) => {
      expect(ask('Ana Lopes', 'active', '2026-02-10T07:59:59.999Z')).toEqual(['yes', 'snapshot']);
      expect(ask('Ana Lopes', 'active', '2026-02-10T08:00:00.000Z')).toEqual(['yes', 'unchanged']);
      expect(ask('Ana Lopes', 'active', '2026-02-20T08:00:00.000Z')).toEqual(['yes', 'unchanged']);
      expect(ask('Ana Lopes', 'active', '2026-02-20T08:00:00.001Z')).toEqual(['yes', 'snapshot']);
    }));

  it('of namesakes is what holds for each of them', () =>
    asking([people, changes], (ask) => {
      expect(ask(alex, 'role', '2026-02-17T12:00:00Z')).toEqual(['Quay', 'unchanged']);
      expect(ask(alex, 'active', '2026-02-17T12:00:00Z')).toEqual([null, 'not-recorded']);
    }));

  it('of somebody whom no list has is what the trail tells, and nothing else', () =>
    asking(
      [
        trail([
          ['2026-02-10T08:00:00', 'ana.lopes', into('mia.sund')],
          [LEFT, 'ana.lopes', 'Deactivated user Mia Sund'],
        ]),
      ],
      (ask) => {
        expect(ask('Mia Sund', 'active', '2026-02-18T00:00:00Z')).toEqual(['no', 'trail']);
        expect(ask('Mia Sund', 'power', '2026-02-18T00:00:00Z')).toEqual([null, 'not-recorded']);
        expect(ask('Kurt Weil', 'active', '2026-02-18T00:00:00Z')).toEqual([null, 'not-recorded']);
      },
    ));
});

it('days are those of the zone of the review, also on the night on which its clocks change', () =>
  asking([people, changes], (_ask, { dayOf }) => {
    const days = [
      '2026-03-28T22:59:59.999Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59.999Z',
      '2026-03-29T22:00:00Z',
    ];
    expect(days.map((iso) => dayOf(at(iso)) - dayOf(at(days[0] ?? '')))).toEqual([0, 1, 1, 2]);
  }));

describe('whether support of the vendor would be told', () => {
  const told = (files: readonly File[]) =>
    withReview({ files, zone: 'UTC' }, async (review) => {
      const { facts } = await learn(review, policyFrom({}), quietJob);
      return facts.sessions.map(({ session }) => [
        session.target.name,
        session.support !== null,
        facts.tellsSupport(session),
      ]);
    });
  const plain = (name: string) => trail([['10:00:00', 'ana.lopes', into('zoe.brandt')]], name);
  const coded = trail(
    [
      ['2026-02-16T10:00:00', 'ana.lopes', into('mia.sund'), undefined, 'suOrgAdminLogin'],
      ['2026-02-18T10:00:00', 'ana.lopes', into('ivo.petkov'), undefined, 'suloginaccessused'],
    ],
    'coded.csv',
  );

  it('a trail without codes is silent about it, and one with codes tells', async () => {
    expect(await told([users, plain('plain.csv')])).toEqual([['Zoë Brandt', false, false]]);
    expect(await told([users, coded])).toEqual([
      ['Mia Sund', false, true],
      ['Ivo Petkov', true, true],
    ]);
  });

  it('a trail with codes speaks for the time that it covers, whichever file a row stands in', async () => {
    const late = trail([['2026-02-19T10:00:00', 'ana.lopes', into('alex.martin2')]], 'late.csv');
    expect((await told([users, plain('plain.csv'), late, coded])).map(([, , tells]) => tells)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
