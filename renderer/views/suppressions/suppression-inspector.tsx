import { CircleSlash, UserCheck } from 'lucide-react';
import { useState } from 'react';
import type { Suppression } from '../../../shared/contract/suppressions.ts';
import { datesInWords, dayOf, daysInWords } from '../../../shared/days.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Inspector, Section } from '../../components/inspector.tsx';
import { Hint } from '../../components/states.tsx';
import { HiddenFindings } from './hidden-findings.tsx';
import { StepDialog, type Step } from './step-dialog.tsx';
import { Steps } from './steps.tsx';
import { effectWords, isDue, scopeWords, stateWords } from './suppression-words.ts';
import { useRuleTitles } from '../../hooks/use-rule-titles.ts';

type StepProps = { readonly suppression: Suppression; readonly onStep: (step: Step) => void };

/** One suppression: what it hides, by whose word, and what can still be done about it. */
export function SuppressionInspector({
  suppression,
  today,
}: {
  readonly suppression: Suppression | null;
  readonly today: string;
}) {
  const [step, setStep] = useState<Step | null>(null);
  return (
    <>
      <Inspector label="Suppression" about={suppression ? String(suppression.id) : null}>
        {suppression ? (
          <Shown suppression={suppression} today={today} onStep={setStep} />
        ) : (
          <Hint title="Who said that this is expected?">
            Choose a suppression to read what it hides, why, until when and by whose word.
          </Hint>
        )}
      </Inspector>
      {/* Outside of the inspector: Escape in the dialog must not also lead from the inspector to the list. */}
      {suppression && step && (
        <StepDialog step={step} suppression={suppression} onClose={() => setStep(null)} />
      )}
    </>
  );
}

function Shown({ suppression, today, onStep }: StepProps & { readonly today: string }) {
  const { tone, label } = stateWords(suppression, today);
  const { reason, effect, ended } = suppression;
  return (
    <>
      <header className="inspector-head">
        <div className="suppression-marks">
          <Badge tone={tone} label={label} />
          {isDue(suppression, today) && <Badge tone="late" label="Due for re-review" />}
        </div>
        <h2>{scopeWords(suppression.scope)}</h2>
      </header>
      <p className="answer">{ended ? 'Hides nothing any more: it was ended.' : effectWords(effect)}</p>
      {!ended && suppression.until < today && effect.hidden > 0 && (
        <p className="dim small">Its days are over; what happened in them stays hidden until it is ended.</p>
      )}
      <Actions suppression={suppression} onStep={onStep} />
      <Scope suppression={suppression} />
      <Section title="Why">
        <p className="wrap lines">{reason}</p>
      </Section>
      {!ended && effect.hidden > 0 && <HiddenFindings suppression={suppression} />}
      <Steps suppression={suppression} />
    </>
  );
}

function Actions({ suppression, onStep }: StepProps) {
  if (suppression.ended) return null;
  return (
    <div className="actions">
      {!suppression.approved && (
        <Button
          small
          icon={UserCheck}
          look={suppression.effect.waiting > 0 ? 'primary' : 'plain'}
          onPress={() => onStep('approve')}
        >
          Approve as second person…
        </Button>
      )}
      <Button small icon={CircleSlash} onPress={() => onStep('end')}>
        End…
      </Button>
    </div>
  );
}

function Scope({ suppression }: { readonly suppression: Suppression }) {
  const titleOf = useRuleTitles();
  const { scope, from, until, owner, ticket, dueFrom } = suppression;
  return (
    <Section title="What it covers" aside="all of it must hold">
      <dl className="facts">
        <dt>Rules</dt>
        <dd>
          <ul className="plain">
            {scope.rules.map((rule) => (
              <li key={rule}>{titleOf(rule)}</li>
            ))}
          </ul>
        </dd>
        <dt>Actor</dt>
        <PersonFact who={scope.actor} />
        {scope.target ? (
          <>
            <dt>Account of</dt>
            <PersonFact who={scope.target} />
          </>
        ) : (
          <>
            <dt>Unit</dt>
            <dd>{scope.unit}, as of the session</dd>
          </>
        )}
        <dt>Sessions of</dt>
        <dd>{datesInWords({ from, to: until })}</dd>
        <dt>Owner</dt>
        <dd>{owner}</dd>
        <dt>Ticket</dt>
        <dd>{ticket}</dd>
        <dt>Re-review</dt>
        <dd>due from {daysInWords({ first: dayOf(dueFrom), last: dayOf(dueFrom) })}</dd>
      </dl>
    </Section>
  );
}

function PersonFact({ who: { name, username } }: { readonly who: Suppression['scope']['actor'] }) {
  return (
    <dd>
      {name}
      {username !== null && <span className="person-username dim small">{username}</span>}
    </dd>
  );
}
