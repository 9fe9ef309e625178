/*
 * Fields and their meaning as the events interface documents them: assuming_acting_user_id is the id (in the first
 * versions the name) of who assumed the acting user to trigger the event, and times are UTC. Event type 3, one user
 * assumes another, and 7, a logout, are known from detection rules and from records.
 */
export const columns = [
  { id: 'at', names: ['created_at'], zone: 'UTC' },
  { id: 'type', names: ['event_type_id'] },
  { id: 'actor', names: ['actor_user_name'] },
  { id: 'actor_id', names: ['actor_user_id'] },
  { id: 'assuming', names: ['assuming_acting_user_id', 'assuming_acting_user'] },
  { id: 'assuming_name', names: ['assuming_acting_user_name'] },
  { id: 'user', names: ['user_name'] },
  { id: 'user_id', names: ['user_id'] },
  { id: 'ip', names: ['ipaddr'] },
  { id: 'app', names: ['app_name'] },
  { id: 'notes', names: ['notes'] },
  { id: 'message', names: ['custom_message'] },
] as const;
