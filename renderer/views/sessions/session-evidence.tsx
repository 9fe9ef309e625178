import type { SessionDetail } from '../../../shared/contract/sessions.ts';
import { formatExact } from '../../../shared/format.ts';
import { CiteLink } from '../../components/cites.tsx';
import { useZone } from '../../hooks/use-review.ts';

type Row = SessionDetail['evidence'][number];

const ROLE_WORDS: Record<Row['role'], string> = {
  start: 'Start',
  end: 'End',
  inside: 'Inside',
  report: 'Reported',
  'sign-in': 'Sign-in',
  activity: 'Activity',
};

/** Each row that shows the session, what it says, and what was changed by it. */
export function Evidence({ evidence }: { readonly evidence: SessionDetail['evidence'] }) {
  const zone = useZone();
  return (
    <ol className="plain rows evidence">
      {evidence.map((one, index) => (
        <li key={index}>
          <span className="evidence-role">{ROLE_WORDS[one.role]}</span>
          <span>
            {one.at !== null && <span className="dim evidence-time">{formatExact(one.at, zone)}</span>}
            {one.text} <CiteLink cite={one.cite} />
            {one.change && <Change change={one.change} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "Profile: Standard User → System Administrator" */
function Change({ change }: { readonly change: NonNullable<Row['change']> }) {
  return (
    <span className="change">
      <span className="change-what">
        {change.section !== null && <span className="dim">{change.section} · </span>}
        {change.what}
      </span>
      <span className="change-values">
        <Value label="before" value={change.before} />
        <span aria-hidden>→</span>
        <Value label="after" value={change.after} />
      </span>
    </span>
  );
}

function Value({ label, value }: { readonly label: string; readonly value: string | null }) {
  return (
    <span className={value === null ? 'dim' : `change-${label}`}>
      <span className="visually-hidden">{label}: </span>
      {value ?? 'not recorded'}
    </span>
  );
}
