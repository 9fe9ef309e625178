export type Department = {
  readonly name: string;
  readonly seats: number;
  readonly role: string;
  readonly profile: string;
  readonly head: string;
  readonly titles: readonly string[];
};

const standard = 'Standard User';

/** Seats add up to 400. No role outside the four sensitive units carries a word of the sensitive list. */
export const departments: readonly Department[] = [
  {
    name: 'Finance',
    seats: 26,
    role: 'Finance',
    profile: 'Finance User',
    head: 'Finance director',
    titles: ['Financial analyst', 'Accounts payable clerk', 'Controller', 'Lease accountant'],
  },
  {
    name: 'Payroll',
    seats: 10,
    role: 'Payroll',
    profile: 'Finance User',
    head: 'Head of payroll',
    titles: ['Payroll specialist', 'Payroll clerk'],
  },
  {
    name: 'Legal',
    seats: 10,
    role: 'Legal',
    profile: standard,
    head: 'General counsel',
    titles: ['Counsel', 'Paralegal', 'Contract manager'],
  },
  {
    name: 'HR',
    seats: 14,
    role: 'HR',
    profile: standard,
    head: 'HR director',
    titles: ['HR adviser', 'Recruiter', 'Learning coordinator'],
  },
  {
    name: 'Sales West',
    seats: 66,
    role: 'Sales Representative West',
    profile: 'Sales User',
    head: 'Sales director West',
    titles: ['Account manager', 'Sales representative', 'Sales engineer'],
  },
  {
    name: 'Sales East',
    seats: 62,
    role: 'Sales Representative East',
    profile: 'Sales User',
    head: 'Sales director East',
    titles: ['Account manager', 'Sales representative', 'Inside sales representative'],
  },
  {
    name: 'Support',
    seats: 64,
    role: 'Support Agent',
    profile: 'Service Agent',
    head: 'Head of support',
    titles: ['Support agent', 'Senior support agent', 'Support team lead'],
  },
  {
    name: 'Marketing',
    seats: 30,
    role: 'Marketing',
    profile: 'Marketing User',
    head: 'Marketing director',
    titles: ['Campaign manager', 'Content editor', 'Events coordinator'],
  },
  {
    name: 'Partner Desk',
    seats: 24,
    role: 'Partner Desk',
    profile: 'Sales User',
    head: 'Head of partner desk',
    titles: ['Partner manager', 'Partner coordinator'],
  },
  {
    name: 'IT',
    seats: 24,
    role: 'IT',
    profile: standard,
    head: 'IT director',
    titles: ['Systems analyst', 'Service desk agent', 'Network engineer', 'Data engineer'],
  },
  {
    name: 'Operations',
    seats: 30,
    role: 'Operations',
    profile: standard,
    head: 'Operations director',
    titles: ['Fleet coordinator', 'Asset manager', 'Scheduler'],
  },
  {
    name: 'Collections',
    seats: 14,
    role: 'Collections',
    profile: 'Service Agent',
    head: 'Head of collections',
    titles: ['Collections agent', 'Collections team lead'],
  },
  {
    name: 'Credit',
    seats: 16,
    role: 'Credit',
    profile: 'Sales User',
    head: 'Credit director',
    titles: ['Credit analyst', 'Underwriter'],
  },
  {
    name: 'Facilities',
    seats: 10,
    role: 'Facilities',
    profile: 'Read Only',
    head: 'Facilities manager',
    titles: ['Facilities coordinator', 'Receptionist'],
  },
];
