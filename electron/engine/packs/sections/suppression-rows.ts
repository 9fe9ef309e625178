import type { Suppression } from '../../../../shared/contract/suppressions.ts';
import { formatCount, formatNumber, formatPeriod } from '../../../../shared/format.ts';
import type { Severity } from '../../../../shared/words.ts';
import type { Readable } from '../../db/open.ts';
import { ruleTitle } from '../../views/titles.ts';
import type { Cell } from '../pdf/cell.ts';
import { moment, stacked } from './cells.ts';

/** @param asOf the review's last day, by which a suppression is due, ISO; a pack knows no clock. */
export function suppressionCells(one: Suppression, zone: string, asOf: string): Cell[] {
  const { scope, from, until, id, reason, ticket, owner, who, at, approved, ended } = one;
  const what =
    scope.target === null
      ? `${scope.actor.name} in accounts of ${scope.unit ?? ''}`
      : `${scope.actor.name} as ${scope.target.name}`;
  return [
    stacked(
      what,
      scope.rules.map(ruleTitle).join('; '),
      `Sessions of ${formatPeriod(from, until)}`,
      `Entry ${id} of the log`,
    ),
    stacked(reason, `Ticket ${ticket}`),
    stacked(
      owner,
      `Written by ${by({ who, at }, zone)}`,
      approved === null ? 'Not approved by a second person' : `Approved by ${by(approved, zone)}`,
      approved?.note ?? null,
      ended === null ? null : `Ended by ${by(ended, zone)}`,
      ended?.note ?? null,
    ),
    stacked(`${formatNumber(one.effect.hidden, 'finding')} hidden`, ...effectLines(one), dueLine(one, asOf)),
  ];
}

const by = ({ who, at }: { readonly who: string; readonly at: number | null }, zone: string): string =>
  at === null ? who : `${who}, ${moment(at, zone)}`;

function effectLines({ effect: { partly, sessions, waiting, unrecorded } }: Suppression): (string | null)[] {
  const unit = unrecorded === 0 ? '' : `; of ${formatCount(unrecorded)} of them no file records the unit`;
  return [
    partly === 0 ? null : `${formatNumber(partly, 'finding')} covered in part, in sight`,
    `${formatNumber(sessions, 'session')} covered`,
    waiting === 0
      ? null
      : `${formatNumber(waiting, 'session')} ${waiting === 1 ? 'waits' : 'wait'} for a second person${unit}`,
  ];
}

function dueLine({ ended, until, dueFrom }: Suppression, asOf: string): string {
  if (ended !== null) return 'Ended: hides nothing';
  if (until < asOf) return `Its last day was ${formatPeriod(until, until)}`;
  return `Due for re-review ${dueFrom <= asOf ? 'since' : 'from'} ${formatPeriod(dueFrom, dueFrom)}`;
}

export type HiddenFinding = {
  readonly id: string;
  readonly severity: Severity;
  readonly subject: string;
  readonly sentence: string;
  /** JSON: which suppressions cover how many of its things. */
  readonly covers: string;
};

/** The findings that suppressions hide, the heaviest first, so many at most. */
export function hiddenFindings(reader: Readable, most: number): HiddenFinding[] {
  return reader
    .prepare(
      `SELECT f.id, f.severity, f.subject, f.sentence,
              (SELECT json_group_array(json_object('id', c.suppression, 'owner', s.owner, 'covered', c.covered, 'things', c.things)
                        ORDER BY c.suppression)
               FROM finding_cover c JOIN suppression s ON s.seq = c.suppression WHERE c.finding_id = f.id) AS covers
       FROM finding f JOIN finding_state st ON st.id = f.id WHERE st.state = 'suppressed'
       ORDER BY f.severity_rank, f.at, f.id LIMIT ?`,
    )
    .all(most) as HiddenFinding[];
}

type CoverLine = { id: number; owner: string; covered: number; things: number };

/** "Entry 17 (Head of lending)"; how much of it is said where it is not all. */
export function coverLines({ covers }: HiddenFinding): string[] {
  return (JSON.parse(covers) as CoverLine[]).map(
    ({ id, owner, covered, things }) =>
      `Entry ${id} (${owner})${covered === things ? '' : `: ${covered} of ${things}`}`,
  );
}
