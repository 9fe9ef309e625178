/**
 * How one logged in, by the letter that event log files write; real-time events and the Login History write the label.
 * Source: the LOGIN_TYPE field of the Login event type in Salesforce's Object Reference (API version 67.0).
 */
const LABELS: { readonly [code: string]: string } = {
  '3': 'Customer Service Portal',
  '5': 'SAML Idp Initiated SSO',
  '6': 'Remote Access Client',
  '7': 'AppExchange',
  '8': 'SAML Sfdc Initiated SSO',
  '9': 'Partner Portal',
  A: 'Application',
  E: 'SelfService',
  I: 'Other Apex API',
  R: 'Partner Product',
  b: 'SAML Customer Service Portal SSO',
  c: 'SAML Partner Portal SSO',
  h: 'SAML Site SSO',
  i: 'Remote Access 2.0',
  j: 'Third Party SSO',
  k: 'Chatter Communities External User',
  l: 'Networks Portal API Only',
  m: 'SAML Chatter Communities External User SSO',
  n: 'Chatter Communities External User Third Party SSO',
  q: 'Partner Portal Third-Party SSO',
  r: 'Employee Login to Community',
  s: 'Certificate-based login',
  w: 'Passwordless Login',
  x: 'Cross Tenant Login',
  z: 'Lightning Login',
};

/** The label of a login type; a code that is not known stays as it is. */
export function loginType(text: string | null): string | null {
  if (text === null) return null;
  return Object.hasOwn(LABELS, text) ? (LABELS[text] ?? text) : text;
}
