import type { Comparison } from '../../../shared/contract/compare.ts';
import { Section } from '../../components/inspector.tsx';
import { Hint } from '../../components/states.tsx';
import { ChangeList } from '../policy/change-list.tsx';
import { differWords } from './compare-words.ts';

/** Settings, versions of rules and files in which the two reviews differ. */
export function Differences({ comparison }: { readonly comparison: Comparison }) {
  const { settings, versions, files, before, after } = comparison;
  if (differWords(comparison) === '')
    return (
      <Hint title="Settings, rules and files are the same">
        Both reviews were made of the same files, with the same policy and the same versions of the rules.
        Choose a finding to see it in both.
      </Hint>
    );
  return (
    <>
      <header className="inspector-head">
        <h2>What else differs</h2>
        <p className="dim">
          From {before.name} to {after.name}. Choose a finding to see it in both.
        </p>
      </header>
      {settings.length > 0 && (
        <Section title="Settings" aside="earlier → later">
          <ChangeList changes={settings} />
        </Section>
      )}
      {versions.length > 0 && (
        <Section title="Versions of rules" aside="earlier → later">
          <ul className="plain change-list">
            {versions.map((one) => (
              <li key={one.rule}>
                {one.title}: <span className="dim">{one.before}</span> → <strong>{one.after}</strong>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Files title="Files only in the earlier review" files={files.filter(({ only }) => only === 'before')} />
      <Files title="Files only in the later review" files={files.filter(({ only }) => only === 'after')} />
    </>
  );
}

function Files({ title, files }: { readonly title: string; readonly files: Comparison['files'] }) {
  if (files.length === 0) return null;
  return (
    <Section title={title} aside="by content">
      <ul className="plain change-list">
        {files.map(({ file, kind }, index) => (
          <li key={index} className="wrap">
            {file} <span className="dim small">{kind}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
