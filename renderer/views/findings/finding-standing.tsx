import type { FindingDetail } from '../../../shared/contract/findings.ts';
import { formatExact } from '../../../shared/format.ts';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { goTo, showFindingsTab, showSource } from '../../state/navigation.ts';
import { coverWords } from './finding-words.ts';

/** Suppressions that cover it, wholly or in part. */
export function Covers({ covers }: Pick<FindingDetail, 'covers'>) {
  if (covers.length === 0) return null;
  return (
    <Section
      title="Suppressions"
      aside={
        <button type="button" className="link" onClick={() => showFindingsTab('suppressions')}>
          All suppressions
        </button>
      }
    >
      <ul className="plain rows">
        {covers.map((cover) => (
          <li key={cover.suppression} className="wrap">
            <p>{coverWords(cover)}</p>
            <p className="dim">{cover.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The alarm of a source that it is about: the reason that was given, or where to give one. */
export function Alarm({ detail: { row, alarm, cites } }: { readonly detail: FindingDetail }) {
  const zone = useZone();
  const [cite] = cites;
  if (!row.rules.some(({ rule }) => rule === 'source-alarm')) return null;
  return (
    <Section title="Alarm" aside={alarm ? 'answered' : 'no reason given yet'}>
      {alarm && (
        <>
          <p className="wrap">{alarm.reason}</p>
          <p className="dim">
            {alarm.by}
            {alarm.at === null ? '' : ` · ${formatExact(alarm.at, zone)}`}
          </p>
        </>
      )}
      {!alarm && <p className="dim">A reason that is given at the source answers it.</p>}
      <button
        type="button"
        className="link"
        onClick={() => (cite ? showSource(cite.sourceId) : goTo('sources'))}
      >
        {cite ? `Go to the source ${cite.file}` : 'Go to the sources'}
      </button>
    </Section>
  );
}
