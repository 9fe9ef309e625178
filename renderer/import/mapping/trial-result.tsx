import type { Trial } from '../../../shared/contract/sources.ts';
import { formatCount, formatMoment, formatNumber, zoneName } from '../../../shared/format.ts';
import { FATES } from '../../../shared/words.ts';
import { useZone } from '../../hooks/use-review.ts';

/** What an import would do: its ledger, the first rows as they are understood, and what could not be read. */
export function TrialResult({ trial, stale }: { readonly trial: Trial; readonly stale: boolean }) {
  const zone = useZone();
  const { rows, coverage, ignored, alarms } = trial;
  const unlisted = rows.rejected - trial.issues.filter(({ level }) => level === 'rejected').length;
  return (
    <div className="trial" aria-busy={stale} data-stale={stale || undefined}>
      <p role="status">
        <strong>{formatNumber(rows.total, 'row')}</strong> ={' '}
        {FATES.map((fate) => `${formatCount(rows[fate])} ${fate}`).join(' + ')}
        {coverage && (
          <span className="dim">
            {' '}
            · {formatMoment(coverage.from, zone)} to {formatMoment(coverage.to, zone)}, {zoneName(zone)}
          </span>
        )}
      </p>
      <div className="trial-parts">
        <Understood trial={trial} zone={zone} />
        <div role="group" aria-label="Rows left out, or to be looked at" tabIndex={0}>
          <h4>Left out, or to be looked at</h4>
          {trial.issues.length + ignored.length + alarms.length === 0 && (
            <p className="dim">Nothing. Every row was understood.</p>
          )}
          <ul className="trial-issues">
            {alarms.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
            {ignored.map(({ reason, rows: count }) => (
              <li key={reason}>
                {formatNumber(count, 'row')} ignored: {reason}
              </li>
            ))}
            {trial.issues.map((issue, at) => (
              <li key={at}>
                <span className="trial-row">Row {issue.row}</span>{' '}
                {issue.level === 'rejected' ? 'rejected: ' : ''}
                {issue.message} <Raw text={issue.raw} said={issue.message} />
              </li>
            ))}
            {unlisted > 0 && <li className="dim">and {formatNumber(unlisted, 'more rejected row')}</li>}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The raw text, unless the sentence quotes it already. */
function Raw({ text, said }: { readonly text: string; readonly said: string }) {
  const shown = text.trim();
  return shown === '' || said.includes(shown) ? null : <q className="dim">{shown.slice(0, 120)}</q>;
}

function Understood({ trial, zone }: { readonly trial: Trial; readonly zone: string }) {
  const names = (trial.facts[0]?.values ?? [])
    .map(({ name }) => name)
    .filter((name) =>
      trial.facts.some(({ values }) => values.some((one) => one.name === name && one.value !== null)),
    );
  return (
    <div role="group" aria-label="Rows as they are understood" tabIndex={0}>
      <h4>First rows as they are understood</h4>
      {trial.facts.length === 0 && <p className="dim">None of the rows would be imported.</p>}
      {trial.facts.length > 0 && (
        <table className="understood">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {wordsOf(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trial.facts.map(({ row, values }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {names.map((name) => (
                  <td key={name}>
                    {shown(name, values.find((one) => one.name === name)?.value ?? null, zone)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** `actor_login` → "Actor login" */
function wordsOf(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value of a fact in words: instants in the review's zone, lists without brackets. */
function shown(name: string, value: string | number | null, zone: string): string {
  if (value === null) return 'not recorded';
  if (typeof value === 'string') return value.startsWith('[') ? listed(value) : value;
  if (/(?:^|_)(?:at|by)$/.test(name)) return formatMoment(value, zone);
  return value === 1 ? 'yes' : value === 0 ? 'no' : String(value);
}

function listed(text: string): string {
  try {
    const items = JSON.parse(text) as readonly (string | { readonly text?: string })[];
    return items.map((item) => (typeof item === 'string' ? item : (item.text ?? ''))).join('; ') || 'none';
  } catch {
    return text;
  }
}
