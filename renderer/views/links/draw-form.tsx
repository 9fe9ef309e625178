import { Dices } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../api.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { useReview } from '../../hooks/use-review.ts';
import { notify } from '../../state/notices.ts';
import { record } from '../../state/settling.ts';

const USUAL = '30';
const MOST = 500;

type DrawProps = {
  /** The seed of the sample before; null: there is none. */
  readonly last: string | null;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
};

/** The seed is proposed from the name of the review, so that nobody can have tried seeds until one pleased. */
export function DrawForm({ last, onDone, onCancel }: DrawProps) {
  const name = useReview()?.name ?? '';
  const [seed, setSeed] = useState(() => proposed(name, last));
  const [many, setMany] = useState(USUAL);
  const perBand = /^\d{1,3}$/.test(many.trim()) ? Number(many) : 0;
  const { busy, run } = useAction(async () => {
    const { bands } = await record(() => api('links.draw', { seed: seed.trim(), perBand }));
    const drawn = bands.reduce((sum, one) => sum + one.drawn, 0);
    notify('done', `A sample of ${formatNumber(drawn, 'link')} was drawn.`);
    onDone();
  });
  const able = seed.trim() !== '' && perBand >= 1 && perBand <= MOST && !busy;
  return (
    <Form
      className="draw-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (able) run();
      }}
    >
      <Field
        label="Seed"
        value={seed}
        onChange={setSeed}
        maxLength={100}
        hint="The same seed draws the same links on every machine."
      />
      <Field
        label="At most so many of each band"
        inputMode="numeric"
        value={many}
        onChange={setMany}
        maxLength={3}
        hint={`From 1 to ${MOST}. Thirty tell good from bad; more make the interval narrower.`}
      />
      <div className="actions">
        <Button icon={Dices} look="primary" type="submit" isDisabled={!able}>
          Draw the sample
        </Button>
        {onCancel && <Button onPress={onCancel}>Cancel</Button>}
      </div>
      {last !== null && (
        <p className="dim small">
          A new sample takes the place of the last one; answers given to links stay.
        </p>
      )}
    </Form>
  );
}

/** "sample-review-1", then "sample-review-2". */
function proposed(name: string, last: string | null): string {
  const counted = last === null ? null : /^(.*?)(\d{1,6})$/u.exec(last);
  if (counted) return `${counted[1]}${Number(counted[2]) + 1}`.slice(0, 100);
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['review'];
  return `${words.join('-').slice(0, 90)}-${last === null ? 1 : 2}`;
}
