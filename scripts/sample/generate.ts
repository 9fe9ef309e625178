import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jiraFile } from './files/jira.ts';
import { learningPlatformFile } from './files/learning-platform.ts';
import { readmeFile } from './files/readme.ts';
import { loginHistoryFile, setupAuditTrailFile } from './files/salesforce-events.ts';
import { permissionSetAssignmentsFile, permissionSetsFile } from './files/salesforce-permissions.ts';
import { usersFile } from './files/salesforce-users.ts';
import { buildLogins } from './logins.ts';
import { buildSetupRows } from './setup-rows.ts';
import { buildStory } from './story.ts';

export { plantedCases, type PlantedCase } from './planted.ts';

/** Every file of the sample review by name: the same text on every machine and every day. */
export function generateSample(): Map<string, string> {
  const story = buildStory();
  const logins = buildLogins(story);
  return new Map([
    ['SetupAuditTrail.csv', setupAuditTrailFile(buildSetupRows(story))],
    ['LoginHistory.csv', loginHistoryFile(logins)],
    ['Users.csv', usersFile(story, logins)],
    ['PermissionSets.csv', permissionSetsFile()],
    ['PermissionSetAssignments.csv', permissionSetAssignmentsFile(story)],
    ['Jira.csv', jiraFile(story)],
    ['LearningPlatformSessions.csv', learningPlatformFile(story)],
    ['README.md', readmeFile(story)],
  ]);
}

/** `node scripts/sample/generate.ts` writes the files. */
if (import.meta.main) {
  const folder = new URL('../../resources/sample/', import.meta.url);
  mkdirSync(fileURLToPath(folder), { recursive: true });
  for (const [name, text] of generateSample()) writeFileSync(new URL(name, folder), text);
}
