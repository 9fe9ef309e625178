import { cannotTell, days, good, minutes, type Expected, type Story } from '../story.ts';

const withReason: Expected = {
  ...cannotTell(),
  unknown: (cannotTell().unknown ?? []).filter((tick) => tick !== 'specific'),
};

/** The ticket files begin on 12 January and end on 24 June, and those of Jira have nothing of May. */
export const coverage: readonly Story[] = [
  {
    id: 'before-the-files',
    tells: 'A session in the week before the first ticket of any file',
    times: 3,
    on: ['2026-01-06', '2026-01-07', '2026-01-08'],
    sessions: [{ expect: cannotTell() }],
    tickets: [],
  },
  {
    id: 'after-the-files',
    tells: 'A session after the last ticket and the last update of any file',
    times: 3,
    on: ['2026-06-26', '2026-06-27', '2026-06-29'],
    sessions: [{ expect: cannotTell() }],
    tickets: [],
  },
  {
    id: 'missing-month',
    tells: 'A session in May, whose Jira tickets are missing',
    times: 5,
    on: ['2026-05-06', '2026-05-12', '2026-05-14', '2026-05-19', '2026-05-22'],
    sessions: [{ expect: cannotTell() }],
    tickets: [],
  },
  {
    id: 'missing-month-with-reason',
    tells: 'A session in May, with a specific reason that names a ticket which no file has',
    times: 2,
    on: ['2026-05-13', '2026-05-20'],
    system: 'learning',
    sessions: [{ reason: 'FER-{n}: {matter}', expect: withReason }],
    tickets: [],
  },
  {
    id: 'missing-month-servicenow',
    tells: 'A session in May with a good ticket in ServiceNow: what is there counts',
    times: 3,
    on: ['2026-05-07', '2026-05-15', '2026-05-21'],
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, in: 'servicenow' }],
  },
  {
    id: 'missing-month-old-ticket',
    tells: 'A session in May whose good ticket in Jira is of April and still open',
    times: 2,
    on: ['2026-05-05', '2026-05-08'],
    sessions: [{ expect: { verdict: 'justified', band: 'strong' } }],
    tickets: [{ ...good, opened: -days(14), updated: -days(13) + minutes(5) }],
  },
];
