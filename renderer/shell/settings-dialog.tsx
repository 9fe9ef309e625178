import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { ReviewInfo } from '../../shared/contract/review.ts';
import { isDay } from '../../shared/days.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { ZoneField } from '../components/zone-field.tsx';
import { useAction } from '../hooks/use-action.ts';
import { refresh } from '../hooks/use-call.ts';
import { useReview } from '../hooks/use-review.ts';
import { closeDialog } from '../state/dialogs.ts';
import { runJob } from '../state/jobs.ts';
import { notify } from '../state/notices.ts';

export function SettingsDialog() {
  const review = useReview();
  return review && <Settings review={review} />;
}

function Settings({ review }: { readonly review: ReviewInfo }) {
  const [name, setName] = useState(review.name);
  const [zone, setZone] = useState(review.zone ?? review.period?.zone ?? null);
  const [from, setFrom] = useState(review.asked?.from ?? '');
  const [to, setTo] = useState(review.asked?.to ?? '');
  const problem = problemOf(from, to);
  const { run } = useAction(async () => {
    closeDialog();
    await runJob(
      'review.settings',
      { name: name.trim(), zone: zone ?? undefined, period: from === '' ? null : { from, to } },
      'Applying the settings',
    );
    await refresh();
    notify('done', 'The settings are saved and the review was analysed again.');
  });
  const able = name.trim() !== '' && problem === null;
  return (
    <Dialog
      title="Review settings"
      onClose={closeDialog}
      foot={
        <>
          <Button onPress={closeDialog}>Cancel</Button>
          <Button look="primary" type="submit" form="review-settings" isDisabled={!able}>
            Save settings
          </Button>
        </>
      }
    >
      <Form
        id="review-settings"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (able) run();
        }}
      >
        <Field label="Name" value={name} onChange={setName} maxLength={120} isRequired autoFocus />
        <ZoneField
          label="Zone times are shown in"
          value={zone}
          onChange={setZone}
          hint="Days, weeks and office hours are counted in it. The zone in which a file was written is asked for each file."
        />
        <fieldset className="period-fields">
          <legend>Period</legend>
          <Field label="From" placeholder="2026-01-01" value={from} onChange={setFrom} maxLength={10} />
          <Field label="To" placeholder="2026-03-31" value={to} onChange={setTo} maxLength={10} />
          <Button
            small
            look="quiet"
            onPress={() => {
              setFrom('');
              setTo('');
            }}
          >
            What the sources cover
          </Button>
        </fieldset>
        <p className={problem ? 'field-error' : 'field-hint'} role="status">
          {problem ??
            'Both days belong to the period. Left empty, the period is what the sources cover. Saving analyses the review again; decisions stay.'}
        </p>
      </Form>
    </Dialog>
  );
}

function problemOf(from: string, to: string): string | null {
  const wrong = [from, to].find((day) => day !== '' && !isDay(day));
  if (wrong !== undefined) return `“${wrong}” is not a day. Write it as 2026-03-31.`;
  if ((from === '') !== (to === '')) return 'Give both days of the period, or neither.';
  if (from !== '' && from > to) return 'The period ends before it begins.';
  return null;
}
