import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { api } from '../../api.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatCount, formatMoment, formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { linkList } from '../../state/links-list.ts';
import { notify, notifyError } from '../../state/notices.ts';
import { record } from '../../state/settling.ts';
import { useStore } from '../../state/store.ts';
import { takeBack } from './use-deciding.ts';

const CHOICES = [
  { id: 'confirm', label: 'Confirm the first ticket of each' },
  { id: 'reject', label: 'Reject the first ticket of each' },
] as const;
const close = () => linkList.set({ dialog: null });

/** One answer for all sessions of the filter at once, with everything it would decide in sight before. */
export function BulkDialog() {
  const { filter, search } = useStore(linkList);
  const [answer, setAnswer] = useState<'confirm' | 'reject'>('confirm');
  const [least, setLeast] = useState('');
  const [note, setNote] = useState('');
  const leastPoints = pointsOf(least);
  const bulk = { filter, search, answer, leastPoints: leastPoints ?? null };
  const preview = useCall('links.preview', bulk, { enabled: leastPoints !== undefined, keep: true });
  const links = preview.data?.links ?? 0;
  const { busy, run } = useAction(async () => {
    const { seq } = await record(() => api('links.bulk', { ...bulk, links, note: note.trim() }));
    linkList.set({ dialog: null, last: { seq, sessionId: null } });
    const done = answer === 'confirm' ? 'Confirmed' : 'Rejected';
    const undo = { label: 'Undo', run: () => void takeBack({ seq, sessionId: null }).catch(notifyError) };
    notify('done', `${done} in bulk: ${formatNumber(links, 'link')}.`, undo);
  });
  const able = links > 0 && !busy && !preview.isPlaceholderData && leastPoints !== undefined;
  const verb = answer === 'confirm' ? 'Confirm' : 'Reject';
  return (
    <Dialog
      title="Decide in bulk"
      size="large"
      onClose={close}
      foot={
        <>
          <span className="foot-note">One entry of the log, taken back by one undo.</span>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={!able} onPress={run}>
            {verb} {formatNumber(links, 'link')}
          </Button>
        </>
      }
    >
      <p>
        This decides the sessions that the filters and the search of the queue show now and that nobody has
        decided.
      </p>
      <div className="bulk-fields">
        <ChoiceField
          label="Answer"
          placeholder="Choose an answer"
          choices={CHOICES}
          value={answer}
          onChange={(id) => setAnswer(id === 'reject' ? 'reject' : 'confirm')}
        />
        <Field
          label="Only with at least so many points"
          placeholder="any"
          inputMode="numeric"
          value={least}
          onChange={setLeast}
          maxLength={6}
          isInvalid={leastPoints === undefined}
        />
      </div>
      {leastPoints === undefined && (
        <p className="field-error" role="alert">
          “{least}” is not a number of points. Write a number like 70, or leave it empty.
        </p>
      )}
      <TextField className="field" value={note} onChange={setNote} maxLength={4000}>
        <Label>Note that goes with each of them</Label>
        <TextArea rows={2} placeholder="Why they can be decided together" />
      </TextField>
      {preview.error && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.isPending && leastPoints !== undefined && <Loading lines={4} what="what would be decided" />}
      {preview.data && <Preview preview={preview.data} verb={verb} />}
    </Dialog>
  );
}

/** Empty: any (null). Not a number: undefined. */
function pointsOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^\d{1,4}(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

type PreviewProps = { readonly preview: OutputOf<'links.preview'>; readonly verb: string };

function Preview({ preview, verb }: PreviewProps) {
  const zone = useZone();
  const { links, left, rows } = preview;
  return (
    <>
      <p role="status">
        <strong>
          {verb} {formatNumber(links, 'link')}.
        </strong>{' '}
        {left.length > 0 && (
          <span className="dim">
            Left as they are: {left.map((one) => `${one.reason} (${formatCount(one.count)})`).join(', ')}.
          </span>
        )}
      </p>
      {rows.length > 0 && (
        <div className="bulk-rows" tabIndex={0} role="group" aria-label="Links that would be decided">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Who used whose account</th>
                <th scope="col">Ticket</th>
                <th scope="col" className="number">
                  Points
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.sessionId}>
                  <td className="dim">{formatMoment(row.startedAt, zone)}</td>
                  <td className="wrap">
                    {row.actor.name} → {row.target.name}
                  </td>
                  <td className="mono">{row.ticket}</td>
                  <td className="number">{row.points ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {links > rows.length && rows.length > 0 && (
        <p className="dim small">The first {formatCount(rows.length)} are shown.</p>
      )}
    </>
  );
}
