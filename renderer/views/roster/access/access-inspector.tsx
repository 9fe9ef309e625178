import type { ReactNode } from 'react';
import type { AccessGrant, AccessView, PolicySwitch } from '../../../../shared/contract/access.ts';
import type { Cite } from '../../../../shared/contract/common.ts';
import { formatExact, formatNumber, zoneName } from '../../../../shared/format.ts';
import { Button } from '../../../components/button.tsx';
import { CitedRows, Cites } from '../../../components/cites.tsx';
import { Inspector, Section } from '../../../components/inspector.tsx';
import { Hint } from '../../../components/states.tsx';
import { useZone } from '../../../hooks/use-review.ts';
import { showSession, showSessions } from '../../../state/navigation.ts';
import { accessList } from '../../../state/roster-list.ts';
import { useStore } from '../../../state/store.ts';
import { dayOf, lastDayOf, NOT_RECORDED } from '../roster-words.ts';
import { granteeOf, sessionsInside, switchId, type VendorSession } from './access-words.ts';
import { SwitchState, TicketAsked } from './switch-columns.tsx';

/** What is chosen in the list that is shown: a move, a grant or a session of a vendor. */
export function AccessInspector({ access }: { readonly access: AccessView | undefined }) {
  const { selected } = useStore(accessList);
  return (
    <Inspector label="Access" about={selected}>
      {chosen(access, selected) ?? (
        <Hint title="Who could log in as whom?">
          Choose a line to see what the files say of it, and the rows themselves.
        </Hint>
      )}
    </Inspector>
  );
}

function chosen(access: AccessView | undefined, selected: string | null): ReactNode {
  if (!access || selected === null) return null;
  const { part } = accessList.get();
  const grants = part === 'vendor' ? access.vendor : access.grants;
  if (part === 'switches') {
    const move = access.switches.find((one) => switchId(one) === selected);
    return move && <Move key={selected} move={move} />;
  }
  if (part === 'vendor-sessions') {
    const session = access.vendorSessions.find(({ id }) => id === selected);
    return session && <OfVendor session={session} />;
  }
  const grant = grants.find(({ id }) => id === selected);
  return grant && <Grant key={selected} grant={grant} />;
}

function Move({ move }: { readonly move: PolicySwitch }) {
  const zone = useZone();
  return (
    <Cites first={[move.cite]}>
      <header className="inspector-head">
        <TicketAsked row={move} />
        <h2>“Administrators Can Log in as Any User”</h2>
      </header>
      <p className="answer">{move.sentence}</p>
      <Section title="The move">
        <dl className="facts">
          <dt>When</dt>
          <dd>
            {formatExact(move.at, zone)} ({zoneName(zone)})
          </dd>
          <dt>Switched</dt>
          <dd>
            <SwitchState state={move.to} />
          </dd>
          <dt>User</dt>
          <dd>{move.user}</dd>
          {move.delegate !== null && (
            <>
              <dt>Delegate user</dt>
              <dd>{move.delegate}</dd>
            </>
          )}
          <dt>Ticket</dt>
          <dd>{move.ticket ?? (move.answer === 'no' ? 'none asks for it' : NOT_RECORDED)}</dd>
        </dl>
      </Section>
      <Rows cites={[move.cite]} />
    </Cites>
  );
}

function Grant({ grant }: { readonly grant: AccessGrant }) {
  const zone = useZone();
  const filter = sessionsInside(grant);
  return (
    <Cites first={grant.cites}>
      <header className="inspector-head">
        <h2>The account of {grant.owner}</h2>
        <p className="dim wrap">{grant.username ?? 'username not recorded'}</p>
      </header>
      <p className="answer">{grant.sentence}</p>
      {grant.sessions > 0 && (
        <div className="actions">
          <Button onPress={() => showSessions(filter)}>Show {formatNumber(grant.sessions, 'session')}</Button>
        </div>
      )}
      <Section title="The window" aside={zoneName(zone)}>
        <dl className="facts">
          <dt>Open to</dt>
          <dd>{granteeOf(grant)}</dd>
          <dt>From</dt>
          <dd>{grant.from === null ? NOT_RECORDED : formatExact(grant.from, zone)}</dd>
          <dt>Through</dt>
          <dd>{lastDayOf(grant.through, zone)}</dd>
          <dt>Revoked</dt>
          <dd>{grant.revokedAt === null ? 'no such row' : dayOf(grant.revokedAt, zone)}</dd>
          <dt>Sessions inside</dt>
          <dd>{grant.sessions === 0 ? 'none' : formatNumber(grant.sessions, 'session')}</dd>
        </dl>
      </Section>
      <Rows cites={grant.cites} />
    </Cites>
  );
}

function OfVendor({ session }: { readonly session: VendorSession }) {
  const zone = useZone();
  return (
    <>
      <header className="inspector-head">
        <h2>
          {session.actor} used the account of {session.target}
        </h2>
        <p className="dim">
          {formatExact(session.startedAt, zone)} ({zoneName(zone)})
        </p>
      </header>
      <p className="answer">{session.because}</p>
      <div className="actions">
        <Button onPress={() => showSession(session.id)}>Open the session</Button>
      </div>
    </>
  );
}

function Rows({ cites }: { readonly cites: readonly Cite[] }) {
  return (
    <Section title="Cited rows" aside="as they stand in the file">
      <CitedRows cites={cites} />
    </Section>
  );
}
