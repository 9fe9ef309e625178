import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { readSample } from './read-sample.ts';
const dir = '/work/main/electron/engine/sources/formats/';
const zone = 'America/Toronto';
const all: [string, object][] = [
  ['servicenow-impersonation-history/sample.csv', { zone }],
  ['servicenow-impersonation-history/sample-labels.csv', { zone }],
  ['servicenow-impersonation-history/sample-rest.json', {}],
  ['cornerstone-proxy-report/sample.csv', { zone }],
  ['docebo-audit-trail/sample.csv', {}],
  ['moodle-log/sample.csv', { zone: 'Europe/Oslo', dateOrder: 'dmy' }],
  ['moodle-log/sample-de.csv', { zone: 'Europe/Berlin' }],
  ['moodle-log/sample-fr.csv', { zone: 'Europe/Paris', dateOrder: 'dmy' }],
  ['moodle-log/sample-es.csv', { zone: 'Europe/Madrid', dateOrder: 'dmy' }],
  ['atlassian-audit-log/sample.json', {}],
  ['atlassian-audit-log/sample-admin.csv', {}],
  ['okta-system-log/sample.json', {}],
  ['okta-system-log/sample-lines.jsonl', {}],
  ['okta-system-log/sample-download.csv', {}],
  ['keycloak-events/sample.json', {}],
  ['keycloak-events/sample-listener.jsonl', {}],
  ['keycloak-events/sample-table.csv', {}],
  ['aws-cloudtrail/sample.json', {}],
  ['aws-cloudtrail/sample-lines.jsonl', {}],
  ['aws-cloudtrail/sample-lookup.json', {}],
  ['aws-cloudtrail/sample-history.csv', {}],
  ['onelogin-events/sample.json', {}],
  ['onelogin-events/sample-report.csv', {}],
  ['zendesk-audit-log/sample.json', {}],
  ['zendesk-audit-log/sample-export.csv', { zone }],
];
const line = (v: unknown) => JSON.stringify(v);
it.each(all.filter(([f]) => f.includes(process.env.HC ?? '')))('%s', async (file, answers) => {
  const r = await readSample(dir + file, answers);
  const { issues, facts, ignored, ...rest } = r;
  const list = (items: object[]) => (items.length === 0 ? '[]' : `[\n${items.map((i) => '    ' + line(i)).join(',\n')}\n  ]`);
  const entries = [`  "answers": ${line(answers)}`, ...Object.entries({ kind: rest.kind, questions: rest.questions, rows: rest.rows }).map(([k, v]) => `  "${k}": ${line(v)}`), `  "ignored": ${list(ignored)}`, ...Object.entries({ coverage: rest.coverage, zone: rest.zone, dateOrder: rest.dateOrder, alarms: rest.alarms }).map(([k, v]) => `  "${k}": ${line(v)}`), `  "issues": ${list(issues)}`, `  "facts": ${list(facts)}`];
  const text = `{\n${entries.join(',\n')}\n}\n`;
  writeFileSync(dir + file.replace(/sample(.*)\.\w+$/, 'expected$1.json'), text);
}, 60000);
