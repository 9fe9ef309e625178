/** Columns that name who really acted, in exports where another column names whose account it was. */
export const IMPERSONATOR_NAMES = [
  'Impersonator',
  'Impersonator name',
  'Impersonated by',
  'Impersonating user',
  'Delegate',
  'Delegate user',
  'Delegated user',
  'Delegated by',
  'Real user',
  'Real user name',
  'Original user',
  'Proxy',
  'Proxy user',
  'Proxied by',
  'Assumed by',
  'Acting user',
  'Acting administrator',
  'Logged in by',
  'Accessed by',
  'Switched by',
  'Delegated administrator',
  'Impersonating administrator',
  'Impersonating admin',
] as const;

/** Gives each name with what exports append when the cell is an account, not a name. */
export function loginVariants(names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    [' username', ' login', ' email', ' account', ' id'].map((suffix) => name + suffix),
  );
}
