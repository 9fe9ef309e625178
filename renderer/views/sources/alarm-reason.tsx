import { api } from '../../api.ts';
import type { Source } from '../../../shared/contract/sources.ts';
import { Button } from '../../components/button.tsx';
import { LongField } from '../../components/long-field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { careDrafts, reasonKey, setReasonDraft } from '../../state/care-drafts.ts';
import { useStore } from '../../state/store.ts';

type Alarm = Source['alarms'][number];
type ReasonFormProps = {
  readonly source: Source;
  readonly alarm: Alarm;
  readonly onSave: () => void;
  readonly onDone: () => void;
};

/** Why an alarm does not stand, while it is written. */
export function ReasonForm({ source, alarm, onSave, onDone }: ReasonFormProps) {
  const draft = useStore(careDrafts).reasons[reasonKey(source.id, alarm.code)] ?? alarm.reason ?? '';
  const { busy, run } = useAction(async () => {
    onSave();
    await answerAlarm(source, alarm, draft);
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
        rows={1}
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

/** Saves the reason; an empty one takes the last one back. */
export async function answerAlarm(source: Source, alarm: Alarm, reason: string): Promise<void> {
  await api('sources.answerAlarm', { sourceId: source.id, code: alarm.code, reason });
  setReasonDraft(source.id, alarm.code, null);
  await refresh();
}
