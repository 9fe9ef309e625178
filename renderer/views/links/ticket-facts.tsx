import type { TicketCard } from '../../../shared/contract/links.ts';
import { formatMoment } from '../../../shared/format.ts';
import { CiteLink } from '../../components/cites.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { namesOf } from './link-words.ts';

/** When the ticket lived and who is on it; what its file does not say reads so. */
export function TicketFacts({ ticket }: { readonly ticket: TicketCard }) {
  const zone = useZone();
  const at = (instant: number | null): string =>
    instant === null ? 'not recorded' : formatMoment(instant, zone);
  const facts = [
    ['Status', ticket.status ?? 'not recorded'],
    ['Opened', at(ticket.createdAt)],
    ['Opened by', namesOf(ticket.opener)],
    ['Resolved', at(ticket.resolvedAt)],
    ['Changed last', at(ticket.updatedAt)],
    ['Requester', namesOf(ticket.requester)],
    ['Affected', namesOf(ticket.affected)],
    ['Assignee', namesOf(ticket.assignee)],
    ['Approvers', namesOf(ticket.approvers)],
  ] as const;
  return (
    <dl className="facts link-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === 'not recorded' ? 'dim' : undefined}>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Row</dt>
        <dd>
          <CiteLink cite={ticket.cite} />
        </dd>
      </div>
    </dl>
  );
}
