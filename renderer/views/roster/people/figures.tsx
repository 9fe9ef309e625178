import type { ReactNode } from 'react';
import type { RosterView } from '../../../../shared/contract/access.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { BREADTH_WORDS } from '../../../../shared/people-words.ts';
import { Shape } from '../../../components/badge.tsx';
import { ANY_ROSTER, rosterList, type RosterFilter } from '../../../state/roster-list.ts';
import { shareWords } from '../roster-words.ts';

/** The breadth of the roster: every number with its denominator, its limit and the way to its rows. */
export function Figures({ roster }: { readonly roster: RosterView }) {
  const { people, known, actedKnown, dormant } = roster;
  const acted = people.filter((one) => one.sessions > 0);
  const idle = people.filter(({ flags }) => flags.some(({ flag }) => flag === 'dormant')).length;
  return (
    <div className="roster-figures" role="group" aria-label="Figures">
      <Figure
        value={known ? formatCount(roster.declared) : 'Not recorded'}
        name="may act as others"
        filter={known ? { declared: true } : null}
      >
        {known ? <Breadth roster={roster} /> : 'no list of permissions is imported'}
      </Figure>
      <Figure
        value={actedKnown ? formatCount(acted.length) : 'Not recorded'}
        name="acted as others"
        filter={actedKnown ? { acted: true } : null}
      >
        {actedKnown ? <Undeclared roster={roster} /> : 'no file of sessions is imported'}
      </Figure>
      <Figure value={formatCount(Math.floor(roster.limit))} name="is the limit" filter={null}>
        <Limit roster={roster} />
      </Figure>
      <Figure
        value={dormant.from === null ? 'Not recorded' : formatCount(idle)}
        name="dormant"
        filter={dormant.from === null ? null : { flags: ['dormant'] }}
      >
        {dormant.sentence === '' ? 'the window cannot be stated' : dormant.sentence}
      </Figure>
    </div>
  );
}

type FigureProps = {
  readonly value: string;
  readonly name: string;
  readonly filter: Partial<RosterFilter> | null;
  readonly children: ReactNode;
};

function Figure({ value, name, filter, children }: FigureProps) {
  const words = (
    <>
      <strong className="roster-value">{value}</strong> {name}
    </>
  );
  return (
    <div className="roster-figure">
      {filter === null || value === '0' ? (
        <p className="roster-figure-name">{words}</p>
      ) : (
        <button
          type="button"
          className="roster-figure-name"
          title="Show these people"
          onClick={() => filterBy(filter)}
        >
          {words}
        </button>
      )}
      <p className="small dim wrap">{children}</p>
    </div>
  );
}

function filterBy(filter: Partial<RosterFilter>): void {
  rosterList.set({ filter: { ...ANY_ROSTER, ...filter }, search: '' });
}

function Breadth({ roster }: { readonly roster: RosterView }) {
  if (roster.share === null) return <>the number of active users is not recorded</>;
  return (
    <>
      {shareWords(roster.share)} of {formatNumber(roster.activeUsers, 'active user')}
      {roster.band !== null && ` (${BREADTH_WORDS[roster.band]})`}
    </>
  );
}

function Undeclared({ roster }: { readonly roster: RosterView }) {
  const unlisted = roster.people.filter(({ flags }) => flags.some(({ flag }) => flag === 'unlisted')).length;
  if (!roster.known) return <>who of them may is not recorded</>;
  if (unlisted === 0)
    return (
      <span className="tone-text-ok">
        <Shape tone="ok" /> all of them are listed
      </span>
    );
  return (
    <button type="button" className="link roster-unlisted" onClick={() => filterBy({ flags: ['unlisted'] })}>
      <Shape tone="bad" /> {formatCount(unlisted)} of them {unlisted === 1 ? 'is' : 'are'} not on the list
    </button>
  );
}

function Limit({ roster }: { readonly roster: RosterView }) {
  const above = roster.declared - Math.floor(roster.limit);
  if (!roster.known) return <>whether it is kept is not recorded</>;
  return (
    <span className={above > 0 ? 'tone-text-late' : 'tone-text-ok'}>
      <Shape tone={above > 0 ? 'late' : 'ok'} />{' '}
      {above > 0 ? `${formatCount(above)} above the limit` : 'within the limit'}
    </span>
  );
}
