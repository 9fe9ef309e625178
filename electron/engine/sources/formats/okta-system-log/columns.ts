const targets = (part: string): readonly string[] =>
  ['target', 'target0', 'target1', 'target2', 'target3'].map((target) => `${target}.${part}`);

/*
 * JSON as the System Log interface gives it. The CSV writes the same paths in snake case, the time as `timestamp` and up
 * to four targets as target0 to target3: three public tools that read the download agree. Times are UTC in both.
 */
export const columns = [
  { id: 'at', names: ['published', 'timestamp'], zone: 'UTC' },
  { id: 'event', names: ['eventType'] },
  { id: 'legacy', names: ['legacyEventType'] },
  { id: 'message', names: ['displayMessage'] },
  { id: 'outcome', names: ['outcome.result'] },
  { id: 'actor', names: ['actor.displayName'] },
  { id: 'actor_login', names: ['actor.alternateId'] },
  { id: 'actor_id', names: ['actor.id'] },
  { id: 'target', names: targets('displayName') },
  { id: 'target_login', names: targets('alternateId') },
  { id: 'target_type', names: targets('type') },
  { id: 'session', names: ['authenticationContext.externalSessionId'] },
  { id: 'ip', names: ['client.ipAddress'] },
  { id: 'browser', names: ['client.userAgent.rawUserAgent', 'client.userAgent.browser'] },
] as const;
