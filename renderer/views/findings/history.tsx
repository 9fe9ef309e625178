import type { Decision } from '../../../shared/contract/findings.ts';
import { formatExact } from '../../../shared/format.ts';
import { DISPOSITION_WORDS } from '../../../shared/words.ts';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';

/** Append-only: what was decided, by whom and when, and what was taken back. */
export function History({ entries }: { readonly entries: readonly Decision[] }) {
  const zone = useZone();
  return (
    <Section title="History" aside={entries.length === 0 ? 'no decision yet' : undefined}>
      <ol className="plain rows">
        {entries.map((entry, index) => (
          <li key={index}>
            <strong>
              {entry.disposition === null ? 'Taken back' : DISPOSITION_WORDS[entry.disposition]}
            </strong>
            <span className="dim">
              {' '}
              · {entry.who}
              {entry.at === null ? '' : ` · ${formatExact(entry.at, zone)}`}
            </span>
            {entry.note !== '' && <p className="wrap">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
