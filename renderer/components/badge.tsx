import { SEVERITY_WORDS, VERDICT_WORDS, type Severity, type Tone, type Verdict } from '../../shared/words.ts';

/** Four shapes for four families, so that no meaning hangs on colour alone. */
export function Shape({ tone }: { readonly tone: Tone }) {
  return (
    <svg className={`shape shape-${tone}`} viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
      {tone === 'ok' && <circle cx="5" cy="5" r="4.5" fill="currentColor" />}
      {tone === 'late' && (
        <>
          <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
          <path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor" />
        </>
      )}
      {tone === 'bad' && <path d="M5 0l5 5-5 5-5-5z" fill="currentColor" />}
      {tone === 'unknown' && (
        <circle cx="5" cy="5" r="3.9" fill="none" stroke="currentColor" strokeWidth="1.3" />
      )}
    </svg>
  );
}

export function Badge({
  tone,
  label,
  title,
}: {
  readonly tone: Tone;
  readonly label: string;
  readonly title?: string;
}) {
  return (
    <span className={`badge tone-${tone}`} title={title}>
      <Shape tone={tone} />
      {label}
    </span>
  );
}

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { tone, label, meaning } = VERDICT_WORDS[verdict];
  return <Badge tone={tone} label={label} title={meaning} />;
}

export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const { tone, label } = SEVERITY_WORDS[severity];
  return <Badge tone={tone} label={label} />;
}
