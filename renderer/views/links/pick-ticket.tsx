import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import type { LinkItem, TicketCard } from '../../../shared/contract/links.ts';
import { formatDay } from '../../../shared/format.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Failure } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { useSettled } from '../../hooks/use-settled.ts';
import { linkList } from '../../state/links-list.ts';
import { namesOf } from './link-words.ts';

const PAUSE_MS = 150;

type PickProps = { readonly item: LinkItem; readonly onPick: (ticket: string) => void };

/** Any ticket of the review, found by typing: for the session whose ticket Actas did not propose. Enter confirms it. */
export function PickTicket({ item, onPick }: PickProps) {
  const [text, setText] = useState('');
  const asked = useSettled(text, PAUSE_MS).trim();
  const { sessionId } = item.row;
  const found = useCall('links.search', { sessionId, text: asked }, { enabled: asked !== '', keep: true });
  const close = () => linkList.set({ dialog: null });
  const pick = (ticket: string) => {
    close();
    // After the dialog has gone: it gives the focus back first, and the answer may move it on.
    window.setTimeout(() => onPick(ticket), 0);
  };
  const tickets = asked === '' ? [] : (found.data ?? []);
  const none = asked === '' ? 'Type a key, a word of the title or a name.' : 'No ticket says that.';
  return (
    <Dialog title="Pick another ticket" size="large" onClose={close}>
      <p className="dim wrap">
        For {item.row.actor.name} in {item.row.target.name}’s account
        {item.reason === null ? '' : `, reason “${item.reason}”`}. Enter confirms the ticket for this session.
      </p>
      <Autocomplete inputValue={text} onInputChange={setText} filter={() => true}>
        <SearchField className="palette-search" aria-label="Search all tickets" autoFocus maxLength={200}>
          <Input role="combobox" aria-expanded aria-haspopup="listbox" placeholder="Key, title or person" />
        </SearchField>
        {found.error && <Failure error={found.error} />}
        <ListBox
          className="palette-list"
          aria-label="Tickets"
          selectionMode="none"
          items={tickets}
          onAction={(key) => pick(String(key))}
          renderEmptyState={() => (
            <p className="menu-empty">{asked !== '' && found.isPending ? 'Searching…' : none}</p>
          )}
        >
          {(ticket) => (
            <ListBoxItem id={ticket.key} textValue={`${ticket.key} ${ticket.title}`} className="ticket-found">
              <Found ticket={ticket} />
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function Found({ ticket }: { readonly ticket: TicketCard }) {
  const zone = useZone();
  return (
    <>
      <span className="mono">{ticket.key}</span>
      <span className="ticket-found-title">{ticket.title}</span>
      <span className="dim small">
        {ticket.createdAt === null ? 'opened: not recorded' : `opened ${formatDay(ticket.createdAt, zone)}`} ·
        Requester: {namesOf(ticket.requester)} · Assignee: {namesOf(ticket.assignee)}
      </span>
    </>
  );
}
