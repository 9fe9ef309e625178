/*
 * Header texts in English, German, French and Spanish, from Moodle's language packs; the German and the Spanish header
 * also stand in tools that read the download. Which columns there are is the same in every language, their order is not,
 * and the log of a whole site begins with Course.
 */
export const columns = [
  { id: 'time', names: ['Time', 'Zeit', 'Heure', 'Hora'] },
  {
    id: 'user',
    names: [
      'User full name',
      'Vollständiger Name',
      'Nom complet',
      "Nom complet de l'utilisateur",
      'Nom complet de l’utilisateur',
      'Nombre completo del usuario',
      'Nombre completo',
    ],
  },
  {
    id: 'affected',
    names: ['Affected user', 'Betroffene/r Nutzer/in', 'Utilisateur touché', 'Usuario afectado'],
  },
  {
    id: 'context',
    names: [
      'Event context',
      'Ereigniskontext',
      "Contexte de l'événement",
      'Contexte de l’événement',
      'Contexto del evento',
    ],
  },
  { id: 'component', names: ['Component', 'Komponente', 'Composant', 'Componente'] },
  {
    id: 'event',
    names: [
      'Event name',
      'Ereignisname',
      "Nom de l'événement",
      'Nom de l’événement',
      'Nombre evento',
      'Nombre del evento',
    ],
  },
  { id: 'description', names: ['Description', 'Beschreibung', 'Descripción'] },
  { id: 'origin', names: ['Origin', 'Herkunft', 'Origine', 'Origen'] },
  { id: 'ip', names: ['IP address', 'IP-Adresse', 'Adresse IP', 'Dirección IP'] },
] as const;

/** How a language pack writes "A as B" (the string `eventloggedas`), by the header of the column it stands in. */
const BETWEEN: readonly (readonly [header: RegExp, between: string])[] = [
  [/^user/i, ' as '],
  [/^voll/i, ' als '],
  [/^nom /i, ' en tant que '],
  [/^nombre/i, ' como '],
];

/** What may stand between two names under a header; every language when the header tells none. */
export function betweenNames(header: string): readonly string[] {
  const known = BETWEEN.find(([told]) => told.test(header.trim()));
  return known ? [known[1]] : BETWEEN.map(([, between]) => between);
}
