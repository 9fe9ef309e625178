import { IMPERSONATOR_NAMES, loginVariants } from '../../cells/impersonator-names.ts';

/*
 * Labels of the Login History page and its download, and the fields of the LoginHistory object. The object has no
 * Username: a roster must resolve UserId. No column names an impersonator; a file that has one is a list of sessions.
 */
export const columns = [
  { id: 'at', names: ['Login Time'] },
  { id: 'username', names: ['Username', 'User'] },
  { id: 'user_ext_id', names: ['UserId'] },
  { id: 'login_type', names: ['Login Type'] },
  { id: 'status', names: ['Status', 'Login Status'] },
  { id: 'ip', names: ['Source IP', 'IP Address'] },
  { id: 'location', names: ['Location', 'Country', 'LoginGeo.Country', 'CountryIso', 'LoginGeo.CountryIso'] },
  { id: 'browser', names: ['Browser'] },
  { id: 'platform', names: ['Platform'] },
  { id: 'application', names: ['Application'] },
  {
    id: 'other',
    names: [
      'Login URL',
      'Login Subtype',
      'LoginGeoId',
      'ForwardedForIp',
      'AuthenticationServiceId',
      'CipherSuite',
      'HTTP Method',
      'TlsProtocol',
      'Client Version',
      'API Type',
      'Authentication Method Reference',
      'AuthMethodReference',
    ],
  },
  {
    id: 'impersonator',
    names: [
      ...IMPERSONATOR_NAMES,
      ...loginVariants(IMPERSONATOR_NAMES),
      'Administrator',
      'Admin user',
      'Actor',
      'Performed by',
      // Whose account was used, beside the one who logged in.
      'Target user',
      'Impersonated user',
      'Assumed user',
      'Logged in as',
      'Login as',
      'Login as user',
      'Switched to',
    ],
  },
] as const;
