import type { Source } from '../../../shared/contract/sources.ts';
import { Section } from '../../components/inspector.tsx';

/** What a file of this kind proves when it shows nobody; the overview says whether this one does for the period. */
export function Proof({ source }: { readonly source: Source }) {
  const { proves, because } = source.absence;
  return (
    <Section title="Can it prove that nobody was impersonated?" aside={proves ? 'it can' : 'no'}>
      <p>
        {proves ? 'It can where it is whole and covers every day, because' : 'No, because'} {because}.
      </p>
    </Section>
  );
}
