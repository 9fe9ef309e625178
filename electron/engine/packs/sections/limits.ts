import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { overviewOf } from '../../views/overview.ts';
import { ruleResults } from '../../views/rule-results.ts';
import type { PackFacts } from '../facts.ts';
import { list, paragraph, subheading } from '../pdf/blocks.ts';
import type { Paper } from '../pdf/paper.ts';
import { MISSING } from '../pdf/glyphs.ts';
import { absenceTable } from './absence.ts';
import type { Section } from './section.ts';

export const limitsSection: Section = {
  title: 'What this pack does not show',
  numbered: true,
  draw(paper, facts) {
    const { absence, gaps } = overviewOf(facts.reader);
    paragraph(paper, 'What follows limits every conclusion from this pack.', { after: 8 });
    subheading(paper, 'Whether anybody else was impersonated');
    absenceTable(paper, absence);
    subheading(paper, 'In these files');
    const here = [
      ...gaps,
      ...ofSessions(facts),
      ...ofPeople(facts),
      ...ofRows(facts),
      ...ofRules(facts),
      ...ofSuppressions(facts),
      ...ofFont(paper),
    ];
    list(paper, here.length > 0 ? here : ['No gap was found in what the files cover.']);
    subheading(paper, 'In any such review');
    list(paper, ALWAYS);
  },
};

const ALWAYS = [
  'Only what the imported files record can be seen. Whether the platform recorded everything, and whether the exports are complete, this pack does not show.',
  'A login history does not name who acted as somebody else; sessions come from the audit trail and from lists of assumed sessions.',
  'A justified session has a ticket that passed the tests. What was done in the session, and whether it was right, is not shown.',
  'Points propose a link between session and ticket; they decide nothing. Links by match may be wrong in single cases, and each shows its reasons.',
  'The end of a session is stated only where a file records it. An inferred end is the latest possible one.',
  'Hashes show that the files are the ones that were imported and that the pack is unchanged since its export. They do not show where the files came from; the pack bears no electronic signature.',
  'The results hold for the policy printed here. Another policy gives other results.',
];

function ofSessions({ document }: PackFacts): string[] {
  const { sessions } = document;
  const open = sessions.filter(({ endKind }) => endKind !== 'logout').length;
  const unnamed = sessions.filter(({ target }) => target.sensitive === null).length;
  const whole = formatCount(sessions.length);
  return [
    ...(document.totals.cannotTell > 0
      ? [
          `For ${formatCount(document.totals.cannotTell)} of ${whole} sessions the ticket files do not allow an answer.`,
        ]
      : []),
    ...(open > 0
      ? [
          `For ${formatCount(open)} of ${whole} sessions no logout is recorded; their length is unknown or an upper bound.`,
        ]
      : []),
    ...(unnamed > 0
      ? [
          `For ${formatCount(unnamed)} of ${whole} sessions the unit of the account is not recorded; whether it is sensitive cannot be told.`,
        ]
      : []),
  ];
}

function ofPeople({ document }: PackFacts): string[] {
  const { ambiguous } = document.people;
  if (ambiguous.length === 0) return [];
  const names = ambiguous
    .slice(0, 10)
    .map(({ name, candidates }) => `${name} (${candidates.join(' or ')})`)
    .join('; ');
  return [
    `${formatNumber(ambiguous.length, 'name')} ${ambiguous.length === 1 ? 'is' : 'are'} borne by several people, and no file says who is meant: ${names}${ambiguous.length > 10 ? '; …' : ''}.`,
  ];
}

function ofRows({ document }: PackFacts): string[] {
  const rejected = document.sources.reduce((sum, { rows }) => sum + rows.rejected, 0);
  const total = document.sources.reduce((sum, { rows }) => sum + rows.total, 0);
  return rejected === 0
    ? []
    : [
        `${formatCount(rejected)} of ${formatCount(total)} rows could not be read; data/row-issues.csv names each with its reason.`,
      ];
}

function ofRules({ reader }: PackFacts): string[] {
  const rules = ruleResults(reader);
  const off = rules.filter(({ enabled }) => !enabled);
  const partly = rules.filter(({ enabled, untested }) => enabled && untested.length > 0);
  return [
    ...(off.length > 0 ? [`Switched off by the policy: ${off.map(({ title }) => title).join('; ')}.`] : []),
    ...(partly.length > 0
      ? [
          `Rules that could not test everything: ${partly.map(({ title }) => title).join('; ')}. Section 2 gives counts and reasons.`,
        ]
      : []),
  ];
}

function ofSuppressions({ document }: PackFacts): string[] {
  const { suppressed, findings } = document.totals;
  if (suppressed === 0) return [];
  return [
    `${formatCount(suppressed)} of ${formatNumber(findings, 'finding')} ${suppressed === 1 ? 'is' : 'are'} suppressed and not counted as open. The section "Suppressions" lists each with who vouches for it.`,
  ];
}

function ofFont({ glyphs }: Paper): string[] {
  const missing = glyphs.missing();
  if (missing.length === 0) return [];
  return [
    `${formatNumber(missing.length, 'sign')} in names or texts cannot be drawn in the font of this report and ${missing.length === 1 ? 'stands' : 'stand'} as ${MISSING}; the data files hold them as they are.`,
  ];
}
