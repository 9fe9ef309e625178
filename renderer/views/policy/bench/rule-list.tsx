import type { RuleResult } from '../../../../shared/contract/findings.ts';
import type { PolicyTrial } from '../../../../shared/contract/policy.ts';
import { formatCount, formatNumber } from '../../../../shared/format.ts';
import { SEVERITY_WORDS, type RuleId } from '../../../../shared/words.ts';
import { Shape } from '../../../components/badge.tsx';
import type { PolicyDesk } from '../use-policy.ts';
import { isOn, keysOf, severityOf } from './rule-settings.ts';

type Moves = PolicyTrial['findings']['rules'];

/** Every rule in one line: how heavy it is, what it finds now, and what that would become. */
export function RuleList({
  desk,
  results,
  chosen,
  moves,
  onChoose,
}: {
  readonly desk: PolicyDesk;
  readonly results: readonly RuleResult[];
  readonly chosen: RuleId | null;
  /** What a trial of the policy on the screen found; null: none. */
  readonly moves: Moves | null;
  readonly onChoose: (rule: RuleId) => void;
}) {
  return (
    <nav className="bench-list" aria-label="Rules">
      <p className="bench-head" aria-hidden>
        <span>{formatNumber(results.length, 'rule')}</span>
        <span>{moves === null ? 'found' : 'found, and with the changes'}</span>
      </p>
      <ul className="plain">
        {results.map((result) => (
          <li key={result.rule}>
            <button
              type="button"
              className="bench-rule"
              aria-current={result.rule === chosen || undefined}
              data-off={!isOn(desk, result.rule) || undefined}
              onClick={() => onChoose(result.rule)}
            >
              <Mark desk={desk} result={result} />
              <span className="bench-title">
                {result.title}
                <Changed desk={desk} result={result} />
              </span>
              <Figures result={result} move={moves?.find(({ rule }) => rule === result.rule)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Mark({ desk, result }: { readonly desk: PolicyDesk; readonly result: RuleResult }) {
  const severity = severityOf(desk, result);
  const { tone, label } = SEVERITY_WORDS[severity];
  return (
    <span className={`bench-mark tone-text-${tone}`} title={label}>
      <Shape tone={tone} />
      <span className="visually-hidden">{label}:</span>
    </span>
  );
}

function Changed({ desk, result }: { readonly desk: PolicyDesk; readonly result: RuleResult }) {
  const keys = keysOf(result);
  return (
    <>
      {!isOn(desk, result.rule) && <span className="tag">off</span>}
      {keys.some(desk.isUnsaved) ? (
        <span className="tag tag-late">not saved</span>
      ) : (
        keys.some(desk.isChanged) && <span className="tag">changed</span>
      )}
    </>
  );
}

function Figures({
  result,
  move,
}: {
  readonly result: RuleResult;
  readonly move: Moves[number] | undefined;
}) {
  return (
    <span className="bench-figures">
      <span className={result.found === 0 ? 'faint' : undefined}>
        {formatCount(result.found)}
        <span className="visually-hidden"> found</span>
      </span>
      {move && (
        <span className="bench-move">
          {move.gained > 0 && (
            <span>
              <span aria-hidden>+{formatCount(move.gained)}</span>
              <span className="visually-hidden">, {formatCount(move.gained)} would come</span>
            </span>
          )}
          {move.lost > 0 && (
            <span>
              <span aria-hidden>−{formatCount(move.lost)}</span>
              <span className="visually-hidden">, {formatCount(move.lost)} would go</span>
            </span>
          )}
        </span>
      )}
    </span>
  );
}
