import type { PackFacts } from '../facts.ts';
import type { Bookmark, Paper } from '../pdf/paper.ts';

/** One chapter of the report: a small object in a file of its own, drawn on a page of its own. */
export type Section = {
  readonly title: string;
  /** The cover has neither number nor heading. */
  readonly numbered: boolean;
  draw(paper: Paper, facts: PackFacts, bookmark: Bookmark): void;
};
