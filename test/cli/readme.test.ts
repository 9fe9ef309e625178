import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { actas, sample } from './run-cli.ts';

const FILES = [
  'Jira',
  'LearningPlatformSessions',
  'LoginHistory',
  'PermissionSetAssignments',
  'PermissionSets',
  'SetupAuditTrail',
  'Users',
];

it('the README shows what the command really prints', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const shown = /\$ npm run --silent actas -- (.+)\n([\s\S]+?)```/u.exec(readme);
  const words = (shown?.[1] ?? '').split(' ').flatMap((word) => {
    return word === 'resources/sample/*.csv' ? FILES.map((name) => join(sample, `${name}.csv`)) : [word];
  });
  const { code, out } = await actas(words);
  expect(code).toBe(0);
  expect(shown?.[2]).toBe(out);
}, 60_000);
