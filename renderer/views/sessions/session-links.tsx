import { ListTodo } from 'lucide-react';
import type { Link, SessionDetail } from '../../../shared/contract/sessions.ts';
import { formatMoment } from '../../../shared/format.ts';
import { LINK_ANSWER_WORDS, LINK_BAND_WORDS, SUGGESTION_WORDS } from '../../../shared/link-words.ts';
import { LINK_WORDS } from '../../../shared/words.ts';
import { Button } from '../../components/button.tsx';
import { CiteLink } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showLinksOf } from '../../state/navigation.ts';
import { LinkDecisions } from '../links/link-decisions.tsx';
import { namesOf } from '../links/link-words.ts';
import { ClockFacts } from './clock-facts.tsx';
import { TicketUse } from './ticket-use.tsx';
import { Waterfall } from './waterfall.tsx';

type DetailProps = { readonly detail: SessionDetail };
const isRejected = ({ answer }: Link): boolean => answer === 'reject';

/** How the session is tied to a ticket, each ticket with its points, what may be meant, and what people said. */
export function Links({ detail }: DetailProps) {
  const { links, decisions, row } = detail;
  const rejected = links.filter(isRejected);
  return (
    <>
      <Section title="Link to a ticket" aside={LINK_BAND_WORDS[row.band].label}>
        <p>{LINK_BAND_WORDS[row.band].meaning}</p>
        {detail.considered.sentence !== '' && <p className="dim small">{detail.considered.sentence}</p>}
        <div className="actions">
          <Button small icon={ListTodo} onPress={() => showLinksOf(row.id, row.target.name)}>
            Decide about its links
          </Button>
        </div>
      </Section>
      {links
        .filter((one) => !isRejected(one))
        .map((link) => (
          <TicketLink key={link.ticket} link={link} />
        ))}
      {detail.suggestions.length > 0 && <Suggestions suggestions={detail.suggestions} />}
      {rejected.length > 0 && <Rejected links={rejected} />}
      {decisions.length > 0 && (
        <Section title="Answers about its links">
          <LinkDecisions decisions={decisions} />
        </Section>
      )}
    </>
  );
}

function TicketLink({ link }: { readonly link: Link }) {
  return (
    <Section title={`Why ${link.ticket}?`} aside={asideOf(link)}>
      <p className="ticket-title">
        {link.title} <CiteLink cite={link.cite} />
      </p>
      <p className="answer">{link.sentence}</p>
      {link.reasons.length > 0 && <Waterfall link={link} />}
      <ClockFacts clock={link.clock} row={link.cite} />
      <TicketLife link={link} />
      <TicketUse ticket={link.ticket} use={link.use} />
    </Section>
  );
}

function asideOf({ points, reasons, how, judged, answer }: Link): string {
  const parts = [
    ...(reasons.length > 0 ? [`${points} points`] : []),
    LINK_WORDS[how],
    ...(answer === 'unsure' ? [LINK_ANSWER_WORDS.unsure.done.toLowerCase()] : []),
    ...(judged ? [] : ['not the ticket tested']),
  ];
  return parts.join(', ');
}

function TicketLife({ link }: { readonly link: Link }) {
  const zone = useZone();
  const dates = [
    link.createdAt === null ? 'created: not recorded' : `created ${formatMoment(link.createdAt, zone)}`,
    link.resolvedAt === null ? 'not resolved' : `resolved ${formatMoment(link.resolvedAt, zone)}`,
  ].join(' · ');
  return (
    <>
      <p className="dim small">
        {dates}
        {link.status === null ? '' : ` · ${link.status}`}
      </p>
      <p className="dim small">
        Requester: {namesOf(link.requester)} · Assignee: {namesOf(link.assignee)}
      </p>
    </>
  );
}

function Suggestions({ suggestions }: Pick<SessionDetail, 'suggestions'>) {
  return (
    <Section title="Perhaps meant" aside="suggested, not linked">
      <ul className="plain rows">
        {suggestions.map((one) => (
          <li key={one.ticket}>
            <strong className="wrap">
              {one.ticket} · {one.title}
            </strong>
            <p>{one.sentence}</p>
            <p className="dim small">
              {SUGGESTION_WORDS[one.basis]} · <CiteLink cite={one.cite} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Kept with their points, never tested. */
function Rejected({ links }: { readonly links: readonly Link[] }) {
  return (
    <Section title="Rejected by a person" aside="kept, never tested">
      <ul className="plain rows">
        {links.map((one) => (
          <li key={one.ticket}>
            <strong className="wrap">
              {one.ticket} · {one.title}
            </strong>
            <p className="dim small">
              {one.reasons.length > 0 ? `${one.points} points, ` : ''}
              {LINK_WORDS[one.how]} · <CiteLink cite={one.cite} />
            </p>
            <p className="dim">{one.sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
