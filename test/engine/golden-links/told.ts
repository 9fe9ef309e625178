import type { Employee } from './people.ts';
import type { Expected, Story } from './story.ts';

/** One session as it went, with what must be said of it. */
export type ToldSession = {
  readonly story: Story;
  readonly system: 'crm' | 'learning' | 'portal';
  readonly actor: Employee;
  readonly target: Employee;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly changedAt: number | null;
  readonly reason: string | null;
  readonly expect: Expected;
};

export type ToldComment = { readonly at: number; readonly by: Employee; readonly text: string };
export type ToldChange = {
  readonly key: string;
  readonly at: number;
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly who: Employee;
};
export type ToldTicket = {
  readonly system: 'jira' | 'servicenow';
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly updated: number;
  readonly requester: Employee;
  readonly opener: Employee;
  readonly assignee: Employee | null;
  readonly affected: Employee | null;
  readonly approvers: readonly Employee[];
  readonly comments: readonly ToldComment[];
  /** The requester shares a name, and ServiceNow says which one by his login. */
  readonly byLogin: boolean;
};

export type Told = {
  readonly sessions: readonly ToldSession[];
  readonly tickets: readonly ToldTicket[];
  readonly changes: readonly ToldChange[];
  readonly people: readonly Employee[];
};
