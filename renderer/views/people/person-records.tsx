import { Split as SplitIcon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PersonDetail } from '../../../shared/contract/people.ts';
import { Button } from '../../components/button.tsx';
import { CiteLink } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showPerson } from '../../state/navigation.ts';
import { notify } from '../../state/notices.ts';
import { settle } from '../../state/settling.ts';
import { byWhom } from './people-words.ts';

type Record = PersonDetail['records'][number];
type Pair = NonNullable<PersonDetail['pairs']>[number];

const SHOWN = 3;

/** Which records of the lists are one person and why; a person may know better than the lists. */
export function PersonRecords({ detail: { records, pairs = [] } }: { readonly detail: PersonDetail }) {
  const apart = pairs.filter((one) => one.decision.answer === 'apart');
  return (
    <Section title="Records taken for this person">
      {records.length === 0 && <p className="dim">No record of a list.</p>}
      <ul className="plain rows records">
        {records.map((one) => (
          <RecordLine key={one.anchor} record={one} records={records} pairs={pairs} />
        ))}
      </ul>
      {apart.length > 0 && (
        <>
          <h4>Taken apart from this person</h4>
          <ul className="plain rows records">
            {apart.map((one) => (
              <ApartLine key={one.anchors.join()} pair={one} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type RecordLineProps = {
  readonly record: Record;
  readonly records: readonly Record[];
  readonly pairs: readonly Pair[];
};

/** An answer about this record and another one that is of the same person now. */
function isAbout({ anchors }: Pair, record: Record, records: readonly Record[]): boolean {
  const own = records.map(({ anchor }) => anchor);
  return anchors.includes(record.anchor) && anchors.every((anchor) => own.includes(anchor));
}

function RecordLine({ record, records, pairs }: RecordLineProps) {
  const first = records[0] ?? record;
  const joined = record.because !== null && record.anchor !== first.anchor;
  const own = pairs.filter((one) => isAbout(one, record, records));
  const merged = own.find((one) => one.decision.answer === 'merge');
  const leaves = own.some((one) => one.decision.answer === 'apart');
  // null: nobody has asked yet; after "Keep together" the button takes the focus back.
  const [asking, setAsking] = useState<boolean | null>(null);
  const anchors = [first.anchor, record.anchor];
  return (
    <li>
      <p className="wrap">{record.words}</p>
      {joined && <p className="dim small wrap">Taken for the same person: {record.because}</p>}
      <p className="known-cites">
        {record.cites.slice(0, SHOWN).map((cite) => (
          <CiteLink key={`${cite.sourceId}:${cite.row}`} cite={cite} />
        ))}
        {record.cites.length > SHOWN && (
          <span className="dim small">and {record.cites.length - SHOWN} more rows, below</span>
        )}
      </p>
      {joined && merged && <TakeBack anchors={merged.anchors} label="Take “one person” back" />}
      {joined && !merged && !leaves && asking !== true && (
        <Button small icon={SplitIcon} autoFocus={asking === false} onPress={() => setAsking(true)}>
          Take apart…
        </Button>
      )}
      {joined && leaves && (
        <p className="dim small">
          Said to be somebody else: it leaves with the next analysis, unless an id that both bear makes them
          one.
        </p>
      )}
      {asking === true && <ApartForm anchors={anchors} onClose={() => setAsking(false)} />}
    </li>
  );
}

type ApartFormProps = {
  readonly anchors: string[];
  readonly onClose: () => void;
};

function ApartForm({ anchors, onClose }: ApartFormProps) {
  const [note, setNote] = useState('');
  const { busy, run } = useAction(async () => {
    await settle({ item: null, answer: 'apart', anchors, session: null, note: note.trim() });
    notify('done', 'Saved: two people.');
    onClose();
  });
  return (
    <div className="apart-form" role="group" aria-label="Take apart">
      <LongField
        label="Why this is somebody else"
        value={note}
        onChange={setNote}
        maxLength={4000}
        autoFocus
        placeholder="What you saw, whom you asked, what they said"
      />
      <div className="actions">
        <Button small look="primary" isDisabled={busy} onPress={run}>
          Take apart
        </Button>
        <Button small isDisabled={busy} onPress={onClose}>
          Keep together
        </Button>
      </div>
    </div>
  );
}

function ApartLine({ pair }: { readonly pair: Pair }) {
  const { personId } = pair;
  const zone = useZone();
  return (
    <li>
      {personId === null ? (
        <p className="wrap">{pair.words}</p>
      ) : (
        <button type="button" className="link wrap" onClick={() => showPerson(personId)}>
          {pair.words}
        </button>
      )}
      <p className="dim small">{byWhom(pair.decision, zone)}</p>
      {pair.decision.note !== '' && <p className="wrap">{pair.decision.note}</p>}
      <TakeBack anchors={pair.anchors} label="Put together again" />
    </li>
  );
}

type TakeBackProps = { readonly anchors: string[]; readonly label: string };

function TakeBack({ anchors, label }: TakeBackProps) {
  const { busy, run } = useAction(async () => {
    await settle({ item: null, answer: null, anchors, session: null, note: '' });
    notify('done', 'The answer was taken back; the log keeps both entries.');
  });
  return (
    <Button small icon={Undo2} isDisabled={busy} onPress={run}>
      {label}
    </Button>
  );
}
