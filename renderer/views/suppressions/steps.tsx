import type { Suppression } from '../../../shared/contract/suppressions.ts';
import { formatExact } from '../../../shared/format.ts';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';

type Taken = {
  readonly what: string;
  readonly who: string;
  readonly at: number | null;
  readonly note: string;
};

/** Append-only: who wrote it, who approved it, who ended it, and when. */
export function Steps({ suppression }: { readonly suppression: Suppression }) {
  const zone = useZone();
  const { who, at, approved, ended } = suppression;
  const steps: readonly Taken[] = [
    { what: 'Written', who, at, note: '' },
    ...(approved ? [{ what: 'Approved as second person', ...approved }] : []),
    ...(ended ? [{ what: 'Ended', ...ended }] : []),
  ];
  return (
    <Section title="History" aside={`entry ${suppression.id} of the log`}>
      <ol className="plain rows">
        {steps.map((step) => (
          <li key={step.what}>
            <strong>{step.what}</strong>
            <span className="dim">
              {' '}
              · {step.who}
              {step.at === null ? '' : ` · ${formatExact(step.at, zone)}`}
            </span>
            {step.note !== '' && <p className="wrap lines">{step.note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
