import type { AuditEvent } from '../model.ts';

/** The typed row of each fact table, without its source and row. Names are the columns' names. */
export type Facts = {
  audit_event: {
    at: number;
    kind: AuditEvent['kind'];
    user: string;
    delegate: string | null;
    target_name: string | null;
    text: string;
    section: string | null;
    /** The action code, which only the object export has. */
    code: string | null;
  };
  login: {
    at: number;
    username: string | null;
    user_ext_id: string | null;
    login_type: string | null;
    status: string | null;
    ip: string | null;
    location: string | null;
    browser: string | null;
    platform: string | null;
    application: string | null;
    session_key: string | null;
  };
  assumed_session: {
    system: string | null;
    actor_name: string | null;
    actor_login: string | null;
    target_name: string | null;
    target_login: string | null;
    started_at: number;
    ended_at: number | null;
    reason: string | null;
  };
  account: {
    ext_id: string | null;
    username: string | null;
    name: string | null;
    email: string | null;
    active: 0 | 1 | null;
    department: string | null;
    division: string | null;
    role: string | null;
    profile: string | null;
    profile_id: string | null;
    title: string | null;
    zone: string | null;
    federation_id: string | null;
    /** The last moment of the access that the owner has given to own administrators, and to support of the vendor. */
    admin_access_until: number | null;
    login_access_until: number | null;
  };
  permission_set: {
    ext_id: string | null;
    name: string;
    label: string | null;
    of_profile: 0 | 1 | null;
    profile_id: string | null;
    profile_name: string | null;
    modify_all_data: 0 | 1 | null;
    manage_users: 0 | 1 | null;
  };
  permission_assignment: {
    assignee_id: string | null;
    assignee_username: string | null;
    permission_set_id: string | null;
    permission_set_name: string | null;
    active: 0 | 1 | null;
    expires_at: number | null;
  };
  ticket_version: {
    key: string;
    title: string | null;
    text: string | null;
    status: string | null;
    created_at: number | null;
    updated_at: number | null;
    resolved_at: number | null;
    resolution: 'resolved' | 'open' | 'not-recorded';
    /** JSON lists of texts; null: the file has no such column. */
    requester: string | null;
    affected: string | null;
    assignee: string | null;
    approvers: string | null;
    /** JSON list of {at, author, text}; null: the file has no such column. */
    comments: string | null;
    opener: string | null;
    /** JSON list of {at, field, before, after, who}; null: the file tells no changes. */
    changes: string | null;
  };
  /** One change of a ticket, from a list of changes: its status, its assignee, an approval. */
  ticket_change: {
    key: string;
    at: number;
    field: 'status' | 'assignee' | 'approval';
    before: string | null;
    after: string | null;
    who: string | null;
  };
  /** A start, an end or something done as somebody else; rows with one session key are one session. */
  impersonation_event: {
    system: string;
    at: number;
    kind: 'start' | 'use' | 'end';
    actor_name: string | null;
    actor_login: string | null;
    target_name: string | null;
    target_login: string | null;
    session_key: string | null;
    /** The latest end that the record itself states. */
    ends_by: number | null;
    reason: string | null;
    ip: string | null;
    browser: string | null;
    text: string;
  };
  /** Something done in a system by an account; with an actor or a session key also by whom. */
  activity: {
    system: string | null;
    at: number;
    user_name: string | null;
    user_login: string | null;
    actor_name: string | null;
    actor_login: string | null;
    session_key: string | null;
    action: string;
    object: string | null;
    ip: string | null;
  };
  delegated_admin: {
    group_name: string;
    member_name: string | null;
    member_login: string | null;
    login_access: 0 | 1 | null;
    scope: string | null;
  };
  approved_actor: { name: string | null; username: string | null };
};
export type FactTable = keyof Facts;

/** Column order of each fact table, for the insert statements. */
export const FACT_COLUMNS: { readonly [Table in FactTable]: readonly (keyof Facts[Table])[] } = {
  audit_event: ['at', 'kind', 'user', 'delegate', 'target_name', 'text', 'section', 'code'],
  login: [
    'at',
    'username',
    'user_ext_id',
    'login_type',
    'status',
    'ip',
    'location',
    'browser',
    'platform',
    'application',
    'session_key',
  ],
  assumed_session: [
    'system',
    'actor_name',
    'actor_login',
    'target_name',
    'target_login',
    'started_at',
    'ended_at',
    'reason',
  ],
  account: [
    'ext_id',
    'username',
    'name',
    'email',
    'active',
    'department',
    'division',
    'role',
    'profile',
    'profile_id',
    'title',
    'zone',
    'federation_id',
    'admin_access_until',
    'login_access_until',
  ],
  permission_set: [
    'ext_id',
    'name',
    'label',
    'of_profile',
    'profile_id',
    'profile_name',
    'modify_all_data',
    'manage_users',
  ],
  permission_assignment: [
    'assignee_id',
    'assignee_username',
    'permission_set_id',
    'permission_set_name',
    'active',
    'expires_at',
  ],
  ticket_version: [
    'key',
    'title',
    'text',
    'status',
    'created_at',
    'updated_at',
    'resolved_at',
    'resolution',
    'requester',
    'affected',
    'assignee',
    'approvers',
    'comments',
    'opener',
    'changes',
  ],
  ticket_change: ['key', 'at', 'field', 'before', 'after', 'who'],
  impersonation_event: [
    'system',
    'at',
    'kind',
    'actor_name',
    'actor_login',
    'target_name',
    'target_login',
    'session_key',
    'ends_by',
    'reason',
    'ip',
    'browser',
    'text',
  ],
  activity: [
    'system',
    'at',
    'user_name',
    'user_login',
    'actor_name',
    'actor_login',
    'session_key',
    'action',
    'object',
    'ip',
  ],
  delegated_admin: ['group_name', 'member_name', 'member_login', 'login_access', 'scope'],
  approved_actor: ['name', 'username'],
};
