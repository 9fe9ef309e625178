/** What stands between a JSON name and its value: quotes plain, doubled in a CSV cell, or escaped in a JSON text. */
const BETWEEN = String.raw`(?:\\{0,7}"){1,2}\s{0,9}:\s{0,9}(?:\\{0,7}"){1,2}`;

/**
 * Credentials in CloudTrail records, only the secret itself: values by their names, then key ids (AKIA for long-lived,
 * ASIA for temporary keys) and session tokens (by how their beginning is encoded) wherever else they stand.
 */
export const secrets: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=(?:sessionToken|secretAccessKey|acces{1,2}KeyId)${BETWEEN})[^"\\,\s{}[\]]+`,
    'gi',
  ),
  /\b(?:AKIA|ASIA)[A-Z0-9]{12,124}\b/g,
  /(?<![A-Za-z0-9+/])(?:FwoGZXIvYXdz|FQoGZXIvYXdz|IQoJb3JpZ2lu|FQoDYXdz|AQoDYXdz)[A-Za-z0-9+/=%_-]{16,}/g,
];
