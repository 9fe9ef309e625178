/*
 * Field names as CloudTrail documents its records; the CSV of the event history writes some of them apart ("User name",
 * "Event time", "Source IP address": two public tools that read it agree), and without what the request asked for. The
 * answer of `lookup-events` holds the whole record as text in CloudTrailEvent. All times are UTC.
 */
export const columns = [
  { id: 'name', names: ['eventName'] },
  { id: 'source', names: ['eventSource'] },
  { id: 'at', names: ['eventTime'], zone: 'UTC' },
  // Queries over the records give these as texts of their own: not read, but they hold the secrets.
  { id: 'parts', names: ['userIdentity', 'requestParameters', 'responseElements'] },
  { id: 'type', names: ['userIdentity.type'] },
  { id: 'arn', names: ['userIdentity.arn'] },
  { id: 'user', names: ['userIdentity.userName', 'User name'] },
  { id: 'principal', names: ['userIdentity.principalId'] },
  { id: 'account', names: ['userIdentity.accountId'] },
  { id: 'invoked_by', names: ['userIdentity.invokedBy'] },
  { id: 'role', names: ['requestParameters.roleArn'] },
  { id: 'session_name', names: ['requestParameters.roleSessionName'] },
  {
    id: 'source_identity',
    names: ['requestParameters.sourceIdentity', 'userIdentity.sessionContext.sourceIdentity'],
  },
  { id: 'duration', names: ['requestParameters.durationSeconds'] },
  { id: 'expires', names: ['responseElements.credentials.expiration'], zone: 'UTC' },
  { id: 'error', names: ['errorCode'] },
  { id: 'resources', names: ['resources.ARN', 'Resources', 'resources.resourceName', 'Resource name'] },
  { id: 'ip', names: ['sourceIPAddress'] },
  { id: 'browser', names: ['userAgent'] },
  { id: 'shared_id', names: ['sharedEventID'] },
  { id: 'event_id', names: ['eventID'] },
  { id: 'region', names: ['awsRegion'] },
  { id: 'whole', names: ['CloudTrailEvent'] },
] as const;
