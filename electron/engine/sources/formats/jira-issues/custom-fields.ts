/** "Custom field (X)" as the exports of each language wrap it, all four seen in real ones; X stays as it was typed. */
const WRAPPERS = ['Custom field', 'Campo personalizado', 'Benutzerdefinierte Felder', 'Champs personnalisés'];

/** What such fields are called for whom a ticket is about: each organisation names its own, so these are guesses. */
export const AFFECTED_FIELDS = [
  'Affected User',
  'Affected Users',
  'Affected Person',
  'Affected Account',
  'Impacted user',
  'Requested for',
  'On behalf of',
  'Customer',
  'Usuario afectado',
  'Usuarios afectados',
  'Persona afectada',
  'Solicitado para',
  'En nombre de',
  'Betroffener Benutzer',
  'Betroffene Benutzer',
  'Betroffene Person',
  'Betroffener Anwender',
  'Betroffener Nutzer',
  'Angefordert für',
  'Beantragt für',
  'Im Namen von',
  'Utilisateur concerné',
  'Utilisateurs concernés',
  'Utilisateur affecté',
  'Utilisateur impacté',
  'Personne concernée',
  'Demandé pour',
  'Au nom de',
  'Bénéficiaire',
];

/** What such fields are called for who approved; "Approvers" is that of Jira Service Management. */
export const APPROVER_FIELDS = [
  'Approvers',
  'Approver',
  'Approved by',
  'Aprobadores',
  'Aprobador',
  'Aprobado por',
  'Genehmiger',
  'Genehmigende Person',
  'Genehmigende Personen',
  'Genehmigt von',
  'Freigegeben von',
  'Approbateurs',
  'Approbateur',
  'Approuvé par',
  'Valideur',
  'Validé par',
];

/** Every name in every wrapper. */
export function customField(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => WRAPPERS.map((wrapper) => `${wrapper} (${name})`));
}
