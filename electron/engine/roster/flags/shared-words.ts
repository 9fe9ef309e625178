/** Words that name a post, a team or a machine and nobody in particular: English, French, German, Spanish. */
const WORDS = `
  admin admins administrator administrators administrateur administrateurs administrador verwaltung
  support helpdesk hotline servicedesk desk service services soporte servicio assistance soutien dienst
  integration integrations interface schnittstelle integracion api bot robot sync batch
  shared partage partagee geteilt gemeinsam compartido compartida generic generique generico generisch
  team equipe equipo gruppe groupe grupo group
  test tester tests testing essai prueba pruebas demo training formation schulung formacion
  system systeme sistema user users utilisateur benutzer usuario account compte konto cuenta
  temp temporary temporaire backup kiosk reception accueil empfang
`;
const GENERIC: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter((word) => word !== ''));

/** Letters without accents, in words. */
export function plainWords(text: string): readonly string[] {
  const plain = text.slice(0, 400).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/\p{L}+/gu) ?? [];
}

/** The first word of a name or login that names nobody in particular; of an address only what stands before the at sign. */
export function genericWord(text: string): string | null {
  const own = text.split('@', 1)[0] ?? '';
  return plainWords(own).find((word) => GENERIC.has(word)) ?? null;
}
