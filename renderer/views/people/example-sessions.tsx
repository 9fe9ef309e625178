import { ChevronDown, Undo2 } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { IdentityItem } from '../../../shared/contract/people.ts';
import { formatMoment, formatNumber, zoneName } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showSession } from '../../state/navigation.ts';
import { byWhom } from './people-words.ts';
import type { Answering } from './use-answering.ts';

type ExamplesProps = { readonly item: IdentityItem; readonly answering: Answering };
type Pick = NonNullable<IdentityItem['picks']>[number];
type Line = Omit<Pick, 'decision'> & { readonly decision: Pick['decision'] | null };

/** The sessions it is about. One of them may mean another person than the rest: then it is answered on its own. */
export function ExampleSessions({ item, answering }: ExamplesProps) {
  const zone = useZone();
  const lines = linesOf(item);
  if (lines.length === 0) return null;
  const more = item.sessions - lines.length;
  return (
    <Section title="Sessions it is about" aside={zoneName(zone)}>
      <ul className="plain rows">
        {lines.map((one) => (
          <li key={one.id} className="session-line">
            <SessionLink id={one.id} at={one.startedAt} />
            <span className="session-who">
              {one.actor} as {one.target}
              {one.decision && (
                <span className="dim small session-picked">
                  Here it is {one.decision.chosen ?? 'answered on its own'} · {byWhom(one.decision, zone)}
                </span>
              )}
            </span>
            {one.decision && (
              <Button small look="quiet" icon={Undo2} onPress={() => answering.takeBackHere(one.id)}>
                Take back
              </Button>
            )}
            {!one.decision && item.kind === 'who' && (
              <OnlyHere item={item} line={one} answering={answering} />
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="dim small">and {formatNumber(more, 'more session')}</p>}
    </Section>
  );
}

/** The examples and what was answered on its own, the oldest first. */
function linesOf({ examples, picks = [] }: IdentityItem): Line[] {
  const answered = new Set(picks.map((one) => one.id));
  const open = examples.filter((one) => !answered.has(one.id)).map((one) => ({ ...one, decision: null }));
  return [...open, ...picks].sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0));
}

function SessionLink({ id, at }: { readonly id: string; readonly at: number | null }) {
  const zone = useZone();
  if (at === null) return <span className="dim">not in the review</span>;
  return (
    <button type="button" className="link" onClick={() => showSession(id)}>
      {formatMoment(at, zone)}
    </button>
  );
}

type OnlyHereProps = ExamplesProps & { readonly line: Line };

function OnlyHere({ item, line, answering }: OnlyHereProps) {
  const zone = useZone();
  const known = item.candidates.filter((one) => one.personId !== null);
  return (
    <MenuTrigger>
      <AriaButton
        className="button button-quiet button-small"
        isDisabled={answering.busy}
        aria-label={`Only here, ${line.startedAt === null ? line.target : formatMoment(line.startedAt, zone)}`}
      >
        <span>Only here</span>
        <ChevronDown aria-hidden size={13} />
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="In this session only it is"
          onAction={(anchor) => {
            const candidate = known.find((one) => one.anchor === anchor);
            if (candidate) answering.pickHere(line.id, candidate);
          }}
        >
          {known.map((one) => (
            <MenuItem
              key={one.anchor}
              id={one.anchor}
              className="menu-item"
              textValue={`${one.name}, ${one.username ?? one.words}`}
            >
              {one.name}, {one.username ?? one.words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
