/**
 * What a ticket says about the switch "Administrators Can Log in as Any User". Texts are read as they stand, accents
 * or not; every pattern is linear.
 */

/** The switch or the page it stands on, by name: English and French. */
const NAMED = [
  String.raw`log(?:ging|ged)?[\s-]?in[\s-]as[\s-]any[\s-]user`,
  String.raw`(?:login|log-in)[\s-]access[\s-]polic(?:y|ies)`,
  String.raw`admin(?:istrator)?s?[\s-]can[\s-]log[\s-]?in`,
  String.raw`login[\s-]as[\s-](?:any[\s-]user|policy|setting|switch)`,
  String.raw`se connecter (?:en tant que|comme) (?:n['’]importe quel|tout|tous les) utilisateurs?`,
  String.raw`administrateurs? (?:peut|peuvent|puissent?) se connecter`,
  String.raw`(?:strat[eé]gies?|politiques?|r[eè]gles?) d['’]acc[eè]s (?:de|à la) connexion`,
];
const NAMES = new RegExp(NAMED.join('|'), 'iu');

const LOGIN =
  /\blog(?:ging|ged)?[\s-]?ins?\b|\blogon\b|\bsign[\s-]?in\b|\bimpersonat|\bconnexion|\bconnect(?:er|és?)(?!\p{L})/iu;
const POLICY =
  /\bpolic(?:y|ies)\b|\bsettings?\b|\bswitch|\bstrat[eé]gies?\b|\bpolitiques?\b|\bparam[eè]tres?\b/iu;
const ACCESS = /\baccess\b|\bacc[eè]s\b/iu;

/**
 * named: the switch by its name. spoken: logging in and a policy. hinted: one of the two, or access; or there is no
 * text to tell by.
 */
export type Speech = 'named' | 'spoken' | 'hinted' | 'silent';

/** What the texts of a ticket say; an empty list of texts: none was exported. */
export function speechOf(texts: readonly string[]): Speech {
  if (texts.length === 0) return 'hinted';
  const says = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  if (says(NAMES)) return 'named';
  const [login, policy] = [says(LOGIN), says(POLICY)];
  if (login && policy) return 'spoken';
  return login || policy || says(ACCESS) ? 'hinted' : 'silent';
}

/** Whether one of the texts names the switch. */
export function namesSwitch(texts: readonly string[]): boolean {
  return texts.some((text) => NAMES.test(text));
}
