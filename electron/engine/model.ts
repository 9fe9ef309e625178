/** What the engine finds out, in the words of the field: each step of an analysis hands these on to the next. */
export type * from './model/cite.ts';
export type * from './model/people.ts';
export type * from './model/session.ts';
export type * from './model/ticket.ts';
export type * from './model/link.ts';
export type * from './model/access.ts';
export type * from './model/finding.ts';
