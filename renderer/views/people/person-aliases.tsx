import type { Alias } from '../../../shared/contract/people.ts';
import { ALIAS_BASIS_WORDS, ALIAS_KINDS, ALIAS_WORDS } from '../../../shared/people-words.ts';
import { CiteLink } from '../../components/cites.tsx';
import { Section } from '../../components/inspector.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { validity } from './people-words.ts';

/** Every way the sources name a person, the most trusted kind first: when it held, and who says so. */
export function PersonAliases({ aliases }: { readonly aliases: readonly Alias[] }) {
  const kinds = ALIAS_KINDS.filter((kind) => aliases.some((one) => one.kind === kind));
  return (
    <Section title="Names, the most trusted first">
      {kinds.length === 0 && <p className="dim">None is recorded.</p>}
      <dl className="known">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{ALIAS_WORDS[kind]}</dt>
            <dd>
              <ul className="plain">
                {aliases
                  .filter((one) => one.kind === kind)
                  .map((one, index) => (
                    <AliasLine key={index} alias={one} />
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function AliasLine({ alias }: { readonly alias: Alias }) {
  const when = validity(alias, useZone());
  return (
    <li className="known-line">
      <span className="wrap">{alias.text}</span>
      {when !== null && <span className="known-when">{when}</span>}
      <span className="known-why" title={ALIAS_BASIS_WORDS[alias.basis]}>
        {/* A row of a list of people says it by itself. */}
        {!(alias.basis === 'roster' && alias.cite) && `${ALIAS_BASIS_WORDS[alias.basis]} `}
        {alias.cite && <CiteLink cite={alias.cite} />}
      </span>
    </li>
  );
}
