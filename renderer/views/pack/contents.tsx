import type { ReviewInfo } from '../../../shared/contract/review.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Panel } from '../../components/panel.tsx';

export function Contents({ review }: { readonly review: ReviewInfo | null }) {
  const counts = review?.counts;
  const files: readonly (readonly [string, string])[] = [
    [
      'Report (PDF)',
      'scope, what was tested, sources with hashes and coverage, findings with their rows and decisions, suppressions and what they hide, and what the pack does not show',
    ],
    [
      'Data (CSV and JSON)',
      counts
        ? `${formatNumber(counts.sessions, 'session')}, ${formatNumber(counts.findings, 'finding')}, links, ledger and roster`
        : '',
    ],
    [
      'Originals',
      counts
        ? `${formatNumber(counts.sources, 'imported file')}, byte for byte, hashed again on the way out`
        : '',
    ],
    ['Policy', 'every setting and limit the tests used'],
    ['Log', 'every decision and suppression, who and when, chained by hashes'],
    ['Manifest', 'SHA-256 of every file, checked by "Verify this pack" and by "actas verify"'],
  ];
  return (
    <Panel title="What will be in it">
      <table className="plain-table wide">
        <caption className="visually-hidden">Contents of the evidence pack</caption>
        <tbody>
          {files.map(([name, what]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="dim">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
