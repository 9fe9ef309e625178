import { csvOf } from '../csv.ts';
import type { Story } from '../story.ts';
import { offsetDate } from '../time.ts';

/** The learning platform's own list of assumed sessions, oldest first. */
export function learningPlatformFile({ sessions }: Story): string {
  const header = [
    'Administrator',
    'Administrator login',
    'Assumed user',
    'Assumed login',
    'Started',
    'Ended',
    'Reason',
  ];
  const cells = sessions
    .filter((session) => session.system === 'learning')
    .map(({ actor, target, start, end, endRecorded, reason }) => [
      actor.name,
      actor.username,
      target.name,
      target.username,
      offsetDate(start),
      endRecorded ? offsetDate(end) : '',
      reason,
    ]);
  return csvOf(header, cells, { quoting: 'needed', lineEnd: '\n' });
}
