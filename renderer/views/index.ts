import {
  Contact,
  FileStack,
  Gavel,
  LayoutDashboard,
  PackageCheck,
  SlidersHorizontal,
  UserRoundCog,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { formatCount } from '../../shared/format.ts';
import type { ViewId } from '../state/navigation.ts';
import { FindingsView } from './findings/findings-view.tsx';
import { OverviewView } from './overview/overview-view.tsx';
import { PackView } from './pack/pack-view.tsx';
import { PeopleView } from './people/people-view.tsx';
import { PolicyView } from './policy/policy-view.tsx';
import { RosterView } from './roster/roster-view.tsx';
import { SessionsView } from './sessions/sessions-view.tsx';
import { SourcesView } from './sources/sources-view.tsx';

export type View = {
  readonly id: ViewId;
  readonly title: string;
  readonly icon: LucideIcon;
  readonly group: 'Evidence' | 'Conclusions' | 'Review' | null;
  /** The letter after g that goes there. */
  readonly key: string;
  readonly component: ComponentType;
  readonly count: (review: ReviewInfo) => string | null;
  /** What must not be overlooked, on a line of its own. */
  readonly note?: (review: ReviewInfo) => string | null;
};

export const views: readonly View[] = [
  {
    id: 'overview',
    title: 'Overview',
    icon: LayoutDashboard,
    group: null,
    key: 'o',
    component: OverviewView,
    count: () => null,
  },
  {
    id: 'sources',
    title: 'Sources',
    icon: FileStack,
    group: 'Evidence',
    key: 's',
    component: SourcesView,
    count: ({ counts }) => formatCount(counts.sources),
  },
  {
    id: 'people',
    title: 'People',
    icon: Contact,
    group: 'Evidence',
    key: 'l',
    component: PeopleView,
    count: ({ counts }) =>
      counts.unclear > 0 ? `${formatCount(counts.unclear)} to settle` : formatCount(counts.people),
  },
  {
    id: 'sessions',
    title: 'Sessions',
    icon: UserRoundCog,
    group: 'Evidence',
    key: 'e',
    component: SessionsView,
    count: ({ counts }) => formatCount(counts.sessions),
  },
  {
    id: 'findings',
    title: 'Findings',
    icon: Gavel,
    group: 'Conclusions',
    key: 'f',
    component: FindingsView,
    count: ({ counts }) => `${formatCount(counts.open)} open`,
    note: ({ counts }) => (counts.suppressed > 0 ? `${formatCount(counts.suppressed)} suppressed` : null),
  },
  {
    id: 'roster',
    title: 'Roster',
    icon: UsersRound,
    group: 'Conclusions',
    key: 'r',
    component: RosterView,
    count: ({ counts }) => formatCount(counts.roster),
  },
  {
    id: 'policy',
    title: 'Policy',
    icon: SlidersHorizontal,
    group: 'Review',
    key: 'y',
    component: PolicyView,
    count: () => null,
  },
  {
    id: 'pack',
    title: 'Export pack',
    icon: PackageCheck,
    group: 'Review',
    key: 'p',
    component: PackView,
    count: () => null,
  },
];
