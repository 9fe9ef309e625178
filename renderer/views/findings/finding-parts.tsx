import { Fragment } from 'react';
import type { Cite } from '../../../shared/contract/common.ts';
import type { FindingDetail, FindingPart } from '../../../shared/contract/findings.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { SeverityBadge } from '../../components/badge.tsx';
import { CiteLink } from '../../components/cites.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Section } from '../../components/inspector.tsx';
import { raiseWords } from './finding-words.ts';
import { References, SettingsUsed } from './rule-facts.tsx';

/** More rows than these nobody reads in a line; all of them stand below. */
const SHOWN = 6;

/** What each rule says, by what version and settings of it, and on which rows. */
export function Parts({ detail }: { readonly detail: FindingDetail }) {
  const { parts } = detail;
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1)
    return (
      <Section title="What the rule asks" aside={`version ${first.version}`}>
        <Why part={first} />
        <SettingsUsed settings={first.settings} />
        <References controls={first.controls} />
      </Section>
    );
  return (
    <Section title="What the rules say" aside={formatNumber(parts.length, 'rule')}>
      <ul className="plain finding-parts">
        {parts.map((part) => (
          <li key={part.rule}>
            <Part part={part} detail={detail} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Part({ part, detail }: { readonly part: FindingPart; readonly detail: FindingDetail }) {
  const of = detail.row.sessions;
  return (
    <article aria-label={part.title}>
      <header className="part-head">
        <h4>{part.title}</h4>
        {part.rule === 'off-hours' ? (
          <span className="tag part-raises">{raiseWords(part, detail.parts)}</span>
        ) : (
          <SeverityBadge severity={part.severity} />
        )}
      </header>
      <p className="wrap">{part.sentence}</p>
      {part.sessions < of && (
        <p className="dim small">
          Said of {formatCount(part.sessions)} of {formatNumber(of, 'session')}.
        </p>
      )}
      <Rows part={part} />
      <Disclosure title="Why it is asked, by what settings">
        <Why part={part} />
        <SettingsUsed settings={part.settings} version={part.version} />
        <References controls={part.controls} />
      </Disclosure>
    </article>
  );
}

function Why({ part }: { readonly part: FindingPart }) {
  return (
    <>
      <p>{part.question}</p>
      <p className="dim">{part.why}</p>
    </>
  );
}

function Rows({ part: { cites } }: { readonly part: FindingPart }) {
  const files = [...new Set(cites.map(({ file }) => file))];
  return (
    <ul className="plain part-rows" aria-label="Rows it rests on">
      {files.map((file) => (
        <FileRows key={file} cites={cites.filter((cite) => cite.file === file)} file={file} />
      ))}
    </ul>
  );
}

function FileRows({ file, cites }: { readonly file: string; readonly cites: readonly Cite[] }) {
  const rest = cites.length - SHOWN;
  return (
    <li className="wrap">
      {file}, {cites.length === 1 ? 'row' : 'rows'}{' '}
      {cites.slice(0, SHOWN).map((cite, index) => (
        <Fragment key={cite.row}>
          {index > 0 && ', '}
          <CiteLink cite={cite} label={String(cite.row)} />
        </Fragment>
      ))}
      {rest > 0 && ` and ${formatCount(rest)} more below`}
    </li>
  );
}
