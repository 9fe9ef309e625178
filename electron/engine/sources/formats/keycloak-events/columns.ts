/*
 * User events as the administration interface and the event listeners give them (EventRepresentation), and as the
 * database table event_entity holds them. The source of Keycloak (UserResource) writes IMPERSONATE with the user whose
 * account is used, the new session, and the impersonator's username and realm as details. Times are milliseconds.
 */
export const columns = [
  { id: 'at', names: ['time', 'event_time'], zone: 'UTC' },
  { id: 'type', names: ['type'] },
  { id: 'user', names: ['userId'] },
  { id: 'session', names: ['sessionId'] },
  { id: 'realm', names: ['realmName', 'realmId'] },
  { id: 'client', names: ['clientId'] },
  { id: 'ip', names: ['ipAddress'] },
  { id: 'error', names: ['error'] },
  { id: 'impersonator', names: ['details.impersonator'] },
  { id: 'impersonator_realm', names: ['details.impersonator_realm'] },
  { id: 'username', names: ['details.username'] },
  { id: 'detail_key', names: ['details.key'] },
  { id: 'detail_value', names: ['details.value'] },
  { id: 'details_json', names: ['details_json', 'details_json_long_value', 'details'] },
] as const;
