import { describe, expect, it } from 'vitest';
import { detect } from '../../../electron/engine/sources/detect.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { inspectFile } from '../../../electron/engine/sources/inspect.ts';
import { withBench } from './temp-sources.ts';

const kindOf = (header: string, ...rows: string[]): string | null => {
  const { format, candidates } = detect(
    { header: header.split(','), rows: rows.map((row) => row.split(',')) },
    undefined,
  );
  return (
    format?.id ?? (candidates.length > 0 ? `a question: ${candidates.map(({ id }) => id).join(', ')}` : null)
  );
};

describe('a file is recognised by its header', () => {
  it.each([
    ['Date,User,Source Namespace Prefix,Action,Section,Delegate User', 'salesforce.setup-audit-trail'],
    ['Section,Action,Delegate User,Date,User', 'salesforce.setup-audit-trail'],
    ['Id,Action,Section,CreatedDate,CreatedBy.Username,Display,DelegateUser', 'salesforce.setup-audit-trail'],
    ['CreatedDate,CreatedById,Display,Section', 'salesforce.setup-audit-trail'],
    [
      'Username,Login Time,Source IP,Location,Login Type,Status,Browser,Platform,Application,Login URL',
      'salesforce.login-history',
    ],
    ['Id,UserId,LoginTime,LoginType,SourceIp,Status', 'salesforce.login-history'],
    ['Username,Login Time,Source IP,Login Type,Status,Delegate User', 'assumed-sessions'],
    ['User,Login Time,Login Type,Source IP,Performed by', 'assumed-sessions'],
    ['Username,Login Time,Status,Impersonator username', 'assumed-sessions'],
    ['Id,Username,Name,Email,IsActive,ProfileId,Department', 'salesforce.users'],
    ['Username,Full Name,Alias,Email,Profile,Role,Active,Last Login', 'salesforce.users'],
    ['Id,Name,Label,IsOwnedByProfile,PermissionsModifyAllData', 'salesforce.permission-sets'],
    ['Id,Name,PermissionsModifyAllData,PermissionsManageUsers', 'salesforce.permission-sets'],
    ['Id,AssigneeId,PermissionSetId,IsActive', 'salesforce.permission-assignments'],
    ['Assignee.Username,PermissionSet.Name', 'salesforce.permission-assignments'],
    [
      'Issue Type,Issue key,Issue id,Summary,Assignee,Assignee Id,Reporter,Reporter Id,Priority,Status,Resolution,Created,Updated,Due date',
      'jira.issues',
    ],
    [
      'Resumen,Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Persona asignada,Informador,Creada',
      'jira.issues',
    ],
    ['Zusammenfassung,Vorgangsschlüssel,Vorgangstyp,Status,Erstellt', 'jira.issues'],
    ['Résumé,Clé de ticket,État,Création', 'jira.issues'],
    ['number,incident_state,opened_at,caller_id,short_description,sys_updated_on', 'servicenow.tickets'],
    ['Number,Opened,Short description,Description,Resolution code,State,Assigned to', 'servicenow.tickets'],
    [
      'Id,Requester,Requester email,Assignee,Subject,Status,Created at,Updated at,Solved at',
      'zendesk.tickets',
    ],
    ['number,title,state,author,assignees,labels,createdAt,closedAt,url', 'github.issues'],
    [
      'Impersonated by,Impersonated to,Impersonation Start Time,Impersonation End Time',
      'servicenow.impersonation-history',
    ],
    [
      'Time,User full name,Affected user,Event context,Component,Event name,Description,Origin,IP address',
      'moodle.log',
    ],
    ['Administrator,Administrator login,Assumed user,Assumed login,Started,Ended,Reason', 'assumed-sessions'],
    ['Admin,Target,Time,Ticket', 'assumed-sessions'],
    ['Administrator,User,Start,End,Reason', 'assumed-sessions'],
    ['Username,Name,Department', 'people'],
    ['Employee ID,First name,Last name,Email,Status,Job title', 'people'],
    ['Name,Job title,Department,Status', 'people'],
    ['Timestamp,Username,Action,Record,IP address', 'activity'],
    ['Date,User,Real user,Operation,Object', 'activity'],
  ])('%s is %s', (header, kind) => {
    expect(kindOf(header)).toBe(kind);
  });

  it.each([
    'Item,Quantity,Price',
    'Name,Price,Department',
    'Product,Title,Description,Status',
    'EVENT_TYPE,TIMESTAMP,REQUEST_ID,ORGANIZATION_ID,USER_ID,LOGIN_KEY,USER_TYPE,USER_NAME,SOURCE_IP',
    'fired_at_tz,fired_at,actor_id,actor,target_id,target,action_id,action,event_id,payload',
    'Date,User,Action',
    'id,name,value',
    'just one column',
  ])('%s is none of them', (header) => {
    expect(kindOf(header)).toBeNull();
  });

  it('and by its texts where the header is poor', () => {
    expect(kindOf('Date,User,Action', '1/2/2026,ana,Logged in using Login-As access for Zoë Brandt')).toBe(
      'salesforce.setup-audit-trail',
    );
  });

  it('never by its name', async () => {
    await withBench(async ({ review, file }) => {
      const found = await inspectFile(
        review,
        file('SetupAuditTrail.csv', 'Username,Name,Department\nana,Ana,IT\n'),
        {},
        quietJob,
      );
      expect(found).toMatchObject({
        kind: 'people',
        title: 'People',
        delimiter: ',',
        encoding: 'utf-8',
        header: ['Username', 'Name', 'Department'],
        sample: [['ana', 'Ana', 'IT']],
      });
      expect(found.reason).toBe('The header has "Username", "Name" and "Department".');
    });
  });

  it('unless a person has said what it is', async () => {
    await withBench(async ({ review, file }) => {
      const path = file('list.csv', 'Name,Price,Department\nAna,1,IT\n');
      expect(await inspectFile(review, path, {}, quietJob)).toMatchObject({ kind: null, questions: [] });
      expect(await inspectFile(review, path, { kind: 'people' }, quietJob)).toMatchObject({
        kind: 'people',
        reason: 'The kind was chosen by a person.',
      });
    });
  });
});
