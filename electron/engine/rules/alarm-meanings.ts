import type { Severity } from '../../../shared/words.ts';

/** What a known limit of a source means for the conclusions, and how much it weighs. */
export type AlarmMeaning = { readonly severity: Severity; readonly means: string };

const MISSING = 'What is not in the file may have happened all the same, and is in no count.';
const MISREAD =
  'A name that is read wrongly may not be recognised, and its sessions and tickets are then not joined.';

/**
 * By code. Medium: something may have happened that no result shows, so that "nothing was found" proves less. Low: all of it
 * is there, and it may have to be read with care.
 */
const MEANINGS: Readonly<Record<string, AlarmMeaning>> = {
  'row-limit': { severity: 'medium', means: MISSING },
  'no-rows': {
    severity: 'medium',
    means: 'An empty file proves nothing, neither that something happened nor that nothing did.',
  },
  'nothing-imported': { severity: 'medium', means: 'Nothing of the file is in any result.' },
  'ends-mid-row': { severity: 'medium', means: MISSING },
  'more-pages': { severity: 'medium', means: MISSING },
  'broken-rows': { severity: 'medium', means: 'What these rows say is in no result.' },
  'nameless-logins': {
    severity: 'medium',
    means: 'Nobody has tested these sessions, and they are in no count.',
  },
  'no-login-as-rows': {
    severity: 'medium',
    means: 'That the file shows no session does not prove that there was none.',
  },
  'login-as-without-both': {
    severity: 'medium',
    means: 'Nobody has tested what was done in these logins, and they are in no count.',
  },
  retention: {
    severity: 'medium',
    means: 'That nothing was found before its first day does not prove that nothing happened.',
  },
  'starts-late': {
    severity: 'medium',
    means: 'That nothing was found on these days does not prove that nothing happened.',
  },
  'ends-early': {
    severity: 'medium',
    means: 'That nothing was found on these days does not prove that nothing happened.',
  },
  'row-count-differs': {
    severity: 'medium',
    means: 'Rows may be in no count, or be counted that should not be.',
  },
  'secrets-left-out': { severity: 'low', means: 'No result depends on what was left out.' },
  'undecodable-characters': { severity: 'low', means: MISREAD },
  'encoding-unsure': { severity: 'low', means: MISREAD },
  'ragged-rows': {
    severity: 'low',
    means: 'A cell that is missing in the middle shifts those behind it, which then say something else.',
  },
  'merged-header': {
    severity: 'low',
    means: 'If the columns were told apart wrongly, their cells say something else.',
  },
  'mixed-zones': {
    severity: 'low',
    means:
      'If that zone is wrong, times are off by hours, and a ticket may seem to come before a session or after it.',
  },
  'days-without-time': { severity: 'low', means: 'What came first on one and the same day cannot be told.' },
};

/** A code that the table lacks may hide anything: it weighs as much as what is missing. */
const UNKNOWN: AlarmMeaning = {
  severity: 'medium',
  means: 'What it means for the results is for a person to see.',
};

export const alarmMeaning = (code: string): AlarmMeaning =>
  Object.hasOwn(MEANINGS, code) ? (MEANINGS[code] ?? UNKNOWN) : UNKNOWN;

export const ALARM_CODES: readonly string[] = Object.keys(MEANINGS);
