/*
 * JSON as the organisation's events interface gives it, seen in a detection rule's tests: `attributes` of action, actor,
 * context (the account used), container and time, and `message.content`. The header of the CSV that the administration
 * page exports could not be found; the page itself has activity, date, actor, app, location and IP address.
 */
export const columns = [
  { id: 'action', names: ['attributes.action', 'action', 'Action ID', 'Event type'] },
  {
    id: 'activity',
    names: [
      'message.content',
      'attributes.message.content',
      'Activity',
      'Message',
      'Event',
      'Description',
      'Details',
    ],
  },
  {
    id: 'time',
    names: ['attributes.time', 'time', 'Date', 'Date and time', 'Date/time', 'Timestamp', 'Created'],
  },
  { id: 'actor', names: ['attributes.actor.name', 'actor.name', 'Actor'] },
  { id: 'actor_login', names: ['attributes.actor.email', 'actor.email', 'Email'] },
  { id: 'actor_id', names: ['attributes.actor.id', 'actor.id', 'Actor account ID'] },
  { id: 'context', names: ['attributes.context.attributes.name', 'context.attributes.name', 'context.name'] },
  {
    id: 'context_login',
    names: ['attributes.context.attributes.email', 'context.attributes.email', 'context.email'],
  },
  { id: 'context_type', names: ['attributes.context.type', 'context.type'] },
  { id: 'context_id', names: ['attributes.context.id', 'context.id'] },
  { id: 'ip', names: ['attributes.location.ip', 'location.ip', 'IP address', 'IP', 'Actor IP address'] },
  { id: 'place', names: ['App', 'Product', 'Location', 'attributes.container.type'] },
  { id: 'envelope', names: ['attributes.action', 'attributes.time'] },
  { id: 'other', names: ['Activity type', 'Item'] },
] as const;
