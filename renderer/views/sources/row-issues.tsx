import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { RowIssue, Source } from '../../../shared/contract/sources.ts';
import { formatCount } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { RawRow } from '../../components/raw-row.tsx';
import { Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';

const LIMIT = 20;

export function RowIssues({ source }: { readonly source: Source }) {
  const [offset, setOffset] = useState(0);
  const issues = useCall(
    'sources.issues',
    { sourceId: source.id, search: '', sort: null, offset, limit: LIMIT },
    { keep: true },
  );
  const { rows, matching } = issues.data ?? { rows: [], matching: source.issues };
  const last = Math.min(offset + LIMIT, matching);
  return (
    <Section title="Row issues" aside={matching === 0 ? 'none' : formatCount(matching)}>
      {issues.error && <Failure error={issues.error} />}
      {matching === 0 && <p className="dim">Every row could be read.</p>}
      <ul className="plain rows">
        {rows.map((issue, index) => (
          <Issue key={`${issue.row}:${index}`} issue={issue} />
        ))}
      </ul>
      {matching > LIMIT && (
        <div className="pager">
          <Button small isDisabled={offset === 0} onPress={() => setOffset(offset - LIMIT)}>
            Previous issues
          </Button>
          <span className="dim" role="status">
            {offset + 1}–{last} of {formatCount(matching)}
          </span>
          <Button small isDisabled={last >= matching} onPress={() => setOffset(offset + LIMIT)}>
            Next issues
          </Button>
        </div>
      )}
    </Section>
  );
}

function Issue({ issue }: { readonly issue: RowIssue }) {
  const [open, setOpen] = useState(false);
  const record = useCall('records.get', { sourceId: issue.sourceId, row: issue.row }, { enabled: open });
  return (
    <li>
      <button type="button" className="disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRight aria-hidden size={13} />
        <span>
          <strong>Row {issue.row}</strong>{' '}
          <span className={issue.level === 'rejected' ? 'strong-bad' : 'dim'}>{issue.level}</span>
          {issue.column && <span className="dim"> · {issue.column}</span>}
          <br />
          {issue.message}
        </span>
      </button>
      {open &&
        (record.data || !record.error ? (
          <RawRow record={record.data} error={null} />
        ) : (
          <pre className="raw mono">{issue.raw}</pre>
        ))}
    </li>
  );
}
