import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { facts, roster } from '../electron/engine/rules/example-facts.ts';
import { session } from '../electron/engine/rules/example-session.ts';
import { rules } from '../electron/engine/rules/index.ts';
import type { Rule } from '../electron/engine/rules/rule.ts';
import { settingsUsed, type SettingUsed } from '../electron/engine/rules/settings-used.ts';
import { settingValue } from '../shared/policy-words.ts';
import { DEFAULT_POLICY, policyFrom } from '../shared/policy.ts';
import { SEVERITY_WORDS } from '../shared/words.ts';

/** Writes docs/RULES.md from the rules themselves; a test keeps the two the same. */
export function rulesDoc(): string {
  return [HEAD, contents(), ...rules.map(chapter)].join('\n\n') + '\n';
}

const HEAD = `# The rules

Written by \`scripts/rules-doc.ts\` from the rules in \`electron/engine/rules\`: change a rule and run it again, never
edit this file. A rule reports what it tested, what it found, and what it could not test and why. It reads facts
and policy only: no clock, no network. Control references are suggestions: which control a finding speaks to, and
what follows from it, is for the auditor to say; a policy can name others. Every finding names the version of each rule
that speaks in it, and the settings that the rule used.

One act is one finding: what the rules say of the sessions of one episode stands in one finding, with the list of the
rules, the heaviest first. Patterns of the very same sessions are one finding too. A rule that only raises finds
nothing by itself: it makes the finding about such a session weigh a step more. Patterns keep their weight.

Windows slide, are half-open and counted in UTC: "3 in 14 days" means three episodes of which the last begins less
than 14 × 24 hours after the first. An episode is what one person did in one account for one ticket; a session
without a ticket is an episode of its own. Windows that overlap are one finding. A policy can switch a rule off,
set its severity and its references: \`"rules": { "vague-reason": { "enabled": false } }\`.`;

function contents(): string {
  const rows = rules.map(
    ({ id, title, severity }) => `| [\`${id}\`](#${id}) | ${title} | ${SEVERITY_WORDS[severity].label} |`,
  );
  return ['| rule | finds | severity |', '| --- | --- | --- |', ...rows].join('\n');
}

function chapter(rule: Rule): string {
  return [
    `## ${rule.id}`,
    `**${rule.title}.** ${rule.question}`,
    rule.why,
    [
      `- Severity: ${severityOf(rule)}`,
      `- Version: ${rule.version}`,
      `- Needs: ${rule.needs.join('; ')}`,
      `- Counts: ${rule.unit}`,
      `- Settings: ${settingsUsed(rule, DEFAULT_POLICY).map(setting).join('; ') || 'none of its own'}`,
      `- Suggested references: ${rule.controls.join(', ')}`,
    ].join('\n'),
    `For example:\n\n${examples(rule)}`,
    `What it cannot test:\n\n${[...untestedOf(rule), ...rule.limits].map((text) => `- ${text}`).join('\n')}`,
  ].join('\n\n');
}

/** The rule's own severity, and what its examples show it may become. */
function severityOf(rule: Rule): string {
  const all = rule.examples.flatMap((example) =>
    rule.evaluate(example.facts, DEFAULT_POLICY).found.map(({ severity }) => severity),
  );
  const others = [...new Set(all)].filter((severity) => severity !== undefined && severity !== rule.severity);
  const raises = rule.examples.some(
    (example) => (rule.evaluate(example.facts, policyFrom(example.policy ?? {})).raises ?? []).length > 0,
  );
  if (raises) return 'none of its own: it raises other findings by one step';
  return [rule.severity, ...others.map((severity) => `${severity} for some findings`)].join('; ');
}

function setting({ key, value }: SettingUsed): string {
  const words = settingValue(key, value);
  // A pattern is no Markdown.
  return `\`${key}\` (${/[[*_]/u.test(words) ? `\`${words}\`` : words})`;
}

function examples(rule: Rule): string {
  return rule.examples
    .map(({ name, finds }) => `- ${finds.length ? 'found' : 'not found'}: ${name}`)
    .join('\n');
}

/** Sessions of which hardly anything is recorded. */
const start = '2026-03-03T10:00:00Z';
const undated = session(start, { opened: null });
const namesake = { keys: ['p:1', 'p:2'], name: 'Alex Martin', username: null };
const blindSessions = [
  undated,
  session(start, { verdict: 'cannot-tell', ticket: null, reportOnly: true }),
  session(start, { verdict: 'to-review', actor: namesake, target: namesake }),
];
const unknownRoster = roster({ known: false, declared: 0, people: [] });
const blind = [
  facts({ sessions: blindSessions, hasAuditTrail: false, roster: unknownRoster }),
  facts({ sessions: blindSessions, roster: unknownRoster }),
];
const policies = [DEFAULT_POLICY, policyFrom({ roster: { approved: ['ines@example.org'] } })];

/** The reasons a rule itself gives where it knows hardly anything. */
function untestedOf(rule: Rule): readonly string[] {
  const reports = policies.flatMap((policy) => blind.map((all) => rule.evaluate(all, policy)));
  const reasons = reports.flatMap(({ untested }) => untested).filter(({ count }) => count > 0);
  return [...new Set(reasons.map(({ reason }) => `Left out and counted: ${reason}.`))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../docs/RULES.md', import.meta.url), rulesDoc());
}
