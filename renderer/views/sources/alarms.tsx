import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import type { Source } from '../../../shared/contract/sources.ts';
import { formatExact } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { careDrafts, reasonKey, setReasonDraft } from '../../state/care-drafts.ts';
import { useStore } from '../../state/store.ts';

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
          <Answered source={source} alarm={alarm} onChange={() => setChanging(true)} />
        ) : (
          <ReasonForm source={source} alarm={alarm} onDone={() => setChanging(false)} />
        )}
      </div>
    </li>
  );
}

function Answered({ source, alarm, onChange }: AlarmProps & { readonly onChange: () => void }) {
  const zone = useZone();
  const { busy, run } = useAction(() => answer(source, alarm, ''));
  return (
    <>
      <p className="quoted">{alarm.reason}</p>
      <p className="dim small wrap">
        Written by {alarm.by}
        {alarm.at !== null && ` on ${formatExact(alarm.at, zone)}`}
      </p>
      <div className="actions">
        <Button small onPress={onChange}>
          Change reason
        </Button>
        <Button small look="quiet" isDisabled={busy} onPress={run}>
          Take back
        </Button>
      </div>
    </>
  );
}

function ReasonForm({ source, alarm, onDone }: AlarmProps & { readonly onDone: () => void }) {
  const draft = useStore(careDrafts).reasons[reasonKey(source.id, alarm.code)] ?? alarm.reason ?? '';
  const { busy, run } = useAction(async () => {
    await answer(source, alarm, draft);
    onDone();
  });
  const cancel = () => {
    setReasonDraft(source.id, alarm.code, null);
    onDone();
  };
  const same = draft.trim() === '' || draft.trim() === alarm.reason;
  return (
    <>
      <LongField
        label="Why it does not stand"
        value={draft}
        onChange={(text) => setReasonDraft(source.id, alarm.code, text)}
        maxLength={2000}
        placeholder="What you asked, whom, and what you saw"
      />
      <div className="actions">
        <Button small look="primary" isDisabled={busy || same} onPress={run}>
          Save reason
        </Button>
        {alarm.reason !== null && (
          <Button small onPress={cancel}>
            Keep the old one
          </Button>
        )}
      </div>
    </>
  );
}

async function answer(source: Source, alarm: Alarm, reason: string): Promise<void> {
  await api('sources.answerAlarm', { sourceId: source.id, code: alarm.code, reason });
  setReasonDraft(source.id, alarm.code, null);
  await refresh();
}
