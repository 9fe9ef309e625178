/** How the systems that Actas knows write themselves; keys are in lower case, as sessions have them. */
export const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  servicenow: 'ServiceNow',
  moodle: 'Moodle',
  docebo: 'Docebo',
  cornerstone: 'Cornerstone',
  atlassian: 'Atlassian',
  okta: 'Okta',
  keycloak: 'Keycloak',
  aws: 'AWS',
  onelogin: 'OneLogin',
  zendesk: 'Zendesk',
};

/** The system of a session in words. @param system in lower case; "other": the list of the session names none. */
export function systemName(system: string): string {
  if (system === 'other') return 'system not recorded';
  return Object.hasOwn(SYSTEM_NAMES, system) ? (SYSTEM_NAMES[system] ?? system) : system;
}
