import { useState } from 'react';
import type { TicketCard } from '../../../shared/contract/links.ts';
import { formatMoment, formatNumber } from '../../../shared/format.ts';
import { useZone } from '../../hooks/use-review.ts';

/** Longer texts and lists are cut until somebody asks for the rest. */
const SHORT_TEXT = 360;
const FEW_COMMENTS = 2;

/** What the ticket says, and what was written on it around the time of the session. */
export function TicketText({ ticket: { key, text, comments } }: { readonly ticket: TicketCard }) {
  const zone = useZone();
  const [all, setAll] = useState(false);
  const long = text.length > SHORT_TEXT;
  const shown = all ? comments : comments.slice(-FEW_COMMENTS);
  const hidden = comments.length - shown.length;
  return (
    <div className="ticket-text">
      <p className={text === '' ? 'dim' : 'wrap ticket-words'}>
        {text === ''
          ? 'Its file has no text for it.'
          : all || !long
            ? text
            : `${text.slice(0, SHORT_TEXT).trimEnd()}…`}
      </p>
      {shown.length > 0 && (
        <ul className="ticket-comments" aria-label="Comments near the time of the session">
          {shown.map((one, index) => (
            <li key={index}>
              <span className="dim">
                {one.author === '' ? 'Author not recorded' : one.author} ·{' '}
                {one.at === null ? 'time not recorded' : formatMoment(one.at, zone)}
              </span>
              <p className="wrap">{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {(all || long || hidden > 0) && (
        <button type="button" className="link small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? 'Show less'
            : `Show all${hidden > 0 ? `, ${formatNumber(hidden, 'more comment')}` : ' of the text'}`}
          <span className="visually-hidden"> ({key})</span>
        </button>
      )}
    </div>
  );
}
