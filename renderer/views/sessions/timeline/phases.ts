import type { Timeline } from '../../../../shared/contract/sessions.ts';
import type { Placed } from './layout.ts';
import { lastOf, seenOf } from './scale.ts';

export type Phase = { readonly title: string; readonly marks: readonly Placed[] };

/** What happened, before, during and after; where the end is not known nothing is called "after". */
export function phasesOf(timeline: Timeline, marks: readonly Placed[]): Phase[] {
  const { startedAt, endKind } = timeline;
  const [seen, bound] = [seenOf(timeline), lastOf(timeline)];
  const later = endKind === 'open' ? 'After it was last seen; its end is not recorded' : 'After the session';
  const titles = [
    'Before the session',
    'During the session',
    'After it was last seen, while it may still have gone on',
    later,
  ];
  const phaseOf = ({ at }: Placed) => {
    if (at < startedAt) return 0;
    if (at <= seen) return 1;
    return at <= bound ? 2 : 3;
  };
  return titles
    .map((title, phase) => ({ title, marks: marks.filter((mark) => phaseOf(mark) === phase) }))
    .filter((phase) => phase.marks.length > 0);
}
