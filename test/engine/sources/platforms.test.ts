import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerOf } from '../../../electron/engine/people/register.ts';
import { eventSessions } from '../../../electron/engine/sessions/from-events.ts';
import { detect } from '../../../electron/engine/sources/detect.ts';
import { issuesOf } from '../../../electron/engine/sources/list.ts';
import { readNames, realUser } from '../../../electron/engine/sources/formats/moodle-log/names.ts';
import { withBench, type Bench } from './temp-sources.ts';

const formats = join(import.meta.dirname, '../../../electron/engine/sources/formats');
const sample = (path: string): string => join(formats, path);

type Fact = Record<string, string | number | null>;
const events = ({ review }: Bench): Fact[] =>
  review.db.prepare('SELECT * FROM impersonation_event ORDER BY source_id, row').all() as Fact[];
const messages = ({ review }: Bench, sourceId: number): string[] =>
  issuesOf(review.reader, { sourceId, search: '', sort: null, offset: 0, limit: 50 }).rows.map(
    ({ message }) => message,
  );

describe('platforms are known by their columns', () => {
  it.each([
    [
      'Impersonated by,Impersonated to,Impersonation Start Time,Impersonation End Time',
      'servicenow.impersonation-history',
    ],
    [
      'impersonated_by.link,impersonated_by.value,impersonated_to.link,impersonated_to.value,impersonation_start_time',
      'servicenow.impersonation-history',
    ],
    [
      'Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address',
      'moodle.log',
    ],
    ['Course,Time,User full name,Affected user,Event name,Description', 'moodle.log'],
    [
      "Heure,Nom complet,Utilisateur touché,Contexte de l'événement,Composant,Nom de l'événement,Description",
      'moodle.log',
    ],
    ['fired_at_tz,fired_at,actor_id,actor,impersonator_id,impersonator,target,action', 'docebo.audit-trail'],
    [
      'User ID,User Name,Action Performed by User ID,Action Performed by User Name,Proxy Start Date and Time',
      'cornerstone.proxy-report',
    ],
    ['attributes.action,attributes.actor.email,attributes.time,id,message.content', 'atlassian.audit-log'],
    ['published,eventType,displayMessage,actor.alternateId,actor.displayName', 'okta.system-log'],
    ['severity,event_type,display_message,timestamp,actor.alternate_id,target0.type', 'okta.system-log'],
    ['time,type,realmId,clientId,userId,sessionId,ipAddress,details.key,details.value', 'keycloak.events'],
    [
      'User name,AWS access key,Event time,Event source,Event name,AWS region,Source IP address,User agent',
      'aws.cloudtrail',
    ],
    ['EventId,EventName,EventTime,Username,CloudTrailEvent', 'aws.cloudtrail'],
    [
      'id,created_at,event_type_id,actor_user_id,actor_user_name,assuming_acting_user_id,user_name,ipaddr',
      'onelogin.events',
    ],
    ['Time,Actor,IP address,Item,Activity type,Activity', 'zendesk.audit-log'],
  ])('%s is %s', (header, kind) => {
    expect(detect({ header: header.split(','), rows: [] }, undefined).format?.id).toBe(kind);
  });

  it.each([
    'fired_at_tz,fired_at,actor_id,actor,target_id,target,action_id,action,event_id,payload',
    'id,time,type,name',
    'Date,Actor,Activity',
    'eventName,eventTime',
  ])('%s is none of them', (header) => {
    expect(detect({ header: header.split(','), rows: [] }, undefined).format).toBeNull();
  });
});

describe('names of a Moodle log', () => {
  const as = [' as '];
  const file = ['Mara Voss', 'Tom as Salim', 'Lea'];
  const knows = (name: string): boolean => file.includes(name);

  it.each([
    ['Mara Voss', null, { is: 'one', name: 'Mara Voss' }],
    ['Tom as Salim', null, { is: 'one', name: 'Tom as Salim' }],
    [
      'Mara Voss as Tom as Salim',
      null,
      { is: 'pair', real: 'Mara Voss', assumed: 'Tom as Salim', sure: true },
    ],
    ['Tom as Salim as Lea', null, { is: 'pair', real: 'Tom as Salim', assumed: 'Lea', sure: true }],
    ['A as B as C', 'C', { is: 'pair', real: 'A as B', assumed: 'C', sure: true }],
    ['A as B as C', 'B as C', { is: 'pair', real: 'A', assumed: 'B as C', sure: true }],
    ['A as B as C', null, { is: 'unclear' }],
    ['Ola as Ivo', null, { is: 'pair', real: 'Ola', assumed: 'Ivo', sure: false }],
    ['Asa Vossas', null, { is: 'one', name: 'Asa Vossas' }],
  ])('%s (affected: %s)', (text, affected, meant) => {
    expect(readNames(text, as, affected, knows)).toEqual(meant);
  });

  it('of a login as another user is the real one, however Moodle writes it', () => {
    expect(realUser('Mara Voss as Mara Voss', as, 'Lea', knows)).toBe('Mara Voss');
    expect(realUser('Tom as Salim as Tom as Salim', as, 'Lea', knows)).toBe('Tom as Salim');
    expect(realUser('Mara Voss as Lea', as, 'Lea', knows)).toBe('Mara Voss');
    expect(realUser('Mara Voss', as, 'Lea', knows)).toBe('Mara Voss');
    expect(realUser('A as B as C', as, 'Lea', knows)).toBeNull();
  });
});

describe('sessions of platforms', () => {
  it('a Moodle log: login, use and logout of one pair are one session, and a second account another', async () => {
    await withBench(async (bench) => {
      await bench.take(sample('moodle-log/sample.csv'), { zone: 'UTC', dateOrder: 'dmy' });
      const { sessions } = eventSessions(bench.review.reader, registerOf(bench.review.reader));
      expect(
        sessions.map(({ actorText, targetText, endKind, evidence }) => [
          actorText,
          targetText,
          endKind,
          evidence.length,
        ]),
      ).toEqual([
        ['Mara Voss', 'Zoë Brandt', 'logout', 4],
        ['Mara Voss', 'Tom as Salim', 'open', 2],
        ['Ola Nyström', 'Ivo Petkov', 'open', 1],
      ]);
    });
  });

  it('Keycloak: the logout of an impersonation counts also where another file shows its start', async () => {
    const line = (event: object): string =>
      `${JSON.stringify({ realmId: 'harbour', clientId: null, userId: 'u-1', ipAddress: '203.0.113.7', ...event })}\n`;
    const start = line({
      time: 1773478931000,
      type: 'IMPERSONATE',
      sessionId: 's-1',
      details: { impersonator: 'mara.voss', impersonator_realm: 'master' },
    });
    const rest = [
      line({ time: 1773479931000, type: 'LOGOUT', sessionId: 's-1', details: {} }),
      line({ time: 1773479999000, type: 'LOGOUT', sessionId: 's-own', details: {} }),
    ].join('');
    await withBench(async (bench) => {
      await bench.take(bench.file('second.jsonl', rest), { kind: 'keycloak.events' });
      await bench.take(bench.file('first.jsonl', start));
      const { sessions } = eventSessions(bench.review.reader, registerOf(bench.review.reader));
      expect(sessions).toMatchObject([
        {
          actorText: 'mara.voss',
          targetText: 'u-1',
          startedAt: 1773478931000,
          endedAt: 1773479931000,
          endKind: 'logout',
        },
      ]);
    });
  });

  it('OneLogin: a person is the same one by name and by id', async () => {
    await withBench(async (bench) => {
      await bench.take(sample('onelogin-events/sample.json'));
      const { sessions } = eventSessions(bench.review.reader, registerOf(bench.review.reader));
      expect(sessions.map(({ actorText, targetText, endKind }) => [actorText, targetText, endKind])).toEqual([
        ['5001', '5002', 'logout'],
        ['4711', '5002', 'open'],
      ]);
    });
  });
});

describe('exports of one platform that overlap', () => {
  it.each([
    ['okta-system-log', 'sample.json', 'sample-lines.jsonl', 2],
    ['okta-system-log', 'sample.json', 'sample-download.csv', 2],
    ['keycloak-events', 'sample.json', 'sample-listener.jsonl', 3],
    ['aws-cloudtrail', 'sample.json', 'sample-lines.jsonl', 2],
    ['onelogin-events', 'sample.json', 'sample-report.csv', 3],
  ])('%s: rows of %s and %s are the same ones', async (folder, whole, part, shared) => {
    await withBench(async (bench) => {
      const first = await bench.take(sample(`${folder}/${whole}`));
      const second = await bench.take(sample(`${folder}/${part}`));
      const { rows } = bench.review.db
        .prepare("SELECT count(*) AS rows FROM record WHERE fate = 'duplicate'")
        .get() as { rows: number };
      expect(rows).toBe(shared);
      expect(second.rows.total).toBeLessThan(first.rows.total);
    });
  });
});

describe('rows that nobody may guess about', () => {
  it('Okta Support in an organization without a named administrator', async () => {
    await withBench(async (bench) => {
      await bench.take(sample('okta-system-log/sample.json'));
      expect(events(bench).at(-1)).toMatchObject({
        actor_login: 'lea.moreau@support.example',
        target_name: 'Okta organization',
        session_key: null,
      });
    });
  });

  it('a role that the sign-in page assumes for a person is that person; for a service it is nobody', async () => {
    const row = (invokedBy: string, at: string): object => ({
      eventName: 'AssumeRole',
      eventSource: 'sts.amazonaws.com',
      eventTime: at,
      userIdentity: {
        type: 'IAMUser',
        arn: 'arn:aws:iam::111122223333:user/mara.voss',
        userName: 'mara.voss',
        invokedBy,
      },
      requestParameters: {
        roleArn: 'arn:aws:iam::111122223333:role/FullAdmin',
        roleSessionName: 'mara.voss',
      },
    });
    const file = JSON.stringify([
      row('signin.amazonaws.com', '2026-03-14T09:00:00Z'),
      row('AWS Internal', '2026-03-14T10:00:00Z'),
      row('cloudformation.amazonaws.com', '2026-03-14T11:00:00Z'),
    ]);
    await withBench(async (bench) => {
      const source = await bench.take(bench.file('trail.json', file));
      expect(source.rows).toMatchObject({ imported: 2, ignored: 1 });
      // The session name says only again who it is: that is no reason.
      expect(events(bench).map(({ actor_login, reason }) => [actor_login, reason])).toEqual([
        ['mara.voss', null],
        ['mara.voss', null],
      ]);
    });
  });

  it('a Moodle row with several readings is rejected, one with a single reading is noted', async () => {
    await withBench(async (bench) => {
      const source = await bench.take(sample('moodle-log/sample.csv'), { zone: 'UTC', dateOrder: 'dmy' });
      expect(messages(bench, source.id)).toEqual(
        expect.arrayContaining([
          '"User full name" can be taken apart into two names in more than one way, and the file does not say which is right.',
          '"User full name" was read as Ola Nyström in the account of Ivo Petkov; the file has neither name alone.',
        ]),
      );
    });
  });

  it('a Moodle row with one name on both sides', async () => {
    const header = 'Time,User full name,Affected user,Event context,Component,Event name,Description';
    const csv = `${header}\n2026-03-14 09:00:00,Ana Lopes as Ana Lopes,-,System,System,Course viewed,Seen\n`;
    await withBench(async (bench) => {
      const source = await bench.take(bench.file('logs.csv', csv), { zone: 'UTC' });
      expect(source.rows).toMatchObject({ imported: 0, rejected: 1 });
      expect(messages(bench, source.id)).toEqual([
        '"User full name" has the same name on both sides, so it does not say who acted as whom.',
      ]);
    });
  });

  it('Keycloak details that are no JSON tell nothing, and the row is rejected', async () => {
    const csv = [
      'id,client_id,details_json,error,ip_address,realm_id,session_id,event_time,type,user_id',
      'e-1,,{broken,,203.0.113.7,harbour,s-1,1773478931000,IMPERSONATE,u-1',
      'e-2,,"[{""key"":""impersonator"",""value"":""mara.voss""},7,null]",,203.0.113.7,harbour,s-2,1773478932000,IMPERSONATE,u-1',
    ].join('\n');
    await withBench(async (bench) => {
      const source = await bench.take(bench.file('event_entity.csv', `${csv}\n`));
      expect(source.rows).toMatchObject({ imported: 1, rejected: 1 });
      expect(messages(bench, source.id)).toEqual([
        'Somebody was impersonated, but the details do not say by whom.',
      ]);
    });
  });
});
