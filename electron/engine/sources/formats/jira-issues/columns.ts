/** "Custom field (X)" in the languages Jira exports come in; the name inside often stays as it was typed. */
function custom(names: readonly string[]): readonly string[] {
  const wrappers = [
    'Custom field',
    'Campo personalizado',
    'Benutzerdefinierte Felder',
    'Benutzerdefiniertes Feld',
    'Champs personnalisés',
    'Champ personnalisé',
  ];
  return names.flatMap((name) => wrappers.map((wrapper) => `${wrapper} (${name})`));
}

/*
 * English and Spanish headers as seen in real exports, and the German and French key columns as other tools read them.
 * The other German and French names are the words Jira shows on screen; no export with them has been seen.
 */
export const columns = [
  { id: 'key', names: ['Issue key', 'Clave de incidencia', 'Vorgangsschlüssel', 'Clé de ticket', 'Key'] },
  { id: 'own', names: ['Issue key', 'Clave de incidencia', 'Vorgangsschlüssel', 'Clé de ticket'] },
  { id: 'id', names: ['Issue id', 'ID de la incidencia', 'Vorgangs-ID', 'ID de ticket'] },
  { id: 'type', names: ['Issue Type', 'Tipo de Incidencia', 'Vorgangstyp', 'Type de ticket'] },
  { id: 'project', names: ['Project key', 'Clave del proyecto', 'Projektschlüssel', 'Clé de projet'] },
  { id: 'title', names: ['Summary', 'Resumen', 'Zusammenfassung', 'Résumé'] },
  { id: 'text', names: ['Description', 'Descripción', 'Beschreibung'] },
  { id: 'status', names: ['Status', 'Estado', 'État'] },
  {
    id: 'category',
    names: ['Status Category', 'Categoría de estado', 'Statuskategorie', "Catégorie d'état"],
  },
  { id: 'created', names: ['Created', 'Creada', 'Erstellt', 'Création', 'Créé'] },
  { id: 'updated', names: ['Updated', 'Actualizada', 'Aktualisiert', 'Mise à jour', 'Mis à jour'] },
  { id: 'resolved', names: ['Resolved', 'Resuelta', 'Erledigt', 'Résolu', 'Résolue'] },
  { id: 'reporter', names: ['Reporter', 'Informador', 'Autor', 'Rapporteur'] },
  { id: 'reporter_id', names: ['Reporter Id', 'ID del informador'] },
  { id: 'creator', names: ['Creator', 'Creador', 'Ersteller', 'Créateur'] },
  { id: 'creator_id', names: ['Creator Id', 'ID del creador'] },
  {
    id: 'assignee',
    names: [
      'Assignee',
      'Persona asignada',
      'Zugewiesene Person',
      'Bearbeiter',
      'Personne assignée',
      'Responsable',
    ],
  },
  { id: 'assignee_id', names: ['Assignee Id', 'ID de la persona asignada'] },
  { id: 'watchers', names: ['Watchers', 'Interesados'] },
  { id: 'watchers_id', names: ['Watchers Id', 'ID de los interesados'] },
  { id: 'lead', names: ['Project lead', 'Responsable del proyecto'] },
  { id: 'lead_id', names: ['Project lead id', 'ID del responsable del proyecto'] },
  { id: 'comments', names: ['Comment', 'Comentario', 'Kommentar', 'Commentaire'] },
  {
    id: 'affected',
    names: custom([
      'Affected User',
      'Affected Users',
      'Affected Person',
      'Requested for',
      'On behalf of',
      'Impacted user',
      'Customer',
      'Usuario afectado',
    ]),
  },
  {
    id: 'approvers',
    names: custom(['Approvers', 'Approver', 'Approved by', 'Aprobadores', 'Genehmiger', 'Approbateurs']),
  },
] as const;

/** Pairs of columns that give a name and the account id that stands for it elsewhere. */
export const NAMED_IDS = [
  ['assignee', 'assignee_id'],
  ['reporter', 'reporter_id'],
  ['creator', 'creator_id'],
  ['watchers', 'watchers_id'],
  ['lead', 'lead_id'],
] as const;
