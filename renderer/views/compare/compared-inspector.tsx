import { ArrowUpRight, ListTree } from 'lucide-react';
import type { ComparedFinding, Comparison } from '../../../shared/contract/compare.ts';
import { formatDay } from '../../../shared/format.ts';
import { FINDING_STATE_WORDS } from '../../../shared/words.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { compareState } from '../../state/compare.ts';
import { showFinding } from '../../state/navigation.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';
import { ChangeMark } from './change-mark.tsx';
import { Differences } from './differences.tsx';

type InspectorProps = { readonly comparison: Comparison; readonly row: ComparedFinding | null };

/** One finding in both reviews; while none is chosen, what differs besides the findings. */
export function ComparedInspector({ comparison, row }: InspectorProps) {
  return (
    <Inspector label="Comparison" about={row?.id ?? null}>
      {row ? (
        <Both key={row.id} comparison={comparison} row={row} />
      ) : (
        <Differences comparison={comparison} />
      )}
    </Inspector>
  );
}

function Both({ comparison, row }: { readonly comparison: Comparison; readonly row: ComparedFinding }) {
  const zone = useZone();
  return (
    <>
      <header className="inspector-head">
        <ChangeMark change={row.change} />
        <h2>{row.title}</h2>
        <p className="dim wrap">
          {row.subject}
          {row.at !== null && `, ${formatDay(row.at, zone)}`}
        </p>
      </header>
      {row.words !== '' && <p className="answer">{row.words}</p>}
      <div className="actions">
        {row.after && (
          <Button small icon={ArrowUpRight} onPress={() => showFinding(row.id)}>
            Open the finding
          </Button>
        )}
        <Button small look="quiet" icon={ListTree} onPress={() => compareState.set({ selected: null })}>
          What else differs
        </Button>
      </div>
      <SideOf title="Earlier" name={comparison.before.name} side={row.before} other={row.after} />
      <SideOf title="Later" name={comparison.after.name} side={row.after} other={row.before} />
    </>
  );
}

type Side = ComparedFinding['before'];
type SideProps = {
  readonly title: string;
  readonly name: string;
  readonly side: Side;
  readonly other: Side;
};

function SideOf({ title, name, side, other }: SideProps) {
  const titleOf = useRuleTitles();
  return (
    <Section title={title} aside={name}>
      {side === null && <p className="dim">Not in this review.</p>}
      {side && (
        <>
          <p className="compared-side">
            <SeverityBadge severity={side.severity} /> {FINDING_STATE_WORDS[side.state]}
          </p>
          <ul className="plain compared-rules">
            {side.rules.map((rule) => (
              <li key={rule}>
                {titleOf(rule)}
                {other !== null && !other.rules.includes(rule) && <span className="tag">only here</span>}
              </li>
            ))}
          </ul>
          <p className="dim wrap">
            {title === 'Later' && side.sentence === other?.sentence ? 'In the same words.' : side.sentence}
          </p>
        </>
      )}
    </Section>
  );
}
