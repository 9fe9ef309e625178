import type { PolicyVersion } from '../../../../shared/contract/policy.ts';
import { ruleIdWords } from '../../../../shared/policy-settings.ts';
import { changeWords } from '../../../../shared/policy-words.ts';
import type { Readable } from '../../db/open.ts';
import { policyState } from '../../policy/state.ts';
import { rules } from '../../rules/index.ts';
import { paragraph, subheading } from '../pdf/blocks.ts';
import type { Cell } from '../pdf/cell.ts';
import type { Paper } from '../pdf/paper.ts';
import { table } from '../pdf/table.ts';
import { STYLE } from '../pdf/theme.ts';
import { moment, stacked } from './cells.ts';

/** Which versions the policy went through: the results are those of the newest. */
export function policyVersions(paper: Paper, reader: Readable, zone: string): void {
  const { versions } = policyState(reader);
  const [newest] = versions;
  subheading(paper, 'Versions', 120);
  if (versions.length < 2 || !newest) {
    paragraph(paper, 'The policy has not been changed since the review was made.');
    return;
  }
  paragraph(paper, `Version ${newest.version} is in force.`);
  table(paper, {
    columns: [
      { title: 'Version', share: 28 },
      { title: 'What changed', share: 72 },
    ],
    rows: versions.map((version) => rowOf(version, zone)),
  });
}

function rowOf({ version, who, at, note, changes }: PolicyVersion, zone: string): Cell[] {
  const lines = changes
    .map((change) => changeWords(change, titleOf))
    .map(({ name, before, after }) => ({ text: `${name}: ${before} → ${after}`, style: STYLE.cellMuted }));
  return [
    stacked(`${version}`, `${who}${at === null ? '' : `, ${moment(at, zone)}`}`, note),
    lines.length === 0 ? (version === 1 ? 'The default policy' : 'Nothing') : { parts: lines },
  ];
}

const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? ruleIdWords(id);
