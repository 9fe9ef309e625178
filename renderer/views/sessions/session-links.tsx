import type { Link } from '../../../shared/contract/sessions.ts';
import { formatMoment } from '../../../shared/format.ts';
import { LINK_WORDS } from '../../../shared/words.ts';
import { CiteLink } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { Waterfall } from './waterfall.tsx';

export const NO_TICKET = 'No ticket is linked and none comes close.';

export function Links({ links }: { readonly links: readonly Link[] }) {
  if (links.length === 0)
    return (
      <Section title="Tickets">
        <p className="dim">{NO_TICKET}</p>
      </Section>
    );
  return links.map((link) => <TicketLink key={link.ticket} link={link} />);
}

function TicketLink({ link }: { readonly link: Link }) {
  const zone = useZone();
  const dates = [
    link.createdAt === null ? 'created: not recorded' : `created ${formatMoment(link.createdAt, zone)}`,
    link.resolvedAt === null ? 'not resolved' : `resolved ${formatMoment(link.resolvedAt, zone)}`,
  ].join(' · ');
  return (
    <Section
      title={`Why ${link.ticket}?`}
      aside={`${link.points} points, ${LINK_WORDS[link.how]}${link.judged ? '' : ', not the ticket tested'}`}
    >
      <p className="ticket-title">
        {link.title} <CiteLink cite={link.cite} />
      </p>
      <p className="answer">{link.sentence}</p>
      <Waterfall link={link} />
      <p className="dim small">
        {dates}
        {link.status === null ? '' : ` · ${link.status}`}
      </p>
      <p className="dim small">
        Requester: {people(link.requester)} · Assignee: {people(link.assignee)}
      </p>
    </Section>
  );
}

function people(names: readonly string[] | null): string {
  if (names === null) return 'not recorded';
  return names.length === 0 ? 'nobody' : names.join(', ');
}
