import type { ReactNode } from 'react';
import type { Source } from '../../../shared/contract/sources.ts';
import { datesInWords } from '../../../shared/days.ts';
import { formatBytes, formatCount, formatExact, zoneName } from '../../../shared/format.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Hint } from '../../components/states.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { DATE_ORDERS } from '../../import/date-orders.ts';
import { Alarms } from './alarms.tsx';
import { CoverageCalendar } from './calendar.tsx';
import { CardSection } from './card.tsx';
import { FateCount } from './fate-count.tsx';
import { Completeness } from './completeness.tsx';
import { Proof } from './proof.tsx';
import { isBalanced } from './source-columns.tsx';
import { RemoveSource } from './remove-source.tsx';
import { RowIssues } from './row-issues.tsx';

export function SourceInspector({ source }: { readonly source: Source | null }) {
  return (
    <Inspector label="Source" about={source?.file ?? null}>
      {source === null && (
        <Hint title="What is in a file?">Choose a source to see what became of each of its rows.</Hint>
      )}
      {source && <Detail key={source.id} source={source} />}
    </Inspector>
  );
}

function Detail({ source }: { readonly source: Source }) {
  return (
    <>
      <header className="inspector-head">
        <h2 className="wrap">{source.file}</h2>
        <p className="dim">
          {source.title} · {source.detected}
        </p>
        <Completeness source={source} />
      </header>
      <Alarms source={source} />
      <Ledger source={source} />
      <CardSection source={source} />
      <CoverageCalendar source={source} />
      <Proof source={source} />
      <Facts source={source} />
      <RowIssues source={source} />
      <RemoveSource source={source} />
    </>
  );
}

/** The sum, written out as an accountant would. */
function Ledger({ source }: { readonly source: Source }) {
  const { rows } = source;
  const line = (label: string, value: ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{value}</td>
    </tr>
  );
  return (
    <Section title="Row ledger" aside={isBalanced(source) ? 'balances' : 'does not balance'}>
      <table className="plain-table ledger">
        <tbody>
          {line('Imported', formatCount(rows.imported))}
          {line('Duplicate', <FateCount source={source} fate="duplicate" />)}
          {line('Ignored', <FateCount source={source} fate="ignored" />)}
          {source.ignored.map((one) => (
            <tr key={one.reason} className="ledger-part">
              <th scope="row">{one.reason}</th>
              <td className="number">
                <FateCount source={source} fate="ignored" reason={one.reason} rows={one.rows} />
              </td>
            </tr>
          ))}
          {line('Rejected', <FateCount source={source} fate="rejected" />)}
        </tbody>
        <tfoot>{line('Total in the file', formatCount(rows.total))}</tfoot>
      </table>
    </Section>
  );
}

function Facts({ source }: { readonly source: Source }) {
  const zone = useZone();
  return (
    <Section title="The file">
      <dl className="facts">
        <dt>Covers</dt>
        <dd>
          {source.coverage
            ? `${formatExact(source.coverage.from, zone)} – ${formatExact(source.coverage.to, zone)} (${zoneName(zone)})`
            : 'a list without times'}
          {source.card?.covers && `; its card declares ${datesInWords(source.card.covers)}`}
        </dd>
        <dt>Size</dt>
        <dd>{formatBytes(source.bytes)}</dd>
        <dt>Encoding</dt>
        <dd>{source.encoding}</dd>
        <dt>Zone of its times</dt>
        <dd>{source.zone ?? 'named in the file, or none needed'}</dd>
        {source.dateOrder && (
          <>
            <dt>Date order</dt>
            <dd>{DATE_ORDERS[source.dateOrder]}</dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className="hash">
          <span className="mono wrap">{source.sha256}</span>
          <CopyButton text={source.sha256} label="Copy the hash" />
        </dd>
      </dl>
    </Section>
  );
}
