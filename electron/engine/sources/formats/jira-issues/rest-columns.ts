import type { Column } from '../../format.ts';

/** What only the JSON of the REST API has: people in parts, comments in parts, texts as documents of nested nodes, changes. */
export const restColumns: readonly Column[] = [
  {
    id: 'document',
    names: [
      'fields.description.content.content.text',
      'fields.description.content.content.attrs.text',
      'fields.description.content.content.content.text',
      'fields.description.content.content.content.content.text',
    ],
  },
  ...['reporter', 'creator', 'assignee'].flatMap((role) => [
    { id: `${role}_person`, names: [`fields.${role}.displayName`] },
    { id: `${role}_login`, names: [`fields.${role}.emailAddress`, `fields.${role}.name`] },
    { id: `${role}_account`, names: [`fields.${role}.accountId`] },
  ]),
  { id: 'changelog', names: ['changelog.histories'] },
  { id: 'changelog_total', names: ['changelog.total'] },
  { id: 'comment_total', names: ['fields.comment.total'] },
  { id: 'comment_at', names: ['fields.comment.comments.created'] },
  { id: 'comment_author', names: ['fields.comment.comments.author.displayName'] },
  { id: 'comment_text', names: ['fields.comment.comments.body'] },
  {
    id: 'comment_pieces',
    names: [
      'fields.comment.comments.body.content.content.text',
      'fields.comment.comments.body.content.content.attrs.text',
      'fields.comment.comments.body.content.content.content.content.text',
    ],
  },
];
