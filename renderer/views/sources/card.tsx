import { useState } from 'react';
import type { Card, Source } from '../../../shared/contract/sources.ts';
import { datesInWords } from '../../../shared/days.ts';
import { formatCount, formatExact } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { careDrafts } from '../../state/care-drafts.ts';
import { hasTickets } from './card-draft.ts';
import { CardForm } from './card-form.tsx';

/** Information produced by the entity: how the file came to be. It stays with the file's content in the review. */
export function CardSection({ source }: { readonly source: Source }) {
  const started = careDrafts.get().cards[source.id] !== undefined;
  const [changing, setChanging] = useState(started);
  const [saved, setSaved] = useState(false);
  const shown = source.card !== null && !changing;
  return (
    <Section title="Where it comes from" aside={source.card === null ? 'not filled in' : undefined}>
      {shown && source.card ? (
        <Filled source={source} card={source.card} takesFocus={saved} onChange={() => setChanging(true)} />
      ) : (
        <CardForm source={source} onSave={() => setSaved(true)} onDone={() => setChanging(false)} />
      )}
    </Section>
  );
}

type FilledProps = {
  readonly source: Source;
  readonly card: Card;
  /** The form that had the focus has just gone. */
  readonly takesFocus: boolean;
  readonly onChange: () => void;
};

function Filled({ source, card, takesFocus, onChange }: FilledProps) {
  const zone = useZone();
  const { cardSaved } = source;
  const lines: readonly (readonly [string, string])[] = [
    ['Extracted by', card.extractedBy],
    ['From system', card.system],
    ['Extracted when', card.extractedAt],
    ['Filter', card.filter],
    ['Expected rows', card.expectedRows === null ? '' : formatCount(card.expectedRows)],
    ...(hasTickets(source)
      ? [['Covers, as declared', card.covers ? datesInWords(card.covers) : ''] as const]
      : []),
    ['Note', card.note],
    ['Picture', card.screenshot?.name ?? ''],
  ];
  return (
    <>
      <dl className="facts">
        {lines.map(([label, text]) => (
          <Line key={label} label={label} text={text} />
        ))}
      </dl>
      <div className="actions">
        <Button small onPress={onChange} autoFocus={takesFocus}>
          Change card
        </Button>
        {cardSaved && (
          <span className="dim small wrap">
            Written by {cardSaved.by}
            {cardSaved.at !== null && ` on ${formatExact(cardSaved.at, zone)}`}
          </span>
        )}
      </div>
    </>
  );
}

function Line({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="lines">{text.trim() === '' ? <span className="faint">not said</span> : text}</dd>
    </>
  );
}
