import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { FindingDetail } from '../../../shared/contract/findings.ts';
import { formatCount, formatMoment, zoneName } from '../../../shared/format.ts';
import { VERDICTS } from '../../../shared/words.ts';
import { VerdictBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showSession } from '../../state/navigation.ts';
import { startSuppression } from '../../state/suppressions-list.ts';
import { suppressionOf } from './finding-words.ts';

const SHOWN = 50;

/** The sessions it is about, and the way to hide what is expected of these two people. */
export function FindingSessions({ detail }: { readonly detail: FindingDetail }) {
  const zone = useZone();
  const [all, setAll] = useState(false);
  const { sessions } = detail;
  const start = suppressionOf(detail);
  if (sessions.length === 0) return null;
  return (
    <Section title="Sessions" aside={zoneName(zone)}>
      <ul className="plain rows">
        {(all ? sessions : sessions.slice(0, SHOWN)).map((one) => (
          <SessionLine key={one.id} session={one} />
        ))}
      </ul>
      <div className="actions">
        {!all && sessions.length > SHOWN && (
          <Button small onPress={() => setAll(true)}>
            Show all {formatCount(sessions.length)} sessions
          </Button>
        )}
        {start && (
          <Button small icon={EyeOff} onPress={() => startSuppression(start)}>
            Suppress such findings…
          </Button>
        )}
      </div>
    </Section>
  );
}

function SessionLine({ session }: { readonly session: FindingDetail['sessions'][number] }) {
  const zone = useZone();
  const verdict = VERDICTS.find((id) => id === session.verdict);
  return (
    <li className="session-line">
      <button type="button" className="link" onClick={() => showSession(session.id)}>
        {formatMoment(session.startedAt, zone)}
      </button>
      <span className="session-who">
        {session.actor} as {session.target}
      </span>
      {verdict ? <VerdictBadge verdict={verdict} /> : <span className="dim">{session.verdict}</span>}
    </li>
  );
}
