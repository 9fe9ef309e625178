import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/contract/sources.ts';
import { formatExact } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useZone } from '../../hooks/use-review.ts';
import { answerAlarm, ReasonForm } from './alarm-reason.tsx';

type Alarm = Source['alarms'][number];
type AlarmProps = { readonly source: Source; readonly alarm: Alarm };

/** Known limits of a file. Each stands against it until somebody writes why it does not. */
export function Alarms({ source }: { readonly source: Source }) {
  const { alarms } = source;
  const open = alarms.filter(({ reason }) => reason === null).length;
  const aside =
    alarms.length === 0 ? 'none' : open === 0 ? 'all answered' : `${open} of ${alarms.length} open`;
  return (
    <Section title="Alarms" aside={aside}>
      {alarms.length === 0 && <p className="dim">No known limit of such files was met.</p>}
      <ul className="plain rows alarms" aria-label="Alarms">
        {alarms.map((alarm) => (
          <AlarmLine key={alarm.code} source={source} alarm={alarm} />
        ))}
      </ul>
    </Section>
  );
}

function AlarmLine({ source, alarm }: AlarmProps) {
  const [changing, setChanging] = useState(false);
  const [saved, setSaved] = useState(false);
  const Mark = alarm.reason === null ? TriangleAlert : Check;
  return (
    <li className="alarm" data-answered={alarm.reason !== null || undefined}>
      <Mark aria-hidden size={14} />
      <div>
        <p className="wrap">
          <span className="visually-hidden">{alarm.reason === null ? 'Open: ' : 'Answered: '}</span>
          {alarm.message}
        </p>
        {alarm.reason !== null && !changing ? (
          <Answered source={source} alarm={alarm} takesFocus={saved} onChange={() => setChanging(true)} />
        ) : (
          <ReasonForm
            source={source}
            alarm={alarm}
            onSave={() => setSaved(true)}
            onDone={() => setChanging(false)}
          />
        )}
      </div>
    </li>
  );
}

type AnsweredProps = AlarmProps & {
  /** The field that had the focus has just gone. */
  readonly takesFocus: boolean;
  readonly onChange: () => void;
};

function Answered({ source, alarm, takesFocus, onChange }: AnsweredProps) {
  const zone = useZone();
  const { busy, run } = useAction(() => answerAlarm(source, alarm, ''));
  return (
    <>
      <p className="quoted">{alarm.reason}</p>
      <p className="dim small wrap">
        Written by {alarm.by}
        {alarm.at !== null && ` on ${formatExact(alarm.at, zone)}`}
      </p>
      <div className="actions">
        <Button small onPress={onChange} autoFocus={takesFocus}>
          Change reason
        </Button>
        <Button small look="quiet" isDisabled={busy} onPress={run}>
          Take back
        </Button>
      </div>
    </>
  );
}
