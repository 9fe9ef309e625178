import type { Column } from '../../format.ts';
import { APPROVER_FIELDS, AFFECTED_FIELDS, customField } from './custom-fields.ts';
import { restColumns } from './rest-columns.ts';

/*
 * Which name comes from where:
 * - English: real exports of Jira Cloud; "Work …" is recalled, for the screens that now say "work item".
 * - Spanish: a real export of Jira Cloud. German: the header of a real export of Jira Cloud, in a public program.
 * - French: key, id, type, project, title, text, status, created, updated, reporter, assignee and their ids as public
 *   programs read them from real exports; the other French names are recalled.
 * - Snake case (`issue_type`, `created_date`): Atlassian's description of the Data Center data pipeline.
 * - `fields.…`: the search of the REST API, as described by Atlassian.
 * - "Bearbeiter", "Créé", "Mis à jour", "Responsable", "Schlüssel", "Clé", "Clave": screens of Data Center, recalled.
 */
const OWN = ['Issue key', 'Clave de incidencia', 'Vorgangsschlüssel', 'Clé de ticket', 'Work item key'];

export const columns: readonly Column[] = [
  { id: 'key', names: [...OWN, 'Key', 'Schlüssel', 'Clé', 'Clave'] },
  { id: 'own', names: OWN },
  { id: 'id', names: ['Issue id', 'ID de la incidencia', 'Vorgangs-ID', 'ID de ticket', 'Work item id'] },
  {
    id: 'type',
    names: [
      'Issue Type',
      'Tipo de Incidencia',
      'Vorgangstyp',
      'Type de ticket',
      'Work type',
      'fields.issuetype.name',
    ],
  },
  {
    id: 'project',
    names: ['Project key', 'Clave del proyecto', 'Projektschlüssel', 'Clé de projet', 'fields.project.key'],
  },
  { id: 'rest', names: ['fields.summary', 'fields.created', 'fields.status.name'] },
  { id: 'pipeline', names: ['instance_url'] },
  { id: 'title', names: ['Summary', 'Resumen', 'Zusammenfassung', 'Résumé', 'fields.summary'] },
  { id: 'text', names: ['Description', 'Descripción', 'Beschreibung', 'fields.description'] },
  { id: 'status', names: ['Status', 'Estado', 'État', 'fields.status.name'] },
  {
    id: 'category',
    names: [
      'Status Category',
      'Categoría de estado',
      'Statuskategorie',
      "Catégorie d'état",
      'Catégorie de statut',
      'fields.status.statusCategory.key',
    ],
  },
  { id: 'resolution', names: ['Resolution', 'Lösung', 'fields.resolution.name'] },
  {
    id: 'created',
    names: ['Created', 'Creada', 'Erstellt', 'Création', 'Créé', 'Créée', 'created_date', 'fields.created'],
  },
  {
    id: 'updated',
    names: [
      'Updated',
      'Actualizada',
      'Aktualisiert',
      'Mise à jour',
      'Mis à jour',
      'updated_date',
      'fields.updated',
    ],
  },
  {
    id: 'resolved',
    names: [
      'Resolved',
      'Resuelta',
      'Erledigt',
      'Résolu',
      'Résolue',
      'Résolu(e)',
      'resolution_date',
      'fields.resolutiondate',
    ],
  },
  { id: 'reporter', names: ['Reporter', 'Informador', 'Autor', 'Rapporteur', 'reporter_name'] },
  { id: 'reporter_id', names: ['Reporter Id', 'ID del informador', 'ID des Autors', 'ID de rapporteur'] },
  { id: 'creator', names: ['Creator', 'Creador', 'Ersteller', 'Créateur', 'creator_name'] },
  {
    id: 'creator_id',
    names: ['Creator Id', 'ID del creador', 'Ersteller-ID', 'ID de créateur', 'ID du créateur'],
  },
  {
    id: 'assignee',
    names: [
      'Assignee',
      'Persona asignada',
      'Zugewiesene Person',
      'Bearbeiter',
      'Personne assignée',
      'Responsable',
      'assignee_name',
    ],
  },
  {
    id: 'assignee_id',
    names: [
      'Assignee Id',
      'ID de la persona asignada',
      'ID der zugewiesenen Person',
      'ID de la personne assignée',
    ],
  },
  { id: 'watchers', names: ['Watchers', 'Interesados', 'Beobachter', 'Observateurs'] },
  {
    id: 'watchers_id',
    names: ['Watchers Id', 'ID de los interesados', 'ID des Beobachters', 'ID des observateurs'],
  },
  {
    id: 'lead',
    names: ['Project lead', 'Responsable del proyecto', 'Projektleiter', 'Responsable de projet'],
  },
  {
    id: 'lead_id',
    names: [
      'Project lead id',
      'ID del responsable del proyecto',
      'ID des Projektleiters',
      'ID du responsable de projet',
    ],
  },
  { id: 'comments', names: ['Comment', 'Comentario', 'Kommentar', 'Commentaire'] },
  { id: 'affected', names: customField(AFFECTED_FIELDS) },
  { id: 'approvers', names: customField(APPROVER_FIELDS) },
  ...restColumns,
];

/** Pairs of columns that give a name and the account id that stands for it elsewhere. */
export const NAMED_IDS = [
  ['assignee', 'assignee_id'],
  ['reporter', 'reporter_id'],
  ['creator', 'creator_id'],
  ['watchers', 'watchers_id'],
  ['lead', 'lead_id'],
  ['assignee_person', 'assignee_account'],
  ['reporter_person', 'reporter_account'],
  ['creator_person', 'creator_account'],
] as const;
