import type { LinkItem } from '../../../shared/contract/links.ts';

type Part = { readonly text: string; readonly kind: 'plain' | 'key' | 'near' };

/** The reason as it was given, with the keys it names and what is nearly one. */
export function LitReason({ item }: { readonly item: LinkItem }) {
  if (item.reason === null) return <p className="dim">Reason given: not recorded</p>;
  return (
    <p className="quoted wrap">
      <span className="dim">Reason given: </span>“
      {partsOf(item.reason, item).map(({ text, kind }, index) =>
        kind === 'plain' ? (
          text
        ) : (
          <mark
            key={index}
            className={kind === 'key' ? 'lit-key' : 'lit-near'}
            title={kind === 'key' ? 'The key of a ticket' : 'Nearly the key of a ticket'}
          >
            {text}
          </mark>
        ),
      )}
      ”
    </p>
  );
}

function partsOf(reason: string, { candidates, suggestions }: LinkItem): Part[] {
  const known = candidates.map((one) => ({ text: one.ticket.key, kind: 'key' as const }));
  const near = suggestions.map((one) => ({ text: one.written, kind: 'near' as const }));
  return [...known, ...near].reduce<Part[]>(
    (parts, word) => parts.flatMap((part) => cut(part, word)),
    [{ text: reason, kind: 'plain' }],
  );
}

/** Takes every place of a word out of a plain part. Longer words of the same letters are left alone. */
function cut(part: Part, word: Part): Part[] {
  if (part.kind !== 'plain' || word.text === '') return [part];
  const spelled = word.text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(${spelled})(?![\\p{L}\\p{N}])`, 'giu');
  return part.text
    .split(found)
    .map((text, index): Part => ({ text, kind: index % 2 === 1 ? word.kind : 'plain' }))
    .filter(({ text }) => text !== '');
}
