import type { SourceAlarm } from '../model.ts';
import { alarmMeaning } from './alarm-meanings.ts';
import { facts } from './example-facts.ts';
import { sentence } from './phrases.ts';
import type { Rule } from './rule.ts';

const alarm = (file: string, code: string, message: string): SourceAlarm => ({
  file,
  content: `hash of ${file} `,
  code,
  message,
  cite: { sourceId: 1, row: 2 },
});
const cutOff = alarm(
  'LoginAs.csv',
  'row-limit',
  'LoginAs.csv has exactly 2000 rows, a number at which such exports are cut off; ask whether there were more.',
);
const ragged = alarm(
  'Users.csv',
  'ragged-rows',
  '3 rows of Users.csv have more or fewer cells than the header.',
);

/** A file has a known limit. */
export const sourceAlarm: Rule = {
  id: 'source-alarm',
  version: 1,
  title: 'A file has a known limit',
  question: 'Do the files show all that they should, so that what they do not show did not happen?',
  why:
    'A result is no better than the files behind it. An export that was cut off, begins too late or was read ' +
    'with doubt makes "nothing was found" worth less, and the reader has to know.',
  needs: ['files'],
  unit: 'sources',
  severity: 'medium',
  settings: [],
  controls: ['SOC 2 CC7.2', 'ISO/IEC 27001 A.8.15', 'NIST SP 800-53 AU-6', 'HIPAA 164.312(b)'],
  limits: [
    'Only limits that show in the file itself are seen; a filter that was set for the export leaves no trace.',
    'The number of rows that somebody wrote on the card of a file is compared with it on the Sources screen, and makes no finding.',
  ],
  evaluate: ({ alarms, sources }) => ({
    tested: sources,
    untested: [],
    found: alarms.map((one) => {
      const { severity, means } = alarmMeaning(one.code);
      return {
        anchor: alarmAnchor(one),
        subject: one.file,
        sentence: `${sentence(one.message)} ${means}`,
        sessions: [],
        cites: one.cite === null ? [] : [one.cite],
        at: null,
        severity,
      };
    }),
  }),
  examples: [
    {
      name: 'cut off at a round number of rows',
      facts: facts({ sources: 2, alarms: [cutOff] }),
      finds: ['LoginAs.csv'],
    },
    {
      name: 'two alarms of two files: two findings, one of them low',
      facts: facts({ sources: 2, alarms: [cutOff, ragged] }),
      finds: ['LoginAs.csv', 'Users.csv'],
    },
    { name: 'two files without a known limit', facts: facts({ sources: 2 }), finds: [] },
    { name: 'no file at all', facts: facts(), finds: [] },
  ],
};

/** What stays the same whatever the file is called, and when it is taken out and imported again. */
export function alarmAnchor({ content, code }: Pick<SourceAlarm, 'content' | 'code'>): string {
  return JSON.stringify([content, code]);
}
