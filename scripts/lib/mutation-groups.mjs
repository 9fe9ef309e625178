/**
 * What `npm run mutation` measures. Each part of a group names the tests that must notice its faults, the quickest first:
 * those beside the code. Others (whole reviews, say) would notice some of them too, but every fault would cost their time.
 * @typedef {{ name: string, mutate: readonly string[], tests: readonly string[] }} Part
 */

const engine = 'electron/engine';
const matching = `${engine}/matching`;
const rules = `${engine}/rules`;

/** @param {...string} names @returns {string[]} files of tests about matching */
const about = (...names) => names.map((name) => `test/engine/matching/${name}.test.ts`);
/** @param {...string} names @returns {string[]} files of tests about rules */
const ofRules = (...names) => names.map((name) => `test/engine/rules/${name}.test.ts`);
/** @param {string} folder @param {...string} names @returns {string[]} */
const files = (folder, ...names) => names.map((name) => `${folder}/${name}.ts`);

/** @type {Readonly<Record<string, readonly Part[]>>} */
export const groups = {
  rules: [
    {
      name: 'rules/findings',
      mutate: files(
        rules,
        ...['run', 'merge', 'episode-words', 'episodes', 'phrases', 'session-findings', 'settings-used'],
        ...['index', 'rule'],
      ),
      tests: ofRules('findings-*', 'merge', 'aliases', 'rules', 'run'),
    },
    {
      name: 'rules/often',
      mutate: files(
        rules,
        ...['windows', 'peers', 'surge', 'repeated*', 'actor-fan-out', 'blanket-ticket', 'source-alarm'],
        'alarm-meanings',
      ),
      tests: ofRules('often-words', 'windows', 'rules', 'three-answers', 'peers', 'often'),
    },
    {
      name: 'rules/times',
      mutate: files(
        rules,
        ...['off-hours', 'working-time', 'overlong-session', 'no-logout', 'late-justification'],
        ...['outside-grant', 'grant-too-long', 'policy-switched'],
      ),
      tests: ofRules('lengths', 'times-*', 'off-hours', 'three-answers', 'rules'),
    },
    {
      name: 'rules/reasons',
      mutate: files(
        rules,
        ...['no-justification', 'weak-justification', 'vague-reason', 'self-raised', 'sensitive-unit'],
        ...['impossible-session', 'step-up', 'then', 'vendor-support-access', 'setup-change-*'],
      ),
      tests: ofRules('reasons-*', 'three-answers', 'rules'),
    },
    {
      name: 'rules/roster',
      mutate: files(rules, 'roster-*'),
      tests: ofRules('roster-*', 'three-answers', 'rules'),
    },
    {
      name: 'rules/examples',
      mutate: files(rules, 'example-*'),
      tests: ofRules('merge', 'aliases', 'lengths', 'often', 'peers', 'three-answers', 'rules'),
    },
  ],
  matching: [
    {
      name: 'matching/words',
      mutate: files(matching, 'vague/*', 'vague', 'vague-words', 'copies', 'closeness'),
      tests: about('words-*', 'site-words', 'vague-labelled', 'specific', 'points'),
    },
    {
      name: 'matching/keys',
      mutate: files(`${matching}/keys`, 'find', 'legible', 'near', 'scan', 'forms/*'),
      tests: about('keys', 'keys-numbers', 'keys-borders', 'keys-near', 'keys-forms', 'keys-own'),
    },
    {
      name: 'matching/safety',
      mutate: files(`${matching}/keys`, 'safety', 'try'),
      tests: about('keys-try', 'keys-safety'),
    },
    {
      name: 'matching/ticks',
      mutate: files(matching, 'ticks/*', 'last-seen'),
      tests: about('ticks', 'ticks-*', 'in-scope', 'specific', 'grant-windows'),
    },
    {
      name: 'matching/life',
      mutate: [
        ...files(matching, 'clock/*', 'days'),
        ...files(`${matching}/history`, 'approvals', 'assignees', 'comments', 'life', 'open'),
      ],
      tests: about('life-*', 'clock-borders', 'ticks', 'ticks-*', 'clock'),
    },
    {
      name: 'matching/history',
      mutate: files(`${matching}/history`, 'history', 'logs', 'merge', 'told', 'versions'),
      tests: about('history-*', 'history'),
    },
    {
      name: 'matching/coverage',
      mutate: files(matching, 'coverage*'),
      tests: about('coverage-*', 'coverage'),
    },
    {
      name: 'matching/rows',
      mutate: files(matching, 'ticket*', 'lacking', 'endless', 'reasonless'),
      tests: about('rows-*', 'lacks', 'ticket-*'),
    },
    {
      name: 'matching/doubts',
      mutate: files(matching, 'doubts', 'open-tickets', 'nameable', 'recognise', 'linked', 'no-ticket'),
      tests: about('linked', 'recognise', 'doubts-*', 'match', 'doubts'),
    },
    {
      name: 'matching/links',
      mutate: files(
        matching,
        ...['match', 'judge', 'judged', 'tested', 'found-link', 'decided', 'verdict', 'blanket', 'sentences'],
        ...['candidates', 'lives', 'considered', 'matchers', 'mentions', 'words', 'suggest'],
      ),
      tests: about(
        ...['verdict', 'lives', 'sentences', 'decided', 'blanket', 'considered', 'mentions'],
        ...['points-*', 'points', 'suggest', 'candidates-keys', 'match-*', 'match', 'candidates'],
      ),
    },
  ],
  time: [
    {
      name: 'time',
      mutate: [`${engine}/zone.ts`, 'shared/days.ts', `${engine}/sources/time/**/*.ts`],
      tests: [
        'test/engine/time/**/*.test.ts',
        'test/engine/sources/{moments,daylight,time-survey}.test.ts',
        'test/shared/days.test.ts',
      ],
    },
  ],
};

/**
 * What a group is made of; a file that no part has would not be measured.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const folders = {
  rules: [`${engine}/rules/**/*.ts`],
  matching: [`${matching}/**/*.ts`],
  time: [`${engine}/zone.ts`, 'shared/days.ts', `${engine}/sources/time/**/*.ts`],
};

/** A group is good enough from here on, in per cent. */
export const ENOUGH = 80;

/** Where reports and what is remembered of earlier runs lie; git, lint and the test run leave the folder alone. */
export const results = 'test-results/mutation';

/** @param {string} name @returns {Part | undefined} */
export const partNamed = (name) =>
  Object.values(groups)
    .flat()
    .find((part) => part.name === name);
