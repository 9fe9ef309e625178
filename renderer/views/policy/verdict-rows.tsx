import {
  LATE_EFFECTS,
  MISSING_EFFECTS,
  NO_EFFECTS,
  TOO_LATE_EFFECTS,
  type MappedTick,
} from '../../../shared/link-words.ts';
import { effectWord, type Effect } from '../../../shared/policy-words.ts';
import { TICK_WORDS, type TickId } from '../../../shared/words.ts';
import { EffectSelect } from './effect-select.tsx';
import { SettingMark } from './setting-mark.tsx';
import type { PolicyDesk } from './use-policy.ts';

/** A tick that the site maps as it likes. */
export function TickRow({ desk, tick }: { readonly desk: PolicyDesk; readonly tick: MappedTick }) {
  const { policy, edit } = desk;
  const { label } = TICK_WORDS[tick];
  const { no, notRecorded } = policy.verdict;
  const put = (verdict: Partial<typeof policy.verdict>) =>
    edit((from) => ({ ...from, verdict: { ...from.verdict, ...verdict } }));
  return (
    <tr>
      <TickName tick={tick} />
      <td data-setting={`verdict.no.${tick}`}>
        <EffectSelect
          label={`${label}: a no`}
          effects={NO_EFFECTS}
          value={no[tick]}
          onChange={(effect) => put({ no: { ...no, [tick]: effect } })}
        />
      </td>
      <td data-setting={`verdict.notRecorded.${tick}`}>
        <EffectSelect
          label={`${label}: not recorded`}
          effects={MISSING_EFFECTS}
          value={notRecorded[tick]}
          onChange={(effect) => put({ notRecorded: { ...notRecorded, [tick]: effect } })}
        />
      </td>
      <td>
        <SettingMark desk={desk} of={label} keys={[`verdict.no.${tick}`, `verdict.notRecorded.${tick}`]} />
      </td>
    </tr>
  );
}

const LATE_WORDS = {
  late: { label: 'Opened late', question: 'It was opened after the session, within the late limit.' },
  tooLate: { label: 'Opened too late', question: 'It was opened after the late limit.' },
} as const;

/** A ticket opened after the session: how far after decides. */
export function LateRow({
  desk,
  settingKey,
}: {
  readonly desk: PolicyDesk;
  readonly settingKey: 'late' | 'tooLate';
}) {
  const { label, question } = LATE_WORDS[settingKey];
  const put = (effect: Effect) =>
    desk.edit((from) => ({ ...from, verdict: { ...from.verdict, [settingKey]: effect } }));
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="dim tick-question">{question}</span>
      </th>
      <td data-setting={`verdict.${settingKey}`}>
        <EffectSelect
          label={label}
          effects={settingKey === 'late' ? LATE_EFFECTS : TOO_LATE_EFFECTS}
          value={desk.policy.verdict[settingKey]}
          onChange={put}
        />
      </td>
      <td className="fixed-effect">{effectWord('nothing')}</td>
      <td>
        <SettingMark desk={desk} of={label} keys={[`verdict.${settingKey}`]} />
      </td>
    </tr>
  );
}

/** A tick whose answers mean what they mean, whatever the site says. */
export function FixedRow({
  tick,
  no,
  missing,
}: {
  readonly tick: TickId;
  readonly no: Effect;
  readonly missing: Effect;
}) {
  return (
    <tr>
      <TickName tick={tick} />
      <td className="fixed-effect">{effectWord(no)}</td>
      <td className="fixed-effect">{effectWord(missing)}</td>
      <td className="faint">always so</td>
    </tr>
  );
}

function TickName({ tick }: { readonly tick: TickId }) {
  const { label, question } = TICK_WORDS[tick];
  return (
    <th scope="row">
      {label}
      <span className="dim tick-question">{question}</span>
    </th>
  );
}
