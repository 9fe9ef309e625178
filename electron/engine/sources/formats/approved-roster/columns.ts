const ROLES = ['impersonator', 'administrator', 'admin', 'delegate', 'support agent', 'proxy user', 'proxy'];
const WHO = ['approved', 'authorised', 'authorized', 'permitted', 'allowed'].flatMap((word) =>
  ROLES.map((role) => `${word} ${role}`),
);

/** Headers of lists of people who may act as others; and what such a list says beside each of them. */
export const columns = [
  { id: 'approved_name', names: WHO.flatMap((who) => [who, `${who} name`]) },
  {
    id: 'approved_login',
    names: WHO.flatMap((who) =>
      [' username', ' login', ' email', ' account', ' user ID'].map((end) => who + end),
    ),
  },
  {
    id: 'username',
    names: [
      'Username',
      'Login',
      'Login name',
      'User login',
      'User principal name',
      'Account',
      'User',
      'Email',
    ],
  },
  { id: 'name', names: ['Name', 'Full name', 'Display name', 'Employee', 'Employee name', 'Person'] },
  {
    id: 'approved',
    names: [
      'Approved',
      'Is approved',
      'Approved to impersonate',
      'Approved for impersonation',
      'Approved for login-as',
      'Impersonation approved',
      'Login-as approved',
      'Login as any user approved',
      'Authorised to impersonate',
      'Authorized to impersonate',
      'May impersonate',
      'Can impersonate',
      'Impersonation allowed',
    ],
  },
  {
    id: 'approval',
    names: ['Approved by', 'Approver', 'Approved on', 'Approval date', 'Date approved', 'Approved until'],
  },
  {
    id: 'event',
    names: [
      'Ticket',
      'Ticket ID',
      'Number',
      'Issue key',
      'Subject',
      'Summary',
      'Short description',
      'Started',
      'Login Time',
      'Timestamp',
      'Action',
      'Event',
      'Amount',
    ],
  },
] as const;
