import type { Identity } from '../model.ts';
import { identityOf } from './questions.ts';
import type { Register } from './register.ts';

/**
 * Whose Salesforce account a name in Salesforce's own records means: of several bearers those whom its list of users
 * has, as long as it has any. Somebody whom only another list knows (staff who have no account) is not among them. What a
 * person decided stands.
 */
export function salesforceOwner(who: Identity, register: Register): Identity {
  if (who.keys.length < 2 || who.among !== undefined) return who;
  const people = who.keys.map((key) => register.byId.get(key.slice(2)));
  const owners = people.filter((person) => person?.salesforce === true);
  const [only, other] = owners;
  if (only === undefined || owners.length === who.keys.length) return who;
  if (other === undefined) return identityOf(only);
  return { ...who, keys: owners.map((owner) => `p:${owner?.id ?? ''}`) };
}
